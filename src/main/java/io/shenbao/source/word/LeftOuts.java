package io.shenbao.source.word;

import com.google.common.base.CharMatcher;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what is not taken from a document. */
public final class LeftOuts {

  /** What fetches from elsewhere, asks or runs something. */
  private static final Set<String> FETCHING =
      Set.of(
          "INCLUDEPICTURE",
          "INCLUDETEXT",
          "INCLUDE",
          "IMPORT",
          "LINK",
          "DDE",
          "DDEAUTO",
          "DATABASE",
          "RD",
          "EMBED",
          "MACROBUTTON",
          "GOTOBUTTON",
          "ASK",
          "FILLIN",
          "MERGEFIELD",
          "AUTOTEXT",
          "CONTROL",
          "HTMLCONTROL");

  private final Map<LeftOut, Integer> counts = new EnumMap<>(LeftOut.class);
  private final Set<String> fields = new TreeSet<>();

  /** Takes note of one more. */
  public void add(LeftOut what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Takes note of a field by its code. */
  void field(String code) {
    String stripped = code.strip();
    int end = CharMatcher.whitespace().indexIn(stripped);
    String name = (end < 0 ? stripped : stripped.substring(0, end)).toUpperCase(Locale.ROOT);
    if (FETCHING.contains(name)) {
      add(LeftOut.FIELD);
      fields.add(name);
    }
  }

  /** How often each, in the order of the constants. */
  public Map<LeftOut, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The names of the fields. */
  public Set<String> fields() {
    return Collections.unmodifiableSet(fields);
  }
}
