package io.shenbao.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file name glob. Only letters and digits count, so that a name that holds what no file name may
 * hold is still found.
 */
record NamePattern(Pattern pattern, int length) {

  static NamePattern of(String glob) {
    StringBuilder regex = new StringBuilder();
    int length = 0;
    for (String part : glob.split("\\*", -1)) {
      String plain = plain(part);
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(plain));
      length += plain.length();
    }
    return new NamePattern(Pattern.compile(regex.toString()), length);
  }

  /** How well a file's name fits: the number of characters that agree; 0 when it does not. */
  int fit(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return pattern.matcher(plain(stem)).matches() ? length : 0;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
