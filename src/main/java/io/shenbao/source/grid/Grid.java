package io.shenbao.source.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook.
 *
 * @param sheets in their order, hidden ones too
 * @param names defined for the whole workbook, each with the reference or formula that it stands
 *     for
 * @param since1904 whether days are counted from 1904-01-01, as old Macs did
 * @param pictures how many it holds
 */
public record Grid(
    List<GridSheet> sheets, Map<String, String> names, boolean since1904, int pictures) {

  /** A sheet by its name; capitals are no difference, as in Excel. */
  public Optional<GridSheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equalsIgnoreCase(name)).findFirst();
  }
}
