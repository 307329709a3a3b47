package io.shenbao.source.cell;

import io.shenbao.source.cell.FormatToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a number format's code to pieces. Colours, spaces and ways to write digits are left out.
 */
final class FormatLexer {

  private static final List<String> GENERAL = List.of("general", "g/通用格式");
  private static final List<String> HALF_DAYS = List.of("am/pm", "a/p", "上午/下午");
  private static final String DATE_LETTERS = "ymdhsegba";
  private static final String ELAPSED = "hms";

  private final String code;
  private final String low;
  private final List<FormatToken> tokens = new ArrayList<>();
  private int at;

  private FormatLexer(String code) {
    this.code = code;
    this.low = code.toLowerCase(Locale.ROOT);
  }

  static List<FormatToken> tokens(String code) {
    FormatLexer lexer = new FormatLexer(code);
    while (lexer.at < code.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    if (word(GENERAL, Kind.GENERAL) || word(HALF_DAYS, Kind.DATE)) {
      return;
    }
    char c = low.charAt(at);
    switch (c) {
      case '"' -> upTo('"', Kind.LITERAL);
      case '\\', '!' -> {
        add(Kind.LITERAL, code.substring(at + 1, Math.min(at + 2, code.length())));
        at += 2;
      }
      case '_', '*' -> at += 2;
      case '[' -> bracket();
      case '0', '#', '?' -> one(Kind.DIGIT);
      case '.' -> one(Kind.POINT);
      case ',' -> one(Kind.COMMA);
      case '%' -> one(Kind.PERCENT);
      case '/' -> one(Kind.FRACTION);
      case '@' -> one(Kind.TEXT);
      case ';' -> one(Kind.END_OF_SECTION);
      default -> letter(c);
    }
  }

  private boolean word(List<String> words, Kind kind) {
    for (String word : words) {
      if (low.startsWith(word, at)) {
        add(kind, word);
        at += word.length();
        return true;
      }
    }
    return false;
  }

  private void letter(char c) {
    if (c == 'e' && at + 1 < low.length() && "+-".indexOf(low.charAt(at + 1)) >= 0) {
      add(Kind.EXPONENT, low.substring(at, at + 2));
      at += 2;
    } else if (DATE_LETTERS.indexOf(c) >= 0) {
      int from = at;
      while (at < low.length() && low.charAt(at) == c) {
        at++;
      }
      add(Kind.DATE, low.substring(from, at));
    } else {
      add(Kind.LITERAL, code.substring(at, at + 1));
      at++;
    }
  }

  /** A colour, a condition, hours beyond a day, or a currency with the language it is of. */
  private void bracket() {
    int close = code.indexOf(']', at);
    String inner = code.substring(at + 1, close < 0 ? code.length() : close);
    at += inner.length() + 2;
    if (inner.startsWith("$")) {
      int language = inner.indexOf('-');
      add(Kind.LITERAL, inner.substring(1, language < 0 ? inner.length() : language));
    } else if (!inner.isEmpty() && "<>=".indexOf(inner.charAt(0)) >= 0) {
      add(Kind.CONDITION, inner);
    } else if (isElapsed(inner.toLowerCase(Locale.ROOT))) {
      add(Kind.DATE, "[" + inner.toLowerCase(Locale.ROOT) + "]");
    }
  }

  private static boolean isElapsed(String inner) {
    return !inner.isEmpty()
        && ELAPSED.indexOf(inner.charAt(0)) >= 0
        && inner.chars().allMatch(c -> c == inner.charAt(0));
  }

  private void upTo(char end, Kind kind) {
    int close = code.indexOf(end, at + 1);
    int stop = close < 0 ? code.length() : close;
    add(kind, code.substring(at + 1, stop));
    at = stop + 1;
  }

  private void one(Kind kind) {
    add(kind, low.substring(at, at + 1));
    at++;
  }

  private void add(Kind kind, String text) {
    if (kind != Kind.LITERAL || !text.isEmpty()) {
      tokens.add(new FormatToken(kind, text));
    }
  }
}
