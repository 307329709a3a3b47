package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.IsoBoxes;
import io.shenbao.deadline.Deadline;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * The boxes inside a film's index (ISO/IEC 14496-12, 8): the library that reads them takes as much
 * memory as they say that they need, so that it is seen before whether they say what can be.
 */
final class IndexBoxes {

  private static final Set<String> HOLDERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf");

  /** How many bytes an entry of a table takes. */
  private static final Map<String, Integer> ENTRY =
      Map.of("stts", 8, "stsc", 12, "stsz", 4, "stco", 4, "co64", 8);

  private static final int HEADER = 8;
  private static final int MOST_NESTED = 12;

  /** Which of four numbers a run gives of each sample; of one that gives none, it has no more. */
  private static final int RUN_FIELDS = 0xF00;

  private static final int MOST_WITHOUT_FIELDS = 1_000_000;

  private final ByteFile in;

  private IndexBoxes(ByteFile in) {
    this.in = in;
  }

  /** Whether every box lies in the one that holds it, and every table in its box. */
  static boolean fit(ByteFile in, IsoBoxes outermost) throws IOException {
    IndexBoxes boxes = new IndexBoxes(in);
    for (IsoBoxes.Box box : outermost.boxes()) {
      if (isIndex(box) && !boxes.fit(box.start(), box.end(), 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an outermost box is one of the index. */
  static boolean isIndex(IsoBoxes.Box box) {
    return HOLDERS.contains(box.name());
  }

  /** Whether what begins at a place is a box that ends at another one, or before it. */
  private boolean fit(long start, long end, int depth) throws IOException {
    Deadline.poll();
    in.seek(start);
    long length = in.u32();
    String name = in.name();
    if (length == 1 && end - in.position() >= HEADER) {
      length = in.u64();
    }
    long body = in.position();
    if (length < body - start || length > end - start) {
      return false;
    }
    return HOLDERS.contains(name)
        ? depth < MOST_NESTED && inside(body, start + length, depth + 1)
        : tableFits(name, start + length);
  }

  private boolean inside(long from, long end, int depth) throws IOException {
    long at = from;
    while (end - at >= HEADER) {
      if (!fit(at, end, depth)) {
        return false;
      }
      in.seek(at);
      long length = in.u32();
      in.name();
      at += length == 1 ? in.u64() : length;
    }
    return true;
  }

  private boolean tableFits(String name, long end) throws IOException {
    if (name.equals("trun")) {
      long fields = Long.bitCount(in.u32() & RUN_FIELDS);
      long count = in.u32();
      return fields == 0 ? count <= MOST_WITHOUT_FIELDS : count * fields * 4 <= end - in.position();
    }
    Integer entry = ENTRY.get(name);
    if (entry == null) {
      return true;
    }
    in.u32(); // version and flags
    boolean isConstant = name.equals("stsz") && in.u32() != 0;
    return isConstant || in.u32() * entry <= end - in.position();
  }
}
