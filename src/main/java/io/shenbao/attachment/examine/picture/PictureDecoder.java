package io.shenbao.attachment.examine.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes a picture to its last pixel and keeps a small one of it: memory does not grow with it.
 */
public final class PictureDecoder {

  /** Of the small picture, in pixels. */
  private static final int SIDE = 500;

  /** So many pixels are decoded at once. */
  private static final long MOST_PIXELS = 4_000_000;

  private PictureDecoder() {}

  public static SmallPicture decode(ImageReader reader, int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    int step = Math.max(1, Math.max(width, height) / SIDE);
    if (isInPieces(reader, index)) {
      return stripes(reader, index, step);
    }
    ImageReadParam param = reader.getDefaultReadParam();
    // these decoders go through all lines whatever is kept of them
    param.setSourceSubsampling(step, step, 0, 0);
    boolean isRaw = reader.getFormatName().equalsIgnoreCase("jpeg") && reader.canReadRaster();
    return isRaw
        ? SmallPicture.of(reader.readRaster(index, param))
        : SmallPicture.of(reader.read(index, param));
  }

  /** Whether a decoder leaves out the pieces that it is not asked for, as that of TIFF does. */
  private static boolean isInPieces(ImageReader reader, int index) throws IOException {
    return reader.getFormatName().equalsIgnoreCase("tif")
        && (long) reader.getWidth(index) * reader.getTileHeight(index) <= 4 * MOST_PIXELS;
  }

  private static SmallPicture stripes(ImageReader reader, int index, int step) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    int piece = reader.getTileHeight(index);
    int lines = (int) Math.max(1, MOST_PIXELS / ((long) width * piece)) * piece;
    SmallPicture small = new SmallPicture((width + step - 1) / step, (height + step - 1) / step);
    ImageReadParam param = reader.getDefaultReadParam();
    for (int top = 0; top < height; top += lines) {
      int here = Math.min(lines, height - top);
      param.setSourceRegion(new Rectangle(0, top, width, here));
      BufferedImage stripe = reader.read(index, param);
      for (int y = (top + step - 1) / step; y * step < top + here; y++) {
        small.row(y, stripe, y * step - top, step);
      }
    }
    return small;
  }
}
