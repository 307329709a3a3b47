package io.shenbao.document.fill;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.template.FieldText;
import io.shenbao.document.template.Names;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary table as the names of its document. */
final class SummaryView {

  private SummaryView() {}

  /**
   * The names.
   *
   * @param table one of the pack's
   * @param listed with a number each, in order
   * @param last those that follow without a number
   */
  static Map<String, Object> of(
      Programme programme,
      SummaryTable table,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      Wording wording) {
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("title", PrintedValue.of(table.title()));
    names.put("note", PrintedValue.of(table.note()));
    names.put("recommender", PrintedValue.of(recommender));
    PackWords.addTo(names, programme);
    names.put("applications", new Rows(listed, last, starts(table, listed), wording));
    if (table.sort().hasGroups() || table.hasTotals()) {
      names.put("groups", groups(table, listed, wording));
      names.putAll(counted(SummaryGroup.whole(table, listed)));
    }
    return names;
  }

  /** Where numbering begins anew. */
  private static List<Integer> starts(SummaryTable table, List<SummaryEntry> listed) {
    return table.sort().restart()
        ? SummaryGroup.of(table, listed).stream().map(SummaryGroup::from).toList()
        : List.of(0);
  }

  private static List<Map<String, Object>> groups(
      SummaryTable table, List<SummaryEntry> listed, Wording wording) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (SummaryGroup group : SummaryGroup.of(table, listed)) {
      Map<String, Object> names = new LinkedHashMap<>(counted(group));
      names.put(Names.NUMBER, FormView.number(groups.size() + 1));
      names.put("name", PrintedValue.of(group.name()));
      int first = table.sort().restart() ? 0 : -group.from();
      List<SummaryEntry> its = listed.subList(group.from(), group.from() + group.size());
      names.put("applications", new Rows(its, List.of(), List.of(first), wording));
      groups.add(names);
    }
    return groups;
  }

  private static Map<String, Object> counted(SummaryGroup group) {
    Map<String, Object> totals = new LinkedHashMap<>();
    group.totals().forEach((key, total) -> totals.put(key, PrintedValue.of(total)));
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("count", FormView.number(group.size()));
    names.put("total", totals);
    return names;
  }

  /**
   * The rows, each made when the document comes to it: of a long table none is held.
   *
   * @param starts where numbering begins anew, in order
   */
  private record Rows(
      List<SummaryEntry> listed, List<SummaryEntry> last, List<Integer> starts, Wording wording)
      implements TemplateSequenceModel {

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      boolean isListed = index < listed.size();
      SummaryEntry entry = isListed ? listed.get(index) : last.get(index - listed.size());
      Map<String, Object> row =
          row(
              isListed ? FormView.number(number(index)) : PrintedValue.NOTHING,
              SummaryRow.of(entry, wording));
      entry.details().cells().forEach((key, text) -> row.put(key, PrintedValue.of(text)));
      return Filler.WRAPPER.wrap(row);
    }

    private int number(int index) {
      int start = 0;
      for (int one : starts) {
        start = one <= index ? one : start;
      }
      return index - start + 1;
    }

    @Override
    public int size() {
      return listed.size() + last.size();
    }
  }

  private static Map<String, Object> row(Object number, SummaryRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(Names.NUMBER, number);
    values.put(Names.SHORT, yes(row.isShort()));
    values.put(Names.LONG, yes(row.isLong()));
    values.put("name", PrintedValue.of(row.name()));
    values.put("factory", PrintedValue.of(row.factory()));
    values.put("scenarios", PrintedValue.of(row.scenarios()));
    values.put("contact", PrintedValue.of(row.contact()));
    values.put("phone", PrintedValue.of(row.phone()));
    values.put("remark", PrintedValue.of(row.remark()));
    return values;
  }

  private static PrintedValue yes(boolean is) {
    return is ? PrintedValue.of(FieldText.YES) : PrintedValue.NOTHING;
  }

  /** Entries that name the columns. */
  static List<SummaryEntry> sample(SummaryTable table) {
    Map<String, String> marks = new LinkedHashMap<>();
    table.columns().forEach((key, label) -> marks.put(key, "〔" + label + "〕"));
    Map<String, String> own = new LinkedHashMap<>(marks);
    own.keySet().retainAll(table.own().keySet());
    SummaryEntry entry =
        new SummaryEntry(
            "",
            marks.getOrDefault("name", ""),
            marks.getOrDefault("factory", ""),
            List.of(marks.getOrDefault("scenarios", ""), marks.getOrDefault("scenarios", "")),
            marks.getOrDefault("contact", ""),
            marks.getOrDefault("phone", ""),
            marks.getOrDefault("remark", ""),
            "",
            new SummaryDetails(own, Map.of(), "", null, ""),
            Map.of(),
            "");
    return List.of(entry, entry);
  }

  /** A numbered line for each scenario instance. */
  static String scenarios(SummaryEntry entry) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entry.scenarios().size(); i++) {
      lines.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(entry.scenarios().get(i));
    }
    return lines.toString();
  }
}
