package io.shenbao.attachment.examine.pdf;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.jspecify.annotations.Nullable;

/** Decodes the pictures of a PDF to their end, without drawing them. Memory: a thumbnail. */
final class PictureData {

  /** There is nothing that decodes it. */
  static final class NoCodec extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static final int SIDE = 500;

  /** Of levels of one colour that is only a little uneven, as scanners see blank paper. */
  private static final int UNEVEN = 6;

  /** JPEG 2000 is decoded in memory as a whole. */
  private static final long MOST_PIXELS = 16_000_000;

  private PictureData() {}

  /**
   * Decodes one.
   *
   * @return whether it is one colour throughout
   * @throws IOException when it is broken
   */
  static boolean decode(COSStream stream) throws IOException, NoCodec {
    StreamData data = StreamData.of(stream);
    return switch (data.picture()) {
      case "" -> StreamData.read(data.in()).isUniform();
      case "DCTDecode", "DCT" -> jpeg(data.in());
      case "JPXDecode" -> jpeg2000(data.in(), stream);
      default -> bitmap(data, stream);
    };
  }

  /** A picture of black and white. */
  private static boolean bitmap(StreamData data, COSStream stream) throws IOException, NoCodec {
    ByteTally tally = new ByteTally();
    int last = StreamData.filters(stream).size() - 1;
    try {
      FilterFactory.INSTANCE.getFilter(data.picture()).decode(data.in(), tally, stream, last);
    } catch (MissingImageReaderException e) {
      throw new NoCodec();
    } catch (RuntimeException e) {
      throw new IOException("a bitmap that is broken", e);
    }
    if (tally.count() == 0) {
      throw new IOException("a bitmap without pixels");
    }
    return tally.isUniform();
  }

  private static boolean jpeg(InputStream in) throws IOException, NoCodec {
    ImageReader reader = reader("jpeg");
    if (reader == null) {
      throw new NoCodec();
    }
    return isUniform(raster(reader, in));
  }

  private static boolean jpeg2000(InputStream in, COSStream stream) throws IOException, NoCodec {
    byte[] all = in.readAllBytes();
    if (!hasItsEnd(all)) {
      throw new IOException("a JPEG 2000 picture without its end");
    }
    ImageReader reader = reader("jpeg2000");
    if (reader == null) {
      throw new NoCodec();
    }
    long pixels = stream.getLong(COSName.WIDTH) * stream.getLong(COSName.HEIGHT);
    return pixels <= MOST_PIXELS && isUniform(raster(reader, new ByteArrayInputStream(all)));
  }

  /** Whether its codestream is closed (ISO 15444-1, A.4.4), be there padding behind it or not. */
  private static boolean hasItsEnd(byte[] all) {
    int end = all.length;
    while (end > 0 && (all[end - 1] == 0 || all[end - 1] == '\n' || all[end - 1] == '\r')) {
      end--;
    }
    return end > 1 && all[end - 1] == (byte) 0xD9 && all[end - 2] == (byte) 0xFF;
  }

  private static Raster raster(ImageReader reader, InputStream in) throws IOException, NoCodec {
    AtomicBoolean broken = new AtomicBoolean();
    try (ImageInputStream data = new MemoryCacheImageInputStream(in)) {
      reader.setInput(data, true, true);
      reader.addIIOReadWarningListener(
          (from, warning) -> broken.compareAndSet(false, isDamage(warning)));
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SIDE);
      param.setSourceSubsampling(step, step, 0, 0);
      Raster raster =
          reader.canReadRaster() ? reader.readRaster(0, param) : reader.read(0, param).getRaster();
      if (broken.get()) {
        throw new IOException("a picture that is broken");
      }
      return raster;
    } catch (IIOException e) {
      String said = String.valueOf(e.getMessage());
      if (said.startsWith("Unsupported") && !said.startsWith("Unsupported marker")) {
        throw new NoCodec();
      }
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("a picture that is broken", e);
    } finally {
      reader.dispose();
    }
  }

  /** Libjpeg's words for data that are missing or make no sense; bytes too many harm nobody. */
  private static boolean isDamage(@Nullable String warning) {
    String text = String.valueOf(warning).toLowerCase(Locale.ROOT);
    return (text.contains("premature end of data") || text.contains("corrupt"))
        && !text.contains("extraneous");
  }

  /** The JDK's own where it has one: it tells damage from what can be borne with. */
  private static @Nullable ImageReader reader(String format) {
    Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format);
    ImageReader best = null;
    while (all.hasNext()) {
      ImageReader one = all.next();
      if (best == null || one.getClass().getName().startsWith("com.sun.")) {
        best = one;
      }
    }
    return best;
  }

  private static boolean isUniform(Raster raster) {
    for (int band = 0; band < raster.getNumBands(); band++) {
      int[] samples =
          raster.getSamples(
              raster.getMinX(),
              raster.getMinY(),
              raster.getWidth(),
              raster.getHeight(),
              band,
              (int[]) null);
      int least = samples[0];
      int most = samples[0];
      for (int sample : samples) {
        least = Math.min(least, sample);
        most = Math.max(most, sample);
      }
      if (most - least > UNEVEN) {
        return false;
      }
    }
    return true;
  }
}
