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

  /**
   * A list that the bureau hands in with {@code --list name=file}.
   *
   * @param label what readers call it
   * @param columns by their keys, in order
   */
  public record Listing(String label, Map<String, Column> columns) {}

  /**
   * A column of such a list.
   *
   * @param heading what stands above it
   * @param numeric whether it holds numbers; else texts
   */
  public record Column(String heading, boolean numeric) {}
}
