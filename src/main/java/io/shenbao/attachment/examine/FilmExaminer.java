package io.shenbao.attachment.examine;

import com.google.common.base.Splitter;
import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.examine.film.Ffmpeg;
import io.shenbao.attachment.examine.film.FilmFormat;
import io.shenbao.attachment.examine.film.FilmTables;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.metadata.XMPDM;
import org.jspecify.annotations.Nullable;

/** Looks into films: their tables, and with depth every picture and sound where ffmpeg is. */
final class FilmExaminer implements FamilyExaminer {

  /** So much shorter than it says may a film be: its last picture, a sound that goes on. */
  private static final double MOST_LACKING = 0.03;

  private final TikaParser tika;
  private final Optional<Ffmpeg> ffmpeg;

  FilmExaminer(TikaParser tika, Optional<Ffmpeg> ffmpeg) {
    this.tika = tika;
    this.ffmpeg = ffmpeg;
  }

  @Override
  public boolean takes(String type) {
    return type.startsWith("video/") || FilmFormat.of(type).isPresent();
  }

  @Override
  public Inspection examine(Specimen specimen) throws IOException {
    Optional<FilmFormat> format = FilmFormat.of(specimen.type());
    if (format.isEmpty()) {
      return other(specimen);
    }
    String type = FilmTables.type(format.get(), specimen.file(), specimen.type());
    return examine(
        new Specimen(specimen.file(), type, specimen.depth(), specimen.wish()), format.get());
  }

  private Inspection examine(Specimen specimen, FilmFormat format) throws IOException {
    FilmTables tables = FilmTables.of(format, specimen.file());
    Inspection said = EndingVerdict.of(specimen, tables.ending()).withSeconds(tables.seconds());
    if (said.state() != State.READABLE) {
      return said;
    }
    if (Boolean.FALSE.equals(tables.hasPicture())) {
      return Inspection.of(
              State.READABLE,
              "audio/" + specimen.type().substring(specimen.type().indexOf('/') + 1))
          .withSeconds(tables.seconds());
    }
    return specimen.depth() == Depth.WHOLE && ffmpeg.isPresent()
        ? decoded(specimen, tables, said, ffmpeg.get().decode(format, specimen.file()))
        : said;
  }

  private static Inspection decoded(
      Specimen specimen, FilmTables tables, Inspection said, Ffmpeg.Decoded decoded)
      throws IOException {
    Double length = tables.seconds();
    int percent =
        length == null || length <= 0
            ? -1
            : (int) Math.min(99, Math.round(100 * decoded.seconds() / length));
    return switch (decoded.outcome()) {
      case UNTOLD -> said;
      case LATE ->
          said.with(
              Observation.of(
                  Observation.Kind.SAMPLED,
                  "seconds",
                  Math.round(decoded.seconds()),
                  length == null ? "?" : Math.round(length)));
      case CUT -> EndingVerdict.of(specimen, new Ending.Cut(percent)).withSeconds(length);
      case BROKEN -> Inspection.of(State.DAMAGED, specimen.type()).withSeconds(length);
      case WHOLE -> {
        boolean isShort =
            length != null
                && decoded.seconds() < length - Math.max(1, MOST_LACKING * length)
                && lacksPictures(tables, decoded);
        yield isShort
            ? EndingVerdict.of(specimen, new Ending.Cut(percent)).withSeconds(length)
            : said.withSeconds(length == null ? (Double) decoded.seconds() : length);
      }
    };
  }

  /** Where a film says how many pictures it has, their number counts and not the clock. */
  private static boolean lacksPictures(FilmTables tables, Ffmpeg.Decoded decoded) {
    Long frames = tables.frames();
    return frames == null || decoded.frames() < frames * (1 - MOST_LACKING);
  }

  /** A format that nobody asks for: what Tika makes of it. */
  private Inspection other(Specimen specimen) {
    TikaParser.Parsed parsed = tika.parse(specimen.file());
    return Inspection.of(parsed.state(), parsed.type(specimen.type()))
        .withSeconds(seconds(parsed.metadata().get(XMPDM.DURATION)));
  }

  /** {@code 12.0} or {@code 00:00:12.07}. */
  static @Nullable Double seconds(@Nullable String duration) {
    if (duration == null) {
      return null;
    }
    double seconds = 0;
    try {
      for (String part : Splitter.on(':').split(duration.strip().toLowerCase(Locale.ROOT))) {
        seconds = seconds * 60 + Double.parseDouble(part);
      }
    } catch (NumberFormatException e) {
      return null;
    }
    return seconds;
  }
}
