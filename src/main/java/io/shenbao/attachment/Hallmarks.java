package io.shenbao.attachment;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand in every passage that a pattern fits. To look for words costs a hundredth of
 * trying a pattern at every letter, and most texts have none of them.
 *
 * @param pattern the pattern itself
 * @param sets of each, one word at least stands in the passage; empty where nothing is known
 */
record Hallmarks(Pattern pattern, List<List<String>> sets) {

  /** What in a pattern means something else than itself, and is not looked into. */
  private static final String UNKNOWN = "\\^$)]}?*+{";

  /** The hallmarks of a pattern in RE2's language. */
  static Hallmarks of(String pattern) {
    try {
      return new Hallmarks(Pattern.compile(pattern), List.copyOf(sets(pattern)));
    } catch (Unclear e) {
      return new Hallmarks(Pattern.compile(pattern), List.of());
    }
  }

  /** Whether a text may have such a passage; one that may not has none. */
  boolean mayBeIn(String text) {
    for (int i = sets.size() - 1; i >= 0; i--) { // what a sentence ends in is rarer
      if (sets.get(i).stream().noneMatch(text::contains)) {
        return false;
      }
    }
    return true;
  }

  /** A part of a pattern that this is too simple for. */
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static List<List<String>> sets(String pattern) throws Unclear {
    List<String> alternatives = alternatives(pattern);
    if (alternatives.size() == 1) {
      return new Sequence(pattern).sets();
    }
    List<String> either = new ArrayList<>();
    for (String alternative : alternatives) {
      List<String> best = List.of();
      for (List<String> set : sets(alternative)) {
        best = best.isEmpty() || shortest(set) > shortest(best) ? set : best;
      }
      if (best.isEmpty()) {
        return List.of();
      }
      either.addAll(best);
    }
    return List.of(List.copyOf(either));
  }

  private static int shortest(List<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private static List<String> alternatives(String pattern) throws Unclear {
    List<String> alternatives = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < pattern.length(); at++) {
      at =
          switch (pattern.charAt(at)) {
            case '(' -> closing(pattern, at);
            case '[' -> closingBracket(pattern, at);
            default -> at;
          };
      if (pattern.charAt(at) == '|') {
        alternatives.add(pattern.substring(from, at));
        from = at + 1;
      }
    }
    alternatives.add(pattern.substring(from));
    return alternatives;
  }

  private static int closing(String pattern, int open) throws Unclear {
    int depth = 0;
    for (int at = open; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '[') {
        at = closingBracket(pattern, at);
      } else if (c == '\\') {
        throw new Unclear();
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    throw new Unclear();
  }

  private static int closingBracket(String pattern, int open) throws Unclear {
    int at = pattern.indexOf(']', open);
    String within = at < 0 ? "" : pattern.substring(open + 1, at);
    if (within.isEmpty() || within.equals("^") || within.contains("[") || within.contains("\\")) {
      throw new Unclear();
    }
    return at;
  }

  /** A pattern without alternatives but those in brackets. */
  private static final class Sequence {
    private final String pattern;
    private final List<List<String>> sets = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;

    Sequence(String pattern) {
      this.pattern = pattern;
    }

    List<List<String>> sets() throws Unclear {
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        if (c == '(') {
          group();
        } else if (c == '[' || c == '.') {
          endWord();
          at = c == '.' ? at + 1 : closingBracket(pattern, at) + 1;
          isRepeated();
        } else if (UNKNOWN.indexOf(c) >= 0) {
          throw new Unclear();
        } else {
          letter();
        }
      }
      endWord();
      return sets;
    }

    private void group() throws Unclear {
      endWord();
      int end = closing(pattern, at);
      int from = pattern.startsWith("(?:", at) ? at + 3 : at + 1;
      List<List<String>> inner = Hallmarks.sets(pattern.substring(from, end));
      at = end + 1;
      if (!isRepeated()) {
        sets.addAll(inner);
      }
    }

    private void letter() throws Unclear {
      int before = word.length();
      word.appendCodePoint(pattern.codePointAt(at));
      at = pattern.offsetByCodePoints(at, 1);
      if (isRepeated()) {
        word.setLength(before);
        endWord();
      }
    }

    private void endWord() {
      if (!word.isEmpty()) {
        sets.add(List.of(word.toString()));
        word.setLength(0);
      }
    }

    /** Whether what stands before may come any other number of times than once; goes behind it. */
    private boolean isRepeated() throws Unclear {
      if (at == pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
        return false;
      }
      at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
      if (at == 0) {
        throw new Unclear();
      }
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++; // as few as may be
      }
      return true;
    }
  }
}
