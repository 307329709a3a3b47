package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture to see whether it is whole: half a JPEG is no exception, only a warning. */
final class PictureExaminer implements FamilyExaminer, IIOReadWarningListener {

  private static final int SIDE = 500;

  private final AtomicBoolean warned = new AtomicBoolean();

  @Override
  public boolean takes(String type) {
    return type.startsWith("image/");
  }

  @Override
  public Inspection examine(Specimen specimen) throws IOException {
    return Inspection.of(
        isWhole(specimen.file()) ? State.READABLE : State.DAMAGED, specimen.type());
  }

  /** Whether the picture is there to its last line. Memory: a thumbnail, whatever its size. */
  private boolean isWhole(Path file) throws IOException {
    warned.set(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return true; // no decoder for it: Tika has told its type by its content
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        reader.addIIOReadWarningListener(this);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, param);
      } finally {
        reader.dispose();
      }
    } catch (IIOException e) {
      // a CMYK picture is whole, only not to be drawn here
      return String.valueOf(e.getMessage()).contains("Unsupported Image Type");
    } catch (IOException | RuntimeException e) {
      return false;
    }
    return !warned.get();
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String text = String.valueOf(warning).toLowerCase(Locale.ROOT);
    if (text.contains("truncated") || text.contains("premature") || text.contains("corrupt")) {
      warned.set(true);
    }
  }
}
