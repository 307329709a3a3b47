package io.shenbao.attachment.proof;

import io.shenbao.text.Likeness;
import java.util.Optional;

/** Words agree when the file's hold the form's; Chinese numerals are as good as digits. */
final class WordsComparison implements Comparison {

  private static final String NUMERALS = "零一二三四五六七八九";

  /** Words begin so many letters behind their label at the latest. */
  private static final int LATEST = 40;

  private final ValuePattern values;

  WordsComparison(ValuePattern values) {
    this.values = values;
  }

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    if (!values.isEmpty()) {
      return values
          .first(passage.rest())
          .or(() -> values.first(Likeness.compact(passage.rest()))) // 三 级
          .map(found -> new Sighting(passage, found, key(found).contains(key(stated))));
    }
    String words = key(stated);
    String whole = key(passage.whole());
    String near = whole.substring(0, Math.min(whole.length(), words.length() + LATEST));
    boolean agrees =
        !words.isEmpty()
            && (near.contains(words)
                || (passage.page().recognised() && Misread.holds(near, words)));
    String found = agrees ? stated : Cell.first(passage.rest());
    return found.isEmpty() ? Optional.empty() : Optional.of(new Sighting(passage, found, agrees));
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder(FilePage.key(text));
    for (int i = 0; i < key.length(); i++) {
      int digit = NUMERALS.indexOf(key.charAt(i));
      if (digit >= 0) {
        key.setCharAt(i, (char) ('0' + digit));
      }
    }
    return key.toString();
  }
}
