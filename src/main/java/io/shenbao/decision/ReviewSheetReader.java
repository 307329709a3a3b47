package io.shenbao.decision;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.RowFilter;
import io.shenbao.source.grid.Stored;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a review sheet that a clerk has filled in; rows without an answer say nothing. */
final class ReviewSheetReader {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");

  /** 2000-01-01 and 2100-01-01 as Excel counts days: other numbers are no dates. */
  private static final double FIRST_DAY = 36_526;

  private static final double LAST_DAY = 73_051;

  private static final String DAY = "yyyy-mm-dd";

  /** The sheet is of our own making, and counts days from 1900. */
  private static final CellText CELLS = new CellText(false);

  private static final List<String> OPEN = List.of("answer", "note", "by", "date");
  private static final List<String> KEYS =
      List.of("rule", "applicant", "factory", "at", "answer", "note", "by", "date");

  private final String programme;

  ReviewSheetReader(String programme) {
    this.programme = programme;
  }

  /** The wording's key of an answer. */
  static String word(boolean passed) {
    return passed ? "decision.answer.passed" : "decision.answer.failed";
  }

  void read(Path file, String name, WrittenCheck check) {
    try {
      Grid grid = GridFile.read(file, new Answered());
      GridSheet mark = grid.sheet(ReviewSheet.MARK).orElse(null);
      if (mark == null) {
        check.add(problem(name, Severity.WARNING, "decision.not-ours"));
      } else if (programme.equals(text(mark.cell(0, 0)))) {
        check.check(rows(grid.sheets().get(0), name));
      }
    } catch (IOException e) {
      check.add(problem(name, Severity.ERROR, "decision.broken-workbook"));
    }
  }

  /** Keeps the head of the sheet and the rows that somebody has answered. */
  private static final class Answered implements RowFilter {

    private Map<String, Integer> columns = Map.of();

    @Override
    public boolean keeps(int number, SortedMap<Integer, GridCell> cells) {
      GridRow row = new GridRow(number, false, cells);
      if (number == ReviewSheet.KEY_ROW) {
        columns = columns(row);
      }
      return number < ReviewSheet.FIRST_ROW || !isUnanswered(row, columns);
    }
  }

  private static Finding problem(String name, Severity severity, String key) {
    return Amiss.of(WrittenCheck.RULE, severity, new Origin.Whole(name)).says(key);
  }

  private static Written rows(GridSheet sheet, String name) {
    Map<String, Integer> columns = columns(sheet.rows().get(ReviewSheet.KEY_ROW));
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode answers = tree.putArray("answers");
    Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
    for (GridRow row : sheet.rows().tailMap(ReviewSheet.FIRST_ROW).values()) {
      if (isUnanswered(row, columns)) { // in an .xls
        continue;
      }
      JsonPointer pointer =
          JsonPointer.empty().appendProperty("answers").appendIndex(answers.size());
      ObjectNode entry = answers.addObject();
      for (String key : KEYS) {
        Integer column = columns.get(key);
        if (column != null) {
          Origin origin =
              new Origin.Cell(name, sheet.name(), GridSheet.address(row.number(), column));
          origins.put(pointer.appendProperty(key), origin);
          if (key.equals("answer")) {
            origins.put(pointer, origin);
          }
          String text = key.equals("date") ? day(row.cell(column)) : text(row.cell(column));
          if (!text.isEmpty()) {
            entry.put(key, value(key, text));
          }
        }
      }
    }
    return new Written(tree, true, origins, new Origin.Whole(name));
  }

  private static Map<String, Integer> columns(@Nullable GridRow keys) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    if (keys != null) {
      keys.cells().forEach((column, cell) -> columns.put(text(cell), column));
    }
    return columns;
  }

  private static boolean isUnanswered(GridRow row, Map<String, Integer> columns) {
    return OPEN.stream()
        .map(columns::get)
        .allMatch(column -> column == null || text(row.cell(column)).isEmpty());
  }

  private static String text(@Nullable GridCell cell) {
    return CELLS.read(cell, true).text().strip();
  }

  /** A day, also where it was typed as a date and the cell shows it in a format of its own. */
  private static String day(@Nullable GridCell cell) {
    if (cell != null
        && cell.stored() instanceof Stored.Numeric number
        && number.value() >= FIRST_DAY
        && number.value() <= LAST_DAY) {
      return text(new GridCell(number, DAY, cell.struck(), cell.formula()));
    }
    return text(cell);
  }

  private static String value(String key, String text) {
    return switch (key) {
      case "answer" -> answer(text);
      case "date" -> date(text);
      default -> text;
    };
  }

  /** The word in either language; anything else stays as typed, for the schema to refuse. */
  private static String answer(String text) {
    boolean passed = words(true).anyMatch(text::equalsIgnoreCase);
    boolean failed = words(false).anyMatch(text::equalsIgnoreCase);
    return passed ? "passed" : failed ? "failed" : text;
  }

  private static Stream<String> words(boolean passed) {
    return Stream.of(Locale.CHINESE, Locale.ENGLISH)
        .map(locale -> new Wording(locale).say(word(passed)));
  }

  private static String date(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? "%s-%02d-%02d"
            .formatted(
                date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))
        : text;
  }
}
