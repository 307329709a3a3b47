package io.shenbao.attachment.examine.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** A small grey picture of a large one: enough to see whether it is blank, and what it is like. */
public final class SmallPicture {

  /** Shades of one colour that a scanner or a lossy format makes. */
  private static final int ONE_COLOUR = 8;

  private static final int ROWS = 8;
  private static final int COLUMNS = 9;

  private final int width;
  private final int height;
  private final int[] grey;
  private final int[] least = {255, 255, 255, 255};
  private final int[] most = {0, 0, 0, 0};

  SmallPicture(int width, int height) {
    this.width = width;
    this.height = height;
    this.grey = new int[width * height];
  }

  static SmallPicture of(BufferedImage picture) {
    SmallPicture small = new SmallPicture(picture.getWidth(), picture.getHeight());
    for (int y = 0; y < small.height; y++) {
      small.row(y, picture, y, 1);
    }
    return small;
  }

  /** Of samples as they are stored, eight bits each. */
  static SmallPicture of(Raster raster) {
    SmallPicture small = new SmallPicture(raster.getWidth(), raster.getHeight());
    int bands = Math.min(4, raster.getNumBands());
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < small.height; y++) {
      for (int x = 0; x < small.width; x++) {
        raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, pixel);
        for (int i = 0; i < bands; i++) {
          small.see(i, pixel[i]);
        }
        // brightness, chroma, chroma; or cyan, magenta, yellow, black, each turned round
        small.grey[y * small.width + x] =
            bands == 4 ? (pixel[0] + pixel[1] + pixel[2] + 3 * pixel[3]) / 6 : pixel[0];
      }
    }
    return small;
  }

  /** Takes one of its rows from every so manieth pixel of another picture's row. */
  void row(int y, BufferedImage from, int fromY, int step) {
    for (int x = 0; x < width; x++) {
      int colour = from.getRGB(x * step, fromY);
      boolean isClear = colour >>> 24 == 0;
      int red = isClear ? 255 : colour >> 16 & 0xFF;
      int green = isClear ? 255 : colour >> 8 & 0xFF;
      int blue = isClear ? 255 : colour & 0xFF;
      see(0, red);
      see(1, green);
      see(2, blue);
      grey[y * width + x] = (299 * red + 587 * green + 114 * blue) / 1000;
    }
  }

  private void see(int band, int value) {
    least[band] = Math.min(least[band], value);
    most[band] = Math.max(most[band], value);
  }

  /** Whether it is of one colour throughout. */
  public boolean isBlank() {
    for (int i = 0; i < least.length; i++) {
      if (most[i] - least[i] > ONE_COLOUR) {
        return false;
      }
    }
    return true;
  }

  /**
   * Its difference hash: whether each of 8 × 8 fields is brighter than the one to its right. It
   * stays nearly the same when a picture is made smaller, brighter, or saved anew.
   */
  public long likeness() {
    long hash = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS - 1; column++) {
        hash = hash << 1 | (field(column, row) > field(column + 1, row) ? 1 : 0);
      }
    }
    return hash;
  }

  private double field(int column, int row) {
    int left = column * width / COLUMNS;
    int right = Math.max(left + 1, (column + 1) * width / COLUMNS);
    int top = row * height / ROWS;
    int bottom = Math.max(top + 1, (row + 1) * height / ROWS);
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += grey[y * width + x];
      }
    }
    return (double) sum / ((long) (right - left) * (bottom - top));
  }
}
