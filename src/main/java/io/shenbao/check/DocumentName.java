package io.shenbao.check;

import com.google.common.base.CharMatcher;
import com.google.re2j.Pattern;
import io.shenbao.text.DeviceName;

/** Names of documents that were made of what an applicant typed: possible on every system. */
final class DocumentName {

  private static final String WORD = ".docx";

  /** In UTF-16 units; the number of a namesake comes behind it. */
  private static final int LONGEST = 70;

  /** What no file's name may hold on any system. */
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{C}]+");

  private static final CharMatcher EDGES = CharMatcher.anyOf(". ").or(CharMatcher.whitespace());

  private DocumentName() {}

  /**
   * The name of a file.
   *
   * @param said with or without extension; may be anything
   * @param otherwise what it is called where nothing is left of that
   */
  static String of(String said, String otherwise) {
    String fit = UNFIT.matcher(said).replaceAll("_").strip();
    String bare = fit.endsWith(WORD) ? fit.substring(0, fit.length() - WORD.length()) : fit;
    String name = EDGES.trimFrom(clip(bare));
    String some = name.isEmpty() ? otherwise : name;
    return (DeviceName.is(some) ? "_" + some : some) + WORD;
  }

  private static String clip(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    boolean isCut = Character.isHighSurrogate(name.charAt(LONGEST - 1));
    return name.substring(0, isCut ? LONGEST - 1 : LONGEST);
  }
}
