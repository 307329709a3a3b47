package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Items;
import io.shenbao.source.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formulas that count what is still missing on a sheet. Conditions that a workbook can't tell are
 * left to the check.
 */
final class Missing {

  private final Form form;
  private final Geometry geometry;

  Missing(Form form, Geometry geometry) {
    this.form = form;
    this.geometry = geometry;
  }

  /** The formula for a sheet; {@code 0} where nothing can be missing. */
  String formula(Layout.Sheet sheet) {
    List<String> sums = sheet instanceof Layout.Table table ? table(table) : single(sheet);
    return sums.isEmpty() ? "0" : String.join("+", sums);
  }

  private List<String> single(Layout.Sheet sheet) {
    Map<List<Relevance.Test>, List<Spot>> due = new LinkedHashMap<>();
    for (Field field : Layout.fields(sheet)) {
      Relevance relevance = Relevance.of(form, field);
      if (field.required() && relevance.isPlain()) {
        geometry
            .cell(field.path())
            .ifPresent(
                spot ->
                    due.computeIfAbsent(relevance.tests(), tests -> new ArrayList<>()).add(spot));
      }
    }
    List<String> sums = new ArrayList<>();
    due.forEach((tests, spots) -> sums.add(where(tests, blanks(spots))));
    return sums;
  }

  private static String blanks(List<Spot> spots) {
    List<Stretch> runs = new ArrayList<>();
    for (Spot spot : spots) {
      Stretch one = Stretch.of(spot);
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).isBefore(one)) {
        runs.set(last, runs.get(last).upTo(one));
      } else {
        runs.add(one);
      }
    }
    return runs.stream()
        .map(run -> "COUNTBLANK(" + run.range() + ")")
        .collect(Collectors.joining("+"));
  }

  /** A number that counts only where other fields say so. */
  private String where(List<Relevance.Test> tests, String number) {
    if (tests.isEmpty()) {
      return number;
    }
    String all =
        tests.stream()
            .map(
                test ->
                    geometry
                        .cell(test.path())
                        .map(spot -> Stretch.of(spot).range() + "=" + Formula.text(test.answer()))
                        .orElse("FALSE"))
            .collect(Collectors.joining(","));
    return "IF(AND(" + all + ")," + number + ",0)";
  }

  private List<String> table(Layout.Table table) {
    List<String> sums = new ArrayList<>();
    Items list = table.list();
    String begun = begun(geometry.columns(list));
    String blank =
        Layout.columns(list).stream()
            .filter(field -> field.required() && isAskedOfEveryRow(field))
            .map(field -> geometry.column(field.path()).orElseThrow().range())
            .map(range -> "(" + range + "=\"\")")
            .collect(Collectors.joining("+"));
    String parents = geometry.parents(list).map(range -> "(" + range.range() + "=\"\")").orElse("");
    String all = blank.isEmpty() || parents.isEmpty() ? blank + parents : parents + "+" + blank;
    if (!all.isEmpty()) {
      sums.add("SUMPRODUCT((" + begun + ")*(" + all + "))");
    }
    Relevance relevance = Relevance.of(form, list);
    if (list.min() > 0 && relevance.isPlain()) {
      sums.add(where(relevance.tests(), tooFew(table, begun)));
    }
    return sums;
  }

  private static boolean isAskedOfEveryRow(Field field) {
    return field.caption().relevant() == null;
  }

  /** Rows in which anything is typed. */
  private static String begun(List<Stretch> columns) {
    return columns.stream().map(Stretch::range).collect(Collectors.joining("&")) + "<>\"\"";
  }

  /** Items that a list lacks; of an inner list, outer items that have none. */
  private String tooFew(Layout.Table table, String begun) {
    Items list = table.list();
    Items parent = table.parent();
    if (parent == null) {
      return "MAX(0," + list.min() + "-SUMPRODUCT(--(" + begun + ")))";
    }
    String names = geometry.column(parent.path() + "." + parent.keyField()).orElseThrow().range();
    String rows = geometry.parents(list).orElseThrow().range();
    return "SUMPRODUCT((" + names + "<>\"\")*(COUNTIF(" + rows + "," + names + ")=0))";
  }
}
