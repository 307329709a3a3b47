package io.shenbao.document.fill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a JPEG or PNG file say. A decoder tells it too, but takes fifty times as
 * long, and most pictures need none.
 *
 * @param extension {@code jpeg} or {@code png}
 * @param width in pixels
 * @param height in pixels
 * @param upright whether it is to be shown as it is stored
 */
record PictureHeader(String extension, int width, int height, boolean upright) {

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;

  private static final int JPEG = 0xFFD8;
  private static final int START_OF_SCAN = 0xDA;
  private static final int EXIF_SEGMENT = 0xE1;
  private static final int EXIF = 0x45786966;
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int ORIENTATION = 0x0112;

  /** Reads a header; null when it is another kind of file, or an odd one. */
  static @Nullable PictureHeader read(byte[] file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file);
      PictureHeader header =
          (bytes.getShort(0) & 0xFFFF) == JPEG
              ? jpeg(bytes)
              : bytes.getLong(0) == PNG && bytes.getInt(12) == IHDR
                  ? new PictureHeader("png", bytes.getInt(16), bytes.getInt(20), true)
                  : null;
      return header != null && header.width > 0 && header.height > 0 ? header : null;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return null;
    }
  }

  /** ITU-T T.81, annex B: segments up to the one that begins the frame. */
  private static @Nullable PictureHeader jpeg(ByteBuffer bytes) {
    boolean upright = true;
    int at = 2;
    while ((bytes.get(at) & 0xFF) == 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (isFrame(marker)) {
        return new PictureHeader(
            "jpeg", bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF, upright);
      }
      int length = bytes.getShort(at + 2) & 0xFFFF;
      if (marker == START_OF_SCAN || length < 2) {
        return null;
      }
      if (marker == EXIF_SEGMENT && length >= 16 && bytes.getInt(at + 4) == EXIF) {
        upright &= isUpright(bytes.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return null;
  }

  /** All start-of-frame markers but the three that mean something else. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** TIFF 6.0, section 2, and its tag Orientation: 1 is upright. */
  private static boolean isUpright(ByteBuffer tiff) {
    if (tiff.getShort(0) == LITTLE_ENDIAN) {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    }
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        return tiff.getShort(at + 8) == 1;
      }
    }
    return true;
  }
}
