package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Matroska films: elements that say how long they are (RFC 8794, RFC 9559). */
final class MatroskaFilm {

  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long INFO = 0x1549A966L;
  private static final long SCALE = 0x2AD7B1L;
  private static final long DURATION = 0x4489L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK = 0xAEL;
  private static final long TRACK_TYPE = 0x83L;
  private static final double NANOSECONDS = 1_000_000_000;

  private final ByteFile in;
  private Ending ending = new Ending.Untold();
  private double scale = 1_000_000;
  private @Nullable Double ticks;
  private boolean hasTracks;
  private boolean hasPicture;

  /** What stands there is no element. */
  private static final class NoElement extends IOException {
    private static final long serialVersionUID = 1;
  }

  private MatroskaFilm(ByteFile in) {
    this.in = in;
  }

  static FilmTables read(ByteFile in) throws IOException {
    MatroskaFilm film = new MatroskaFilm(in);
    in.seek(0);
    try {
      film.elements(in.size());
    } catch (NoElement e) {
      return FilmTables.ended(Ending.Broken.at(in.position(), in.size()));
    }
    Double seconds = film.ticks == null ? null : (Double) (film.ticks * film.scale / NANOSECONDS);
    return new FilmTables(
        film.ending, seconds, film.hasTracks ? (Boolean) film.hasPicture : null, null);
  }

  /** Goes through the elements up to a place, and into those that have a say. */
  private void elements(long end) throws IOException {
    while (in.position() + 2 <= end) {
      long id = number(false);
      long length = number(true);
      long start = in.position();
      long next = length < 0 ? end : start + length;
      if (id == SEGMENT) {
        segment(length, next);
        return;
      } else if (id == CLUSTER) {
        if (length < 0) {
          return;
        }
      } else if (id == INFO || id == TRACK) {
        elements(Math.min(next, in.size()));
      } else if (id == TRACKS) {
        hasTracks = true;
        elements(Math.min(next, in.size()));
      } else if (id == SCALE) {
        scale = whole(length);
      } else if (id == DURATION) {
        ticks =
            length == 4 ? Float.intBitsToFloat((int) in.u32()) : Double.longBitsToDouble(in.u64());
      } else if (id == TRACK_TYPE) {
        hasPicture |= whole(length) == 1;
      }
      in.seek(next);
    }
  }

  private void segment(long length, long next) throws IOException {
    if (length >= 0) {
      ending = next > in.size() ? Ending.Cut.of(in.size(), next) : new Ending.Complete(next);
    }
    elements(Math.min(next, in.size()));
  }

  /** A number of one to eight bytes; negative where all its bits are set: it is not known. */
  private long number(boolean isLength) throws IOException {
    int first = in.u8();
    int more = Integer.numberOfLeadingZeros(first) - 24;
    if (more > 7) {
      throw new NoElement();
    }
    long value = isLength ? first & (0x7F >> more) : first;
    boolean isUnknown = (first & (0x7F >> more)) == 0x7F >> more;
    for (int i = 0; i < more; i++) {
      int part = in.u8();
      isUnknown &= part == 0xFF;
      value = value << 8 | part;
    }
    return isLength && isUnknown ? -1 : value;
  }

  private long whole(long length) throws IOException {
    long value = 0;
    for (int i = 0; i < Math.min(length, 8); i++) {
      value = value << 8 | in.u8();
    }
    return value;
  }
}
