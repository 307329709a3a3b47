package io.shenbao.batch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells whether a text is the one that was there before. */
final class TextHash {

  private TextHash() {}

  /** SHA-256, in hexadecimal. */
  static String of(String text) {
    return HexFormat.of()
        .formatHex(Contents.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
