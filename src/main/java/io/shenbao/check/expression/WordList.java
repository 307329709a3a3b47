package io.shenbao.check.expression;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that are looked for in texts, such as those of a list in the pack. */
@SuppressWarnings("Immutable") // it never changes once made
public final class WordList extends Struct {

  private static final int BITS = 0xFFF;
  private static final int PAIRS = 1 << 14;
  private static final String[] NONE = {};

  /** By the last bits of their first character, each in the order given. */
  private final String[][] words = new String[BITS + 1][];

  /** Longer words around each, in which it means nothing. */
  private final Map<String, List<Around>> exceptions = new LinkedHashMap<>();

  /** Whether there are any. */
  private final boolean[] firsts = new boolean[BITS + 1];

  /** By the bits of two characters, whether a word may begin with them. */
  private final boolean[] pairs;

  /** A list without words of a single character is looked for by pairs, of which texts have few. */
  private final boolean byPairs;

  /** A longer word, and where in it the shorter one begins. */
  private record Around(String word, int offset) {}

  public WordList(List<String> words) {
    this(words, List.of());
  }

  /**
   * @param except longer words in which one of the words means nothing
   */
  public WordList(List<String> words, List<String> except) {
    Map<Integer, List<String>> alike =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    word -> word.charAt(0) & BITS, LinkedHashMap::new, Collectors.toList()));
    Arrays.fill(this.words, NONE);
    alike.forEach(
        (bits, some) -> {
          this.words[bits] = some.toArray(String[]::new);
          this.firsts[bits] = true;
        });
    this.byPairs = words.stream().noneMatch(word -> word.length() == 1);
    this.pairs = new boolean[byPairs ? PAIRS : 0];
    if (byPairs) {
      words.forEach(word -> pairs[pair(word.charAt(0), word.charAt(1))] = true);
    }
    for (String word : words) {
      List<Around> around = around(word, except);
      if (!around.isEmpty()) {
        exceptions.put(word, around);
      }
    }
  }

  private static int pair(char first, char second) {
    return (first * 31 ^ second) & (PAIRS - 1);
  }

  private static List<Around> around(String word, List<String> except) {
    List<Around> around = new ArrayList<>();
    for (String longer : except) {
      for (int at = longer.indexOf(word); at >= 0; at = longer.indexOf(word, at + 1)) {
        around.add(new Around(longer, at));
      }
    }
    return List.copyOf(around);
  }

  public static WordList of(String... words) {
    return new WordList(List.of(words));
  }

  public boolean isIn(String text) {
    return next(text, 0) >= 0;
  }

  /** The word that a text has first; empty when it has none. */
  String firstIn(String text) {
    int at = next(text, 0);
    return at < 0 ? "" : wordAt(text, at);
  }

  /** Where the first of the words begins that a text has from an index on; -1 when it has none. */
  public int next(String text, int from) {
    int at = candidate(text, from);
    while (at < text.length() && wordAt(text, at).isEmpty()) {
      at = candidate(text, at + 1);
    }
    return at < text.length() ? at : -1;
  }

  /** Where a word may begin, from an index on; the text's end when none may. */
  private int candidate(String text, int from) {
    return byPairs ? pair(text, from) : first(text, from);
  }

  private int first(String text, int from) {
    boolean[] known = firsts;
    int at = from;
    while (at < text.length() && !known[text.charAt(at) & BITS]) {
      at++;
    }
    return at;
  }

  private int pair(String text, int from) {
    int last = text.length() - 1;
    if (from < last) {
      boolean[] known = pairs;
      char next = text.charAt(from);
      for (int at = from; at < last; at++) {
        char first = next;
        next = text.charAt(at + 1);
        if (known[pair(first, next)]) {
          return at;
        }
      }
    }
    return text.length();
  }

  /** Where the last of the words begins that a text has; -1 when it has none. */
  public int lastIn(String text) {
    int at = text.length() - 1;
    while (at >= 0 && wordAt(text, at).isEmpty()) {
      at--;
    }
    return at;
  }

  /** The first given of the words that begin at an index of a text; empty when none does. */
  public String wordAt(String text, int at) {
    for (String word : words[text.charAt(at) & BITS]) {
      if (text.startsWith(word, at) && !isExcepted(word, text, at)) {
        return word;
      }
    }
    return "";
  }

  private boolean isExcepted(String word, String text, int at) {
    if (exceptions.isEmpty()) {
      return false;
    }
    for (Around around : exceptions.getOrDefault(word, List.of())) {
      if (text.startsWith(around.word(), at - around.offset())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Object get(String name) {
    return NullValue.NULL_VALUE;
  }
}
