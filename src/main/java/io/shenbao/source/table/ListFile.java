package io.shenbao.source.table;

import com.google.common.base.CharMatcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Reference;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of the clerk's whose columns the pack knows. Titles may stand above the headings,
 * the headings in any order and again on each sheet, and columns beside that nobody asks for.
 */
public final class ListFile {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,10})?");

  private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’＇`");

  /** What is quoted of a cell, in characters. */
  private static final int QUOTED = 40;

  private final Reference.Listing listing;
  private final Wording wording;

  public ListFile(Reference.Listing listing, Wording wording) {
    this.listing = listing;
    this.wording = wording;
  }

  /**
   * Reads the rows: values by the keys of the columns, numbers as doubles, other texts; an empty
   * cell has no value.
   *
   * @throws IOException with a message for the user when it can't be read, lacks a column, has
   *     something else than a number where there should be one, or no rows
   */
  public List<Map<String, Object>> read(Path file) throws IOException {
    if (!TableFile.isTable(file)) {
      throw new IOException(wording.say("roster.type", file));
    }
    List<TableFile.TableRow> table;
    try {
      table = TableFile.read(file);
    } catch (IOException e) {
      throw new IOException(wording.say("roster.unreadable", file), e);
    }
    Map<String, Integer> places = Map.of();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (TableFile.TableRow row : table) {
      Map<String, Integer> headings = headings(row);
      if (headings.size() == listing.columns().size()) {
        places = headings;
      } else if (!places.isEmpty()) {
        Map<String, Object> values = values(file, row, places);
        if (!values.isEmpty()) {
          rows.add(values);
        }
      }
    }
    if (places.isEmpty()) {
      throw new IOException(wording.say("roster.columns", file, lacking(table)));
    }
    if (rows.isEmpty()) {
      throw new IOException(wording.say("roster.no-rows", file));
    }
    return Collections.unmodifiableList(rows);
  }

  /** Where the columns are by what a row has in its cells, in the order of the pack. */
  private Map<String, Integer> headings(TableFile.TableRow row) {
    List<String> cells = row.cells().stream().map(Likeness::key).toList();
    Map<String, Integer> places = new LinkedHashMap<>();
    listing
        .columns()
        .forEach(
            (key, column) -> {
              int at = cells.indexOf(Likeness.key(column.heading()));
              if (at >= 0) {
                places.put(key, at);
              }
            });
    return places;
  }

  /** The headings that the row with most of them has not. */
  private String lacking(List<TableFile.TableRow> table) {
    Map<String, Integer> most = Map.of();
    for (TableFile.TableRow row : table) {
      Map<String, Integer> headings = headings(row);
      most = headings.size() > most.size() ? headings : most;
    }
    List<String> lacking = new ArrayList<>();
    for (Map.Entry<String, Reference.Column> column : listing.columns().entrySet()) {
      if (!most.containsKey(column.getKey())) {
        lacking.add(column.getValue().heading());
      }
    }
    return String.join("、", lacking);
  }

  private Map<String, Object> values(Path file, TableFile.TableRow row, Map<String, Integer> places)
      throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      int at = place.getValue();
      String cell = at < row.cells().size() ? row.cells().get(at) : "";
      Reference.Column column = listing.columns().get(place.getKey());
      if (!cell.isEmpty() && column != null) {
        values.put(place.getKey(), column.numeric() ? number(file, row, column, cell) : text(cell));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** Without Excel's sign of a text, where somebody has typed it into one. */
  private static String text(String cell) {
    return cell.length() > 1 && APOSTROPHES.matches(cell.charAt(0)) ? cell.substring(1) : cell;
  }

  private Double number(Path file, TableFile.TableRow row, Reference.Column column, String cell)
      throws IOException {
    String plain = Likeness.compact(cell).replace(",", "");
    if (!NUMBER.matches(plain)) {
      throw new IOException(
          wording.say(
              "roster.number",
              file,
              row.number(),
              column.heading(),
              Plain.beginning(cell, QUOTED)));
    }
    return Double.valueOf(plain);
  }
}
