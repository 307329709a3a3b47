package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.deadline.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The blocks that a rar before RAR 5 consists of, as technote.txt of RAR 3.93 has them. */
final class Rar4Blocks {

  private static final byte[] SIGNATURE = {'R', 'a', 'r', '!', 0x1a, 7, 0};

  private static final int FIRST = 0x72;
  private static final int MAIN = 0x73;
  private static final int FILE = 0x74;
  private static final int END = 0x7b;

  /** Of a block that no other follows; programs before RAR 3 wrote none. */
  private static final int FIRST_WITH_END = 29;

  private static final int SHORTEST = 7;
  private static final int LARGE = 0x100;
  private static final int DATA = 0x8000;
  private static final int TO_VERSION = 13;
  private static final int TO_HIGH = 7;

  private final ByteFile in;
  private int files;
  private boolean endIsDue;

  private Rar4Blocks(ByteFile in) {
    this.in = in;
  }

  /** Whether a file begins as one does. */
  static boolean areIn(Path path) throws IOException {
    try (ByteFile in = new ByteFile(path)) {
      return Arrays.equals(in.bytes(SIGNATURE.length), SIGNATURE);
    }
  }

  /** Where the last block of one that is whole ends. */
  static long end(Path path) throws IOException, Faulty {
    try (ByteFile in = new ByteFile(path)) {
      return new Rar4Blocks(in).end();
    }
  }

  private long end() throws IOException, Faulty {
    in.seek(SIGNATURE.length);
    try {
      while (in.position() < in.size() || endIsDue) {
        Deadline.poll();
        if (isLast()) {
          return in.position();
        }
      }
      return in.size();
    } catch (EOFException e) {
      throw Faulty.cut("entries", files, "bytes", in.size());
    }
  }

  /** Goes behind a block; whether it was the last one. */
  private boolean isLast() throws IOException, Faulty {
    long begin = in.position();
    in.skip(2); // its check sum
    int type = in.u8();
    int flags = (int) in.little(2);
    long length = in.little(2);
    if (length < SHORTEST || type < FIRST || type > END) {
      throw Faulty.broken();
    }
    judge(type, flags);
    long data = (flags & DATA) != 0 || type == FILE ? in.little(4) : 0;
    if (type == FILE) {
      in.skip(TO_VERSION);
      endIsDue |= in.u8() >= FIRST_WITH_END;
      if ((flags & LARGE) != 0) {
        in.skip(TO_HIGH);
        data += in.little(4) << Integer.SIZE;
      }
    }
    long next = begin + length + data;
    if (next > in.size() || data < 0) {
      throw new EOFException();
    }
    in.seek(next);
    files += type == FILE ? 1 : 0;
    return type == END;
  }

  /** What its flags say of the whole archive. */
  private static void judge(int type, int flags) throws Faulty {
    boolean isVolume =
        switch (type) {
          case MAIN, END -> (flags & 1) != 0;
          case FILE -> (flags & 3) != 0; // begun before, or going on behind
          default -> false;
        };
    if (isVolume) {
      throw Faulty.volume();
    }
    if (type == MAIN && (flags & 0x80) != 0 || type == FILE && (flags & 4) != 0) {
      throw Faulty.locked("password");
    }
  }
}
