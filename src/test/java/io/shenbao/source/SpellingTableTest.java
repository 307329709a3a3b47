package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.document.template.FieldText;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.Stored;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The table in docs/sources.md is what the program does, in YAML and in a workbook. */
class SpellingTableTest {

  private static final String FILE = "a/申报数据.xlsx";

  @TempDir static Path folder;

  private static Programme programme;
  private static Grid ready;
  private static Application application;

  /** A row of the table. */
  record Row(String field, String typed, String judged, String printed, String told) {}

  /** A field of the form, and where its value stands; of lists the first item's. */
  record Found(Field field, JsonPointer pointer) {}

  @BeforeAll
  static void fillAWorkbook() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                .read("hunan-advanced-2025")
                .programme());
    Path file = folder.resolve("申报数据.xlsx");
    ObjectNode example = Objects.requireNonNull(programme.examples().get("ready"));
    SourceReader reader = new SourceReader(programme);
    try (OutputStream out = Files.newOutputStream(file)) {
      ObjectNode tree = Objects.requireNonNull(reader.read("a", example).application()).tree();
      new FormWorkbook(programme).write(Filled.of(programme, tree), out);
    }
    ready = GridFile.read(file);
    application = Objects.requireNonNull(reader.read("a", file, FILE, true).application());
  }

  static Stream<Row> rows() throws IOException {
    String page = Files.readString(Path.of("docs/sources.md"));
    String table =
        page.substring(page.indexOf("<!-- spellings -->"), page.indexOf("<!-- end of spellings"));
    List<Row> rows =
        table
            .lines()
            .filter(line -> line.startsWith("|"))
            .skip(2)
            .map(line -> Splitter.on('|').trimResults().splitToList(line))
            .map(
                cells ->
                    new Row(
                        cells.get(1),
                        cells.get(2).substring(1, cells.get(2).length() - 1),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5)))
            .toList();
    assertThat(rows).hasSizeGreaterThan(50);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReadAsTheTableSaysFromYaml(Row row) {
    Found found = found(row.field());
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    put(tree, found.pointer(), row.typed());

    assertThat(actual(row, found, new SourceReader(programme).read("a", tree))).isEqualTo(row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReadAsTheTableSaysFromAWorkbook(Row row) {
    Found found = found(row.field());
    Origin.Cell cell = (Origin.Cell) application.origins().of(found.pointer());
    Raw raw = new WorkbookReading(programme, with(ready, cell, row.typed()), FILE).read();

    SourceReading reading = new TreeReader(programme).read("a", new Origin.Whole(FILE), raw);

    assertThat(actual(row, found, reading)).isEqualTo(row);
  }

  private static Row actual(Row row, Found found, SourceReading reading) {
    JsonNode value = Objects.requireNonNull(reading.application()).tree().at(found.pointer());
    String told =
        reading.judgement().findings().stream()
            .filter(finding -> finding.pointer().equals(found.pointer()))
            .map(Finding::severity)
            .map(severity -> severity.name().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    boolean judged = !value.isMissingNode() && !reading.flagged().contains(found.pointer());
    return new Row(
        row.field(),
        row.typed(),
        judged ? judged(value) : "",
        value.isMissingNode() ? "" : FieldText.of(found.field(), value),
        told);
  }

  private static String judged(JsonNode value) {
    String change = value.path("kind").asString("").equals("change") ? "a change of " : "";
    return value.isObject()
        ? change
            + value.path("value").decimalValue().toPlainString()
            + value.path("unit").asString()
        : value.asString();
  }

  private static Found found(String label) {
    return find(programme.form().sections(), JsonPointer.empty(), label).orElseThrow();
  }

  private static Optional<Found> find(Map<String, Node> nodes, JsonPointer above, String label) {
    for (Node node : nodes.values()) {
      JsonPointer pointer = above.appendProperty(node.key());
      if (node instanceof Field field) {
        if (node.caption().label().equals(label)) {
          return Optional.of(new Found(field, pointer));
        }
      } else {
        JsonPointer below = node instanceof Items ? pointer.appendIndex(0) : pointer;
        Optional<Found> found = find(node.children(), below, label);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void put(JsonNode tree, JsonPointer pointer, String text) {
    JsonNode node = tree;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      JsonPointer next = at.tail();
      ObjectNode object = (ObjectNode) node;
      String key = at.getMatchingProperty();
      if (next.matches()) {
        object.put(key, text);
      } else if (next.mayMatchElement()) {
        node = object.putArray(key).addObject();
        at = next;
      } else {
        node = object.putObject(key);
      }
    }
  }

  /** The same workbook with another text in one cell. */
  private static Grid with(Grid grid, Origin.Cell place, String text) {
    List<GridSheet> sheets = new ArrayList<>();
    for (GridSheet sheet : grid.sheets()) {
      sheets.add(sheet.name().equals(place.sheet()) ? with(sheet, place.cell(), text) : sheet);
    }
    return new Grid(sheets, grid.names(), grid.since1904(), grid.pictures());
  }

  private static GridSheet with(GridSheet sheet, String address, String text) {
    GridCell typed =
        new GridCell(
            new Stored.Text(List.of(new Stored.Run(text, false))), GridCell.GENERAL, false, "");
    SortedMap<Integer, GridRow> rows = new TreeMap<>();
    for (GridRow row : sheet.rows().values()) {
      SortedMap<Integer, GridCell> cells = new TreeMap<>(row.cells());
      for (int column = 0; column < 40; column++) {
        if (GridSheet.address(row.number(), column).equals(address)) {
          cells.put(column, typed);
        }
      }
      rows.put(row.number(), new GridRow(row.number(), row.hidden(), cells));
    }
    return new GridSheet(sheet.name(), sheet.hidden(), rows, sheet.merges(), sheet.hiddenColumns());
  }
}
