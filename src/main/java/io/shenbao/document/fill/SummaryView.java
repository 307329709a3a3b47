package io.shenbao.document.fill;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.template.FieldText;
import io.shenbao.document.template.Names;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary table as the names of its document. */
final class SummaryView {

  private SummaryView() {}

  /**
   * The names.
   *
   * @param listed with a number each, in order
   * @param last those that follow without a number
   */
  static Map<String, Object> of(
      SummaryTable table,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      Wording wording) {
    return Map.of(
        "title",
        PrintedValue.of(table.title()),
        "note",
        PrintedValue.of(table.note()),
        "recommender",
        PrintedValue.of(recommender),
        "applications",
        new Rows(listed, last, wording));
  }

  /** The rows, each made when the document comes to it: of a long table none is held. */
  private record Rows(List<SummaryEntry> listed, List<SummaryEntry> last, Wording wording)
      implements TemplateSequenceModel {

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      boolean isListed = index < listed.size();
      return Filler.WRAPPER.wrap(
          row(
              isListed ? FormView.number(index + 1) : PrintedValue.NOTHING,
              SummaryRow.of(
                  isListed ? listed.get(index) : last.get(index - listed.size()), wording)));
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
    SummaryEntry entry =
        new SummaryEntry(
            "",
            marks.getOrDefault("name", ""),
            marks.getOrDefault("factory", ""),
            List.of(marks.getOrDefault("scenarios", ""), marks.getOrDefault("scenarios", "")),
            marks.getOrDefault("contact", ""),
            marks.getOrDefault("phone", ""),
            marks.getOrDefault("remark", ""));
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
