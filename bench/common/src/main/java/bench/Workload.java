package bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same values for every engine: 40 fields, 12 rows of 5 columns, 12 blocks with 14 rows and a
 * text of 1,500 characters.
 */
public final class Workload {

  public static final int FIELDS = 40;
  public static final int ROWS = 12;
  public static final int COLUMNS = 5;
  public static final int BLOCKS = 12;
  public static final int BLOCK_ROWS = 14;
  public static final int TEXT = 1500;

  private static final List<String> WORDS = words();

  private Workload() {}

  public static Map<String, Object> values() {
    Random random = new Random(2025);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= FIELDS; i++) {
      values.put("f" + i, text(random, 12));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int c = 1; c <= COLUMNS; c++) {
        row.put("c" + c, text(random, 10));
      }
      rows.add(row);
    }
    values.put("rows", rows);
    List<Map<String, Object>> blocks = new ArrayList<>();
    for (int b = 0; b < BLOCKS; b++) {
      Map<String, Object> block = new LinkedHashMap<>();
      for (int r = 1; r <= BLOCK_ROWS; r++) {
        block.put("v" + r, text(random, 20));
      }
      block.put("story", text(random, TEXT));
      blocks.add(block);
    }
    values.put("blocks", blocks);
    return values;
  }

  /** Prose-like: words of a small vocabulary, the first ones more often. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length + 4);
    while (text.length() < length) {
      int word = (int) (WORDS.size() * Math.pow(random.nextDouble(), 2));
      text.append(WORDS.get(word)).append(random.nextInt(9) == 0 ? "，" : "");
    }
    text.setLength(length);
    return text.toString();
  }

  private static List<String> words() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(List.of("MES", "5G", "AGV", "a & b", "95.5%"));
    while (words.size() < 400) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        word.append((char) (0x4E00 + random.nextInt(1200)));
      }
      words.add(word.toString());
    }
    return words;
  }
}
