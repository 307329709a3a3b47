package io.shenbao.attachment.examine.picture;

import io.shenbao.attachment.examine.bytes.Ending;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** Hears what a decoder says while it works: how far it is, and what it had to make up. */
public final class DecodeWatch implements IIOReadWarningListener, IIOReadProgressListener {

  private static final List<String> CUT = List.of("premature end", "truncated", "reached eof");

  /** Bytes between two segments are harmless: some phones write them. */
  private static final List<String> HARMLESS = List.of("extraneous bytes");

  private static final List<String> BROKEN = List.of("corrupt", "inconsistent progression");

  private int percent;
  private @Nullable Ending ending;

  /** How much of the picture was decoded so far. */
  public int percent() {
    return percent;
  }

  /** How the picture ended before its end; null when it did not. */
  public @Nullable Ending ending() {
    return ending;
  }

  @Override
  public void warningOccurred(ImageReader source, @Nullable String warning) {
    String text = String.valueOf(warning).toLowerCase(Locale.ROOT);
    if (ending != null || HARMLESS.stream().anyMatch(text::contains)) {
      return;
    }
    if (CUT.stream().anyMatch(text::contains)) {
      ending = new Ending.Cut(Math.min(99, percent));
    } else if (BROKEN.stream().anyMatch(text::contains)) {
      ending = new Ending.Broken(percent);
    }
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    percent = Math.max(0, Math.min(100, (int) percentageDone));
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {
    percent = 0;
  }

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
