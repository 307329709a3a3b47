package io.shenbao.workbook;

import io.shenbao.workbook.part.DrawnWorkbook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * A pack's form as it was drawn, empty.
 *
 * @param places where everything stands but the items of lists
 * @param values the cells of values that stand in no list
 * @param marked the looks of cells that are wrong
 */
record DrawnForm(
    DrawnWorkbook workbook,
    Places places,
    Map<JsonPointer, Spot> values,
    List<DrawnTable> tables,
    MarkedStyles marked) {
  DrawnForm {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    tables = List.copyOf(tables);
  }
}
