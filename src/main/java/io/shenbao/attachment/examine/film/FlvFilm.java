package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Flash Video films: tags one behind the other, each followed by its own length (FLV 10.1). */
final class FlvFilm {

  private static final int AUDIO = 8;
  private static final int VIDEO = 9;
  private static final int SCRIPT = 18;
  private static final int TAG = 11;
  private static final int MOST_NOTES = 65_536;
  private static final double MILLISECONDS = 1_000;

  private FlvFilm() {}

  static FilmTables read(ByteFile in) throws IOException {
    in.seek(5);
    in.seek(in.u32() + 4);
    boolean hasPicture = false;
    double promised = 0;
    double size = 0;
    double last = 0;
    long frames = 0;
    while (in.position() < in.size()) {
      long start = in.position();
      if (in.size() - start < TAG) {
        return FilmTables.ended(new Ending.Cut(-1));
      }
      int type = in.u8() & 0x1F;
      if (type != VIDEO && type != AUDIO && type != SCRIPT) {
        return FilmTables.ended(Ending.Broken.at(start, in.size()));
      }
      long length = (long) in.u16() << 8 | in.u8();
      double time = ((long) in.u16() << 8 | in.u8()) + ((long) in.u8() << 24);
      in.skip(3);
      long next = start + TAG + length;
      if (next + 4 > in.size()) {
        return FilmTables.ended(cut(in.size(), size));
      }
      if (type == VIDEO) {
        hasPicture = true;
        frames++;
        last = Math.max(last, time / MILLISECONDS);
      } else if (type == SCRIPT && promised == 0) {
        String notes =
            new String(in.bytes((int) Math.min(length, MOST_NOTES)), StandardCharsets.ISO_8859_1);
        promised = number(notes, "duration");
        size = number(notes, "filesize");
      }
      in.seek(next + 4); // some programs write a false length there
    }
    boolean isShort = size > in.size() || promised > last + Math.max(1, promised / 50);
    Ending ending = isShort ? cut(in.size(), size) : new Ending.Complete(in.size());
    return new FilmTables(ending, last > 0 ? (Double) last : null, hasPicture, frames);
  }

  private static Ending cut(long present, double whole) {
    return Ending.Cut.of(present, whole > present ? (long) whole : 0);
  }

  /** A number that its notes (onMetaData) have under a name; 0 when there is none. */
  private static double number(String notes, String name) {
    int at = notes.indexOf("\0" + (char) name.length() + name + "\0");
    int start = at + name.length() + 3;
    if (at < 0 || start + 8 > notes.length()) {
      return 0;
    }
    long bits = 0;
    for (int i = start; i < start + 8; i++) {
      bits = bits << 8 | notes.charAt(i);
    }
    return Double.longBitsToDouble(bits);
  }
}
