package io.shenbao.source.value;

import io.shenbao.text.Likeness;
import java.util.List;

/**
 * What the spellings of one name have in common: letters and digits, all words for “and” the same,
 * 的 left out. Names that differ in anything else are different names.
 */
final class CatalogueSpelling {

  private static final String AND = "和";

  /** The longest first. */
  private static final List<String> ANDS = List.of("以及", "与", "及", "、");

  private CatalogueSpelling() {}

  static String of(String name) {
    String plain = name;
    for (String and : ANDS) {
      plain = plain.replace(and, AND);
    }
    return Likeness.letters(plain).replace("的", "");
  }
}
