package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Windows Media films: a header object says how long the file and the film are (ASF 3). */
final class AsfFilm {

  /** The first eight bytes of the objects' and streams' identifiers, the highest one first. */
  private static final long PROPERTIES = 0xA1DCAB8C47A9CF11L;

  private static final long STREAM = 0x9107DCB7B7A9CF11L;
  private static final long VIDEO = 0xC0EF19BC4D5BCF11L;

  static final String TYPE = "video/x-ms-wmv";

  private static final int HEADER = 30;
  private static final int BROADCAST = 1;
  private static final double TICKS = 10_000_000;
  private static final double MILLISECONDS = 1_000;

  private AsfFilm() {}

  static FilmTables read(ByteFile in) throws IOException {
    in.seek(16);
    long end = Math.min(in.little(8), in.size());
    in.seek(HEADER);
    Ending ending = new Ending.Untold();
    @Nullable Double seconds = null;
    boolean hasPicture = false;
    while (in.position() + 24 <= end) {
      long start = in.position();
      long object = in.u64();
      in.skip(8);
      long length = in.little(8);
      if (length < 24) {
        return FilmTables.ended(Ending.Broken.at(start, in.size()));
      }
      if (object == PROPERTIES) {
        in.skip(16);
        long size = in.little(8);
        in.skip(16);
        double ticks = in.little(8);
        in.skip(8);
        double before = in.little(8);
        if ((in.little(4) & BROADCAST) == 0) {
          ending =
              size > in.size() ? Ending.Cut.of(in.size(), size) : new Ending.Complete(in.size());
          seconds = Math.max(0, ticks / TICKS - before / MILLISECONDS);
        }
      } else if (object == STREAM) {
        hasPicture |= in.u64() == VIDEO;
      }
      in.seek(start + length);
    }
    return new FilmTables(ending, seconds, hasPicture, null);
  }
}
