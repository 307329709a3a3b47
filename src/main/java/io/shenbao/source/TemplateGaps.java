package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.grid.GridSheet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a workbook lacks of its template. It is said once, of the sheet or the columns; whatever
 * could stand there is flagged, so that nobody says of each value that it is missing.
 */
final class TemplateGaps {

  private static final String SHEET = "missing-sheet";
  private static final String COLUMN = "missing-column";

  private final String file;
  private final JsonNode tree;
  private final Findings findings;
  private final Set<JsonPointer> flagged;

  /** Lists whose items, or their names, could not be read. */
  private final Set<Items> unread = new LinkedHashSet<>();

  /**
   * @param tree what has been read so far
   * @param findings takes what is lacking
   * @param flagged takes the values that could not be read
   */
  TemplateGaps(String file, JsonNode tree, Findings findings, Set<JsonPointer> flagged) {
    this.file = file;
    this.tree = tree;
    this.findings = findings;
    this.flagged = flagged;
  }

  /** A sheet that is not there. */
  void sheet(Layout.Sheet layout) {
    findings.add(
        Finding.failed(SHEET, Severity.ERROR)
            .at(pointer(layout.nodes().get(0)), new Origin.Whole(file))
            .says("source.missing-sheet", layout.name()));
    if (layout instanceof Layout.Fields fields) {
      fields.nodes().stream()
          .filter(Field.class::isInstance)
          .forEach(field -> flagged.add(pointer(field)));
    } else if (layout instanceof Layout.Table table) {
      unread.add(table.list());
      flag(table);
    } else {
      flagged.add(pointer(layout.nodes().get(0)));
    }
  }

  /** The columns of a table that are not there: their values are flagged as its rows are read. */
  List<Field> columns(GridSheet sheet, Layout.Sheet layout, Collection<Field> there) {
    Node table = layout.nodes().get(0);
    List<Field> lacking =
        Layout.columns(table).stream().filter(field -> !there.contains(field)).toList();
    if (lacking.isEmpty()) {
      return lacking;
    }
    findings.add(
        Finding.failed(COLUMN, Severity.ERROR)
            .at(
                pointer(table),
                WorkbookSource.origin(file, sheet.name(), Layout.HEADER_ROW, Layout.LABEL_COLUMN))
            .says(
                "source.missing-column",
                sheet.name(),
                lacking.stream().map(field -> field.caption().name()).toList()));
    if (layout instanceof Layout.Table one) {
      flag(one);
      String name = one.list().keyField();
      if (there.isEmpty() || lacking.stream().anyMatch(field -> field.key().equals(name))) {
        unread.add(one.list());
      }
    }
    return lacking;
  }

  /**
   * Whether the rows of an inner list can't be told whose they are, which is no fault of theirs.
   */
  boolean hidesParents(Layout.Table inner) {
    boolean isHidden = inner.parent() != null && unread.contains(inner.parent());
    if (isHidden) {
      unread.add(inner.list());
      flag(inner);
    }
    return isHidden;
  }

  /** What is said of a list as a whole would only follow from what is lacking. */
  private void flag(Layout.Table table) {
    Items outer = table.parent();
    if (outer == null) {
      flagged.add(pointer(table.list()));
    } else {
      flagged.addAll(new Parents(outer, table.list(), tree.at(pointer(outer))).lists());
    }
  }

  private static JsonPointer pointer(Node node) {
    return Taken.pointer(node.path());
  }
}
