package io.shenbao.merging;

import io.shenbao.document.fill.AddedSheet;
import io.shenbao.document.fill.AddedSheet.Line;
import io.shenbao.merging.SeenRow.Fate;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands behind the joined table for the clerk: what was told, what became of each row, and
 * statistics.
 */
final class MergedSheets {

  private static final List<Integer> TOLD = List.of(26, 26, 10, 76);
  private static final List<Integer> ROWS = List.of(8, 24, 24, 24, 28, 28, 46);

  private final Programme programme;
  private final Wording wording;
  private final Merged merged;

  MergedSheets(Programme programme, Wording wording, Merged merged) {
    this.programme = programme;
    this.wording = wording;
    this.merged = merged;
  }

  List<AddedSheet> all() {
    return List.of(
        new AddedSheet(wording.say("merging.sheet.told"), TOLD, told()),
        new AddedSheet(wording.say("merging.sheet.rows"), ROWS, rows()),
        new AddedSheet(
            wording.say("merging.sheet.statistics"),
            Statistics.WIDTHS,
            new Statistics(programme, wording, merged).lines()));
  }

  private List<Line> told() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(true, List.of(wording.say("merging.files"))));
    lines.add(heading("file", "county", "seen", "fates"));
    Map<String, List<SeenRow>> byFile = new LinkedHashMap<>();
    merged.files().forEach(file -> byFile.put(file, new ArrayList<>()));
    merged
        .rows()
        .forEach(row -> byFile.computeIfAbsent(row.row().file(), k -> new ArrayList<>()).add(row));
    byFile.forEach(
        (file, rows) ->
            lines.add(
                new Line(
                    false,
                    List.of(file, counties(rows), Integer.toString(rows.size()), fates(rows)))));
    lines.add(
        new Line(
            false,
            List.of(
                wording.say("merging.total"),
                "",
                Integer.toString(merged.seen()),
                fates(merged.rows()))));
    lines.add(new Line(false, List.of()));
    lines.add(new Line(true, List.of(wording.say("merging.all-told"))));
    if (merged.told().isEmpty()) {
      lines.add(new Line(false, List.of(wording.say("merging.nothing-told"))));
      return lines;
    }
    lines.add(heading("file", "place", "level", "text"));
    for (MergeRemark one : merged.told()) {
      lines.add(
          new Line(
              false,
              List.of(
                  one.file(),
                  place(one),
                  wording.say("merging.level." + word(one.level())),
                  wording.say(one.text()))));
    }
    return lines;
  }

  private List<Line> rows() {
    List<Line> lines = new ArrayList<>();
    lines.add(heading("number", "county", "file", "place", "name", "factory", "fate"));
    for (SeenRow row : merged.rows()) {
      CountyRow from = row.row();
      String fate = wording.say("merging.fate." + word(row.fate()));
      lines.add(
          new Line(
              false,
              List.of(
                  row.number() == 0 ? "" : Integer.toString(row.number()),
                  from.county(),
                  from.file(),
                  wording.say("merging.place", wording.say(from.place()), from.row()),
                  from.entry().name(),
                  from.entry().factory(),
                  row.why().isEmpty()
                      ? fate
                      : wording.say("merging.fate.why", fate, wording.say(row.why())))));
    }
    return lines;
  }

  private Line heading(String... keys) {
    return new Line(
        true, Stream.of(keys).map(key -> wording.say("merging.column." + key)).toList());
  }

  private String counties(List<SeenRow> rows) {
    return String.join(
        wording.say("merging.separator"),
        rows.stream().map(row -> row.row().county()).distinct().toList());
  }

  /** How many rows fared how. */
  private String fates(List<SeenRow> rows) {
    return String.join(
        wording.say("merging.separator"),
        Stream.of(Fate.values())
            .map(
                fate ->
                    wording.say("merging.fate." + word(fate))
                        + " "
                        + rows.stream().filter(row -> row.fate() == fate).count())
            .toList());
  }

  private String place(MergeRemark one) {
    if (one.place().isEmpty()) {
      return "";
    }
    return one.row() == 0
        ? wording.say(one.place())
        : wording.say("merging.place", wording.say(one.place()), one.row());
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
