package io.shenbao.attachment.examine.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The outermost boxes of a file of the ISO base media family (ISO/IEC 14496-12, 4.2).
 *
 * @param ending how the last of them ends
 */
public record IsoBoxes(List<Box> boxes, Ending ending) {

  private static final int HEADER = 8;

  /** What may stand at the end of a film or picture; another name there is of something else. */
  private static final Set<String> OUTERMOST =
      Set.of(
          "ftyp", "styp", "moov", "moof", "mdat", "mfra", "free", "skip", "wide", "junk", "pnot",
          "PICT", "udta", "meta", "meco", "uuid", "sidx", "ssix", "prft", "pdin", "emsg", "idat",
          "jP  ", "jp2h", "jp2c", "jp2i", "xml ", "uinf");

  /** A box: its name and its bytes, header included. */
  public record Box(String name, long start, long end) {}

  public static IsoBoxes of(ByteFile in) throws IOException {
    List<Box> boxes = new ArrayList<>();
    long at = 0;
    while (in.size() - at >= HEADER) {
      in.seek(at);
      long length = in.u32();
      String name = in.name();
      if (!isName(name)) {
        return new IsoBoxes(boxes, new Ending.Complete(at));
      }
      if (length == 1) {
        length = in.size() - in.position() < HEADER ? Long.MAX_VALUE : in.u64();
      }
      long end = length == 0 ? in.size() : at + length;
      if (length != 0 && (length < HEADER || end < at)) {
        return new IsoBoxes(boxes, Ending.Broken.at(at, in.size()));
      }
      if (end > in.size()) {
        boolean isForeign = !boxes.isEmpty() && !OUTERMOST.contains(name);
        return new IsoBoxes(
            boxes, isForeign ? new Ending.Complete(at) : Ending.Cut.of(in.size(), end));
      }
      boxes.add(new Box(name, at, end));
      at = end;
    }
    return new IsoBoxes(boxes, isZero(in, at) ? new Ending.Complete(at) : new Ending.Cut(99));
  }

  /** Whether nothing but padding is left. */
  private static boolean isZero(ByteFile in, long from) throws IOException {
    in.seek(from);
    for (byte one : in.bytes(HEADER)) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  public boolean has(String name) {
    return boxes.stream().anyMatch(box -> box.name().equals(name));
  }

  private static boolean isName(String name) {
    return name.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == 0xA9);
  }
}
