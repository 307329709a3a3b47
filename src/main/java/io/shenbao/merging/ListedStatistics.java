package io.shenbao.merging;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.fill.AddedSheet;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statistics of a merge over applications that were judged here, and need no merging. */
public final class ListedStatistics {

  private ListedStatistics() {}

  /**
   * An application that the summary table lists.
   *
   * @param county that it came from; empty when that is not known
   * @param industry as printed; empty when it is not known
   */
  public record Listed(SummaryEntry entry, String county, String industry) {}

  /**
   * The lines of the sheet: by county, by industry, by stage and scenario.
   *
   * @param listed in the table's order
   */
  public static List<AddedSheet.Line> of(
      Programme programme, Wording wording, List<Listed> listed) {
    ScenarioReader scenarios = new ScenarioReader(programme);
    List<SeenRow> rows = new ArrayList<>();
    for (Listed one : listed) {
      String county = one.county().isEmpty() ? wording.say("merging.no-county") : one.county();
      CountyRow row =
          new CountyRow(
              county,
              "",
              Sentence.NONE,
              0,
              one.entry(),
              one.industry(),
              scenarios.read(String.join("\n", one.entry().scenarios())),
              Sentence.NONE);
      rows.add(new SeenRow(row, SeenRow.Fate.LISTED, rows.size() + 1, Sentence.NONE));
    }
    Merged merged =
        new Merged(List.of(), rows, listed.stream().map(Listed::entry).toList(), List.of());
    return new Statistics(programme, wording, merged).lines();
  }

  /** The field that says an applicant's industry: the first whose label has a word for it. */
  public static Optional<Field> industry(Programme programme) {
    List<String> words = programme.summary().also().getOrDefault(Headings.INDUSTRY, List.of());
    Form form = programme.form();
    return form.nodes()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(field -> words.stream().anyMatch(field.caption().label()::contains))
        .findFirst();
  }
}
