package io.shenbao.attachment.beside;

import com.google.re2j.Pattern;
import io.shenbao.prose.Block;
import io.shenbao.prose.Prose;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Plain;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where two texts part.
 *
 * @param here a few words of the one
 * @param there a few words of the other
 */
record ProseDifference(String here, String there) {

  private static final int BEFORE = 8;
  private static final int AFTER = 24;

  /** What a caption may begin with. */
  private static final int CAPTION = 8;

  /** Of a line, or of a cell of a table. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|[\n\t])[\\s\\x{3000}]*(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]"
              + "|[一二三四五六七八九十]{1,3}、|\\d{1,2}(?:[.．]\\d{1,2}){0,3}[.．、)）]|[①-⑳])");

  /**
   * Compares a text, which may be Markdown, with one that was read from a form, where what shows
   * how it is laid out is lost. Pictures are not compared.
   *
   * @return empty when they have the same letters and digits
   */
  static Optional<ProseDifference> of(String text, String onForm) {
    Prose prose = Prose.of(text);
    String own = withoutPictures(prose);
    String other = withoutCaptions(withoutPictures(Prose.of(onForm)), prose);
    String letters = letters(own);
    String others = letters(other);
    if (letters.equals(others)) {
      return Optional.empty();
    }
    int same = 0;
    while (same < Math.min(letters.length(), others.length())
        && letters.charAt(same) == others.charAt(same)) {
      same++;
    }
    return Optional.of(new ProseDifference(words(own, same), words(other, same)));
  }

  private static String withoutPictures(Prose prose) {
    return Prose.visible(
        prose.blocks().stream().filter(one -> !(one instanceof Block.Picture)).toList());
  }

  /** Letters and digits, without the numbers of headings and lists, which the form may count. */
  private static String letters(String text) {
    return Likeness.letters(NUMBER.matcher(text).replaceAll("\n"));
  }

  private static String withoutCaptions(String text, Prose prose) {
    Set<String> captions =
        prose.blocks().stream()
            .filter(one -> one instanceof Block.Picture)
            .map(one -> Likeness.letters(one.visible()))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return text.lines()
        .filter(line -> captions.isEmpty() || !isCaption(Likeness.letters(line), captions))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isCaption(String line, Set<String> captions) {
    return captions.stream()
        .anyMatch(one -> line.endsWith(one) && line.length() <= one.length() + CAPTION);
  }

  /** A few words around a letter. */
  private static String words(String text, int letter) {
    int at = 0;
    for (int seen = 0; at < text.length() && seen < letter; at++) {
      seen += Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
    }
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), at + AFTER);
    return Plain.line(text.substring(from, to).strip());
  }
}
