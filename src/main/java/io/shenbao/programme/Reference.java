package io.shenbao.programme;

import java.util.List;
import java.util.Map;

/** A look-up table: code to name, and other accepted names to their code. */
public record Reference(
    String title, String source, Map<String, String> entries, Map<String, String> aliases) {

  /**
   * A table that lies beside the pack, such as limits by industry and year.
   *
   * @param columns whether a column holds numbers only, by the column's key, in order
   * @param rows the values by column: numbers as doubles, other texts; an empty cell is not there
   */
  public record Table(Map<String, Boolean> columns, List<Map<String, Object>> rows) {}
}
