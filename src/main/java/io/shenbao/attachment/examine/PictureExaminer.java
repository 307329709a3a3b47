package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.examine.picture.DecodeWatch;
import io.shenbao.attachment.examine.picture.PictureDecoder;
import io.shenbao.attachment.examine.picture.PictureEnding;
import io.shenbao.attachment.examine.picture.SmallPicture;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Looks into pictures: their end marks, and with depth every pixel of every page. */
final class PictureExaminer implements FamilyExaminer {

  private static final String TIFF = "image/tiff";

  /** So many pages are decoded: of more, the first ones and the last. */
  private static final int MOST_PAGES = 200;

  private final PictureEnding endings = new PictureEnding();

  @Override
  public boolean takes(String type) {
    return type.startsWith("image/");
  }

  @Override
  public Inspection examine(Specimen specimen) throws IOException {
    Ending ending = endings.of(specimen.type(), specimen.file());
    try (ImageInputStream in = ImageIO.createImageInputStream(specimen.file().toFile())) {
      ImageReader reader = in == null ? null : reader(in);
      if (reader == null) {
        return withoutCodec(specimen, ending);
      }
      try {
        boolean isTiff = specimen.type().equals(TIFF);
        reader.setInput(in, false, !isTiff);
        return new Reading(specimen, reader, ending).inspection();
      } finally {
        reader.dispose();
      }
    }
  }

  /** The JDK's own where there are several: it is the one that says what it had to make up. */
  private static @Nullable ImageReader reader(ImageInputStream in) {
    ImageReader first = null;
    for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.")) {
        return reader;
      }
      first = first == null ? reader : first;
    }
    return first;
  }

  private static Inspection withoutCodec(Specimen specimen, Ending ending) throws IOException {
    Inspection cut = EndingVerdict.of(specimen, ending);
    boolean isKnown = cut.state() != State.READABLE;
    return isKnown ? cut : Inspection.unchecked(Obstacle.NO_CODEC, specimen.type());
  }

  /** The reading of one picture. */
  private static final class Reading {
    private final Specimen specimen;
    private final ImageReader reader;
    private final Ending mark;
    private final DecodeWatch watch = new DecodeWatch();
    private final List<Observation> observations = new ArrayList<>();
    private Content.@Nullable Picture picture;
    private int pages = 1;

    Reading(Specimen specimen, ImageReader reader, Ending mark) {
      this.specimen = specimen;
      this.reader = reader;
      this.mark = mark;
      reader.addIIOReadWarningListener(watch);
      reader.addIIOReadProgressListener(watch);
    }

    Inspection inspection() throws IOException {
      Ending decoded;
      try {
        decoded = read();
      } catch (IOException | RuntimeException e) {
        if (isUnsupported(e)) {
          return withoutCodec(specimen, mark);
        }
        decoded = broken(e);
      }
      Inspection inspection = EndingVerdict.of(specimen, worst(decoded));
      return inspection
          .with(observations)
          .withPages(specimen.type().equals(TIFF) ? pages : null)
          .withContent(new Content("", List.of(), picture, List.of()));
    }

    /** The mark tells whether it was cut; the decoder, how much of it was there. */
    private Ending worst(Ending decoded) {
      boolean isCut = mark instanceof Ending.Cut || decoded instanceof Ending.Cut;
      if (isCut) {
        int share = mark instanceof Ending.Cut cut ? cut.percent() : -1;
        if (share < 0 && decoded instanceof Ending.Cut cut) {
          share = cut.percent();
        } else if (share < 0 && decoded instanceof Ending.Broken broken) {
          share = broken.percent();
        }
        return new Ending.Cut(share);
      }
      return decoded instanceof Ending.Broken ? decoded : mark;
    }

    private Ending read() throws IOException {
      picture = new Content.Picture(reader.getWidth(0), reader.getHeight(0), 0);
      if (specimen.type().equals(TIFF)) {
        pages = reader.getNumImages(true);
        for (int i = 0; i < pages; i++) {
          reader.getWidth(i); // and sees whether its pieces are all in the file
        }
      }
      if (specimen.depth() == Depth.WHOLE && !(mark instanceof Ending.Broken)) {
        pixels();
      }
      return watch.ending() == null ? new Ending.Untold() : watch.ending();
    }

    private void pixels() throws IOException {
      int count = specimen.type().equals(TIFF) ? pages : Math.max(1, reader.getNumImages(true));
      boolean isBlank = true;
      int last = Math.min(count, MOST_PAGES) - 1;
      for (int i : IntStream.rangeClosed(0, last).map(i -> i == last ? count - 1 : i).toArray()) {
        SmallPicture small = PictureDecoder.decode(reader, i);
        isBlank &= small.isBlank();
        if (i == 0) {
          long likeness = small.isBlank() ? 0 : small.likeness();
          picture = new Content.Picture(reader.getWidth(0), reader.getHeight(0), likeness);
        }
      }
      if (count > MOST_PAGES) {
        observations.add(Observation.of(Observation.Kind.SAMPLED, "pages", MOST_PAGES, count));
      }
      if (isBlank) {
        observations.add(Observation.of(Observation.Kind.BLANK));
      }
    }

    /** A decoder that gives up: a file that ends before the picture does was cut. */
    private Ending broken(Exception e) {
      boolean isEnd =
          e instanceof EOFException
              || e.getCause() instanceof EOFException
              || String.valueOf(e.getMessage()).contains("out of stream");
      if (isEnd) {
        return new Ending.Cut(watch.percent() > 0 ? watch.percent() : -1);
      }
      return new Ending.Broken(watch.percent());
    }

    /** A kind of picture that is not made any more, or that this decoder does not know. */
    private static boolean isUnsupported(Exception e) {
      String said = String.valueOf(e.getMessage());
      return said.contains("nsupported") && !said.contains("nsupported marker"); // which is none
    }
  }
}
