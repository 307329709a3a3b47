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

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      int kind = random.nextInt(30);
      text.append(
          kind == 0 ? '，' : kind == 1 ? '&' : kind == 2 ? '7' : (char) (0x4E00 + random.nextInt(3000)));
    }
    return text.toString();
  }
}
