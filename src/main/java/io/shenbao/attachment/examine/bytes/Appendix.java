package io.shenbao.attachment.examine.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies behind the end of a file: padding, what cameras and phones put there, or something that
 * does not belong to it.
 */
public final class Appendix {

  private static final int SEEN = 65_536;
  private static final int BEGINNING = 64;

  /** Names that phones' own data begins with: a film that belongs to the photo, notes of an app. */
  private static final List<String> BEGINNINGS =
      List.of("ftyp", "mpvd", "MotionPhoto_Data", "vivo{", "SEFH");

  /** Names that it ends with (Samsung, Huawei). */
  private static final List<String> ENDS = List.of("SEFT", "LIVE_");

  private Appendix() {}

  /** How many foreign bytes lie behind the end of a file. */
  public static long foreign(Path file, long end) throws IOException {
    try (ByteFile in = new ByteFile(file)) {
      if (end >= in.size()) {
        return 0;
      }
      in.seek(end);
      byte[] first = in.bytes(SEEN);
      in.seek(Math.max(end, in.size() - BEGINNING));
      String last = new String(in.bytes(BEGINNING), StandardCharsets.ISO_8859_1);
      return isPadding(first) || isCameras(first, last) ? 0 : in.size() - end;
    }
  }

  private static boolean isPadding(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0 && one != (byte) 0xFF && one != '\n' && one != '\r' && one != ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCameras(byte[] first, String last) {
    String beginning =
        new String(first, 0, Math.min(BEGINNING, first.length), StandardCharsets.ISO_8859_1);
    boolean isPicture = beginning.contains("\u00FF\u00D8\u00FF"); // CIPA DC-007: further pictures
    return isPicture
        || BEGINNINGS.stream().anyMatch(beginning::contains)
        || ENDS.stream().anyMatch(last::contains);
  }
}
