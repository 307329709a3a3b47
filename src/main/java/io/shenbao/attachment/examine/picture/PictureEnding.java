package io.shenbao.attachment.examine.picture;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import io.shenbao.attachment.examine.bytes.IsoBoxes;
import io.shenbao.attachment.examine.bytes.RiffChunks;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Finds the end mark of a picture, or what else its format says of its length. */
public final class PictureEnding {

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int BMP_HEADER = 54;
  private static final int TIFF = 42;

  /** How many bytes a value of each type takes. */
  private static final int[] TIFF_TYPES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  private static final int MOST_PAGES = 10_000;

  /** How a picture of a media type ends. */
  public Ending of(String type, Path file) throws IOException {
    try (ByteFile in = new ByteFile(file)) {
      return switch (type) {
        case "image/jpeg" -> jpeg(in);
        case "image/png" -> png(in);
        case "image/gif" -> gif(in);
        case "image/bmp" -> bmp(in);
        case "image/tiff" -> tiff(in);
        case "image/webp" -> RiffChunks.ending(in);
        case "image/heic", "image/heif", "image/avif", "image/jp2" -> IsoBoxes.of(in).ending();
        default -> new Ending.Untold();
      };
    } catch (EOFException e) {
      return new Ending.Cut(-1);
    }
  }

  /** ISO/IEC 10918-1, B.1.1: segments and scans, each behind a marker, up to EOI. */
  private static Ending jpeg(ByteFile in) throws IOException {
    in.skip(2);
    while (true) {
      int marker = marker(in);
      if (marker == 0xD9) {
        return new Ending.Complete(in.position());
      }
      boolean hasLength = marker != 0x01 && (marker < 0xD0 || marker > 0xD8);
      if (hasLength) {
        in.skip(Math.max(0, in.u16() - 2));
      }
    }
  }

  /** The next marker; in a scan FF is followed by 0, or by the number of a restart. */
  private static int marker(ByteFile in) throws IOException {
    while (true) {
      if (in.u8() == 0xFF) {
        int code = in.u8();
        while (code == 0xFF) {
          code = in.u8();
        }
        if (code != 0) {
          return code;
        }
      }
    }
  }

  /** PNG specification, 5.3: chunks with a sum each, up to IEND. */
  private static Ending png(ByteFile in) throws IOException {
    if (in.u64() != PNG) {
      return new Ending.Broken(0);
    }
    while (true) {
      long start = in.position();
      long length = in.u32();
      CRC32 sum = new CRC32();
      byte[] name = in.bytes(4);
      sum.update(name);
      for (long left = length; left > 0; ) {
        byte[] part = in.bytes((int) Math.min(left, 8192));
        if (part.length == 0) {
          return new Ending.Cut(-1);
        }
        sum.update(part);
        left -= part.length;
      }
      boolean mayBeLost = name.length > 0 && Character.isLowerCase((char) name[0]);
      if (in.u32() != sum.getValue() && !mayBeLost) {
        return Ending.Broken.at(start, in.size());
      }
      if (name[0] == 'I' && name[1] == 'E' && name[2] == 'N' && name[3] == 'D') {
        return new Ending.Complete(in.position());
      }
    }
  }

  /** GIF89a, appendix B: blocks up to the trailer. */
  private static Ending gif(ByteFile in) throws IOException {
    in.skip(10);
    int flags = in.u8();
    in.skip(2 + colours(flags));
    while (true) {
      int block = in.u8();
      if (block == 0x3B) {
        return new Ending.Complete(in.position());
      } else if (block == 0x21) {
        in.skip(1);
      } else if (block == 0x2C) {
        in.skip(8);
        in.skip(colours(in.u8()) + 1);
      } else {
        return Ending.Broken.at(in.position(), in.size());
      }
      for (int length = in.u8(); length > 0; length = in.u8()) {
        in.skip(length);
      }
    }
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
  }

  /** TIFF 6.0, section 2: directories that lead from one to the next, each with a table. */
  private static Ending tiff(ByteFile in) throws IOException {
    boolean isLittle = in.u8() == 'I';
    in.skip(1);
    if (whole(in, 2, isLittle) != TIFF) {
      return new Ending.Untold(); // one with wider numbers
    }
    for (int page = 0; page < MOST_PAGES; page++) {
      long directory = whole(in, 4, isLittle);
      if (directory == 0) {
        break;
      }
      if (directory + 2 > in.size()) {
        return Ending.Cut.of(in.size(), directory);
      }
      in.seek(directory);
      for (long left = whole(in, 2, isLittle); left > 0; left--) {
        in.skip(2);
        int type = (int) whole(in, 2, isLittle);
        long bytes = whole(in, 4, isLittle) * (type < TIFF_TYPES.length ? TIFF_TYPES[type] : 0);
        long place = whole(in, 4, isLittle); // of the value, unless it fits in here
        if (bytes > 4 && place + bytes > in.size()) {
          return Ending.Cut.of(in.size(), place + bytes);
        }
      }
    }
    return new Ending.Untold();
  }

  private static long whole(ByteFile in, int bytes, boolean isLittle) throws IOException {
    if (isLittle) {
      return in.little(bytes);
    }
    return bytes == 2 ? in.u16() : in.u32();
  }

  /** BITMAPINFOHEADER: lines are padded to four bytes; compressed ones say how long they are. */
  private static Ending bmp(ByteFile in) throws IOException {
    if (in.size() < BMP_HEADER) {
      return new Ending.Cut(-1);
    }
    in.seek(10);
    long offset = in.little(4);
    if (in.little(4) < 40) {
      return new Ending.Untold(); // of OS/2
    }
    long width = Math.abs((int) in.little(4));
    long height = Math.abs((int) in.little(4));
    in.skip(2);
    long bits = in.little(2);
    long compression = in.little(4);
    long length = in.little(4);
    boolean isPlain = compression == 0 || compression == 3;
    long end = offset + (isPlain ? (width * bits + 31) / 32 * 4 * height : length);
    return end > in.size() ? Ending.Cut.of(in.size(), end) : new Ending.Complete(end);
  }
}
