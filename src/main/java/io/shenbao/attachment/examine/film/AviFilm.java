package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.examine.bytes.RiffChunks;
import java.io.IOException;

/** AVI films: RIFF chunks that say how long they are, and a header for each stream. */
final class AviFilm {

  private static final int FIRST_LIST = 12;

  private AviFilm() {}

  static FilmTables read(ByteFile in) throws IOException {
    Ending ending = RiffChunks.ending(in);
    in.seek(FIRST_LIST);
    if (!in.name().equals("LIST")) {
      return FilmTables.ended(ending);
    }
    long end = in.little(4) + in.position();
    in.skip(4);
    return streams(in, Math.min(end, in.size()), ending);
  }

  /** Goes through {@code hdrl}, and the {@code strl} lists in it. */
  private static FilmTables streams(ByteFile in, long end, Ending ending) throws IOException {
    while (in.position() + 8 <= end) {
      String name = in.name();
      long length = in.little(4);
      long next = in.position() + length + (length & 1);
      if (name.equals("LIST")) {
        next = in.position() + 4;
      } else if (name.equals("strh") && in.name().equals("vids")) {
        in.skip(16);
        double scale = in.little(4);
        double rate = in.little(4);
        in.skip(4);
        long frames = in.little(4);
        boolean isTold = rate > 0 && scale > 0 && frames > 0;
        return new FilmTables(
            ending, isTold ? (Double) (frames * scale / rate) : null, true, isTold ? frames : null);
      }
      in.seek(next);
    }
    return new FilmTables(ending, null, false, null);
  }
}
