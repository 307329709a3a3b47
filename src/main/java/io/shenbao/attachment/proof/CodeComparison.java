package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Likeness;
import java.util.Locale;
import java.util.Optional;

/** Codes, every letter and digit of which counts; but those read off a picture may be misread. */
final class CodeComparison implements Comparison {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{8,30}");

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    Matcher code = CODE.matcher(compact(passage.whole()));
    if (!code.find()) {
      return Optional.empty();
    }
    String wanted = compact(stated);
    boolean agrees =
        code.group().equals(wanted)
            || (passage.page().recognised() && Misread.isSameCode(code.group(), wanted));
    return Optional.of(new Sighting(passage, code.group(), agrees));
  }

  static String compact(String text) {
    return Likeness.compact(text).toUpperCase(Locale.ROOT);
  }
}
