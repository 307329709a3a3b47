package io.shenbao.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A pack's own text with {@code {expressions}} in it: as many texts as expressions, and one more.
 * Braces inside an expression's quoted strings belong to the string.
 */
public record Phrase(List<String> texts, List<String> expressions) {

  /** What tells the key of a pack's text from one of the tool's. */
  private static final char MARK = '#';

  public Phrase {
    texts = List.copyOf(texts);
    expressions = List.copyOf(expressions);
  }

  /** What the exception says of a brace that is not closed. */
  public static final String UNCLOSED = "a brace is not closed";

  /** A brace that is not closed. */
  public static final class Unclosed extends Exception {
    private static final long serialVersionUID = 1;
    private final int column;

    Unclosed(int column) {
      super(UNCLOSED);
      this.column = column;
    }

    /** Where it stands, from 1. */
    public int column() {
      return column;
    }
  }

  /** The key by which a pack's text is found: {@code rules.yaml#dates/message}. */
  public static String key(String file, String id, String part) {
    return file + MARK + id + "/" + part;
  }

  static boolean isKey(String key) {
    return key.indexOf(MARK) > 0;
  }

  /** Takes a text apart. */
  public static Phrase parse(String text) throws Unclosed {
    List<String> texts = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = closing(text, open);
      if (close < 0) {
        throw new Unclosed(open + 1);
      }
      texts.add(text.substring(from, open));
      expressions.add(text.substring(open + 1, close));
      from = close + 1;
    }
    texts.add(text.substring(from));
    return new Phrase(texts, expressions);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The text with the expressions' values, in their order. */
  public String say(List<String> values) {
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < expressions.size(); i++) {
      text.append(i < values.size() ? values.get(i) : "…").append(texts.get(i + 1));
    }
    return text.toString();
  }
}
