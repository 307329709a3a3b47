package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents with faults at random places: none breaks the examiner or keeps it busy, and half of
 * one is never called readable as the kind that it was; where its first bytes are changed it is of
 * another kind or of none, which no pack accepts in its place. {@code -Dshenbao.fuzz=20000} says
 * how many, {@code -Dshenbao.seed=7} which.
 */
class DocumentFuzzTest {

  private static final int COUNT = Integer.getInteger("shenbao.fuzz", 1200);
  private static final long SEED = Long.getLong("shenbao.seed", 20250428);
  private static final double MOST_SECONDS = 26;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  @Test
  void noFaultBreaksTheExaminerAndHalfAFileIsNotReadable() throws IOException {
    DocumentTable table = new DocumentTable(folder);
    List<Map.Entry<String, byte[]>> good = new ArrayList<>(GoodDocuments.all().entrySet());
    good.add(Map.entry("mail.eml", GoodDocuments.mail("a.pdf")));
    Map<String, String> types = new HashMap<>();
    for (Map.Entry<String, byte[]> one : good) {
      types.put(one.getKey(), table.whole(one.getKey(), one.getValue()).type());
    }
    for (int i = 0; i < COUNT; i++) {
      Random random = new Random(SEED + i);
      Map.Entry<String, byte[]> one = good.get(random.nextInt(good.size()));
      boolean halved = random.nextInt(4) == 0;
      byte[] faulty = halved ? half(one, random) : flipped(one.getValue(), random);
      long began = CLOCK.getCurrentThreadCpuTime();
      Inspection inspection = table.whole(one.getKey(), faulty);
      String which = one.getKey() + ", seed " + (SEED + i);
      assertThat((CLOCK.getCurrentThreadCpuTime() - began) / 1e9)
          .as("seconds for %s", which)
          .isLessThan(MOST_SECONDS);
      if (halved && inspection.type().equals(types.get(one.getKey()))) {
        assertThat(inspection.state()).as(which).isNotEqualTo(State.READABLE);
      }
    }
  }

  /**
   * Its first half, or somewhat more or less, and sometimes with changes in it. A mail is not
   * changed: where its boundary is, it is another mail.
   */
  private static byte[] half(Map.Entry<String, byte[]> document, Random random) {
    byte[] whole = document.getValue();
    byte[] half = Arrays.copyOf(whole, whole.length / 4 + random.nextInt(whole.length / 2));
    return document.getKey().endsWith(".eml") || random.nextBoolean()
        ? half
        : flipped(half, random);
  }

  /** Bits changed, runs overwritten or left out, numbers changed. */
  private static byte[] flipped(byte[] whole, Random random) {
    byte[] faulty = whole.clone();
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      int at = random.nextInt(faulty.length);
      int run = Math.min(faulty.length - at, 1 + random.nextInt(64));
      switch (random.nextInt(5)) {
        case 0 -> Arrays.fill(faulty, at, at + run, (byte) random.nextInt(256));
        case 1 -> faulty[at] = (byte) ('0' + random.nextInt(10));
        case 2 -> faulty = without(faulty, at, run);
        default -> faulty[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return faulty;
  }

  private static byte[] without(byte[] whole, int at, int run) {
    if (whole.length - run < 1_000) {
      return whole;
    }
    byte[] less = Arrays.copyOf(whole, whole.length - run);
    System.arraycopy(whole, at + run, less, at, whole.length - run - at);
    return less;
  }
}
