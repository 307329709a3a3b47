package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.report.OriginText;
import io.shenbao.report.Urgency;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What {@code search.js} looks through: scripts that each hand it some hundred applicants, as a
 * page that lies in a folder may read no other kind of file. An applicant is {@code [number, part,
 * title, path, factory and identity, outcome, [errors, unchecked, warnings, manual], findings]}, a
 * finding {@code [rule, urgency, message, place and clause]}.
 */
final class SearchIndex {

  private static final int APPLICANTS_IN_A_FILE = 250;

  private final Wording wording;
  private final OriginText places;
  private final PageFolder folder;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private ArrayNode rows = JsonNodeFactory.instance.arrayNode();
  private int files;

  SearchIndex(Wording wording, PageFolder folder) {
    this.wording = wording;
    this.places = new OriginText(wording);
    this.folder = folder;
  }

  /**
   * Adds an applicant.
   *
   * @param number in the whole run, from 1
   * @param part that it stands in
   */
  void add(int number, int part, Assessment one) throws IOException {
    ArrayNode row = rows.addArray();
    row.add(number)
        .add(part)
        .add(Plain.line(one.title()))
        .add(Plain.line(one.path()))
        .add(Plain.line(one.factory() + " " + IdNumber.shown(one.identity())))
        .add(AssessmentJson.word(one.outcome()));
    ArrayNode tally = row.addArray();
    for (Urgency urgency :
        List.of(Urgency.ERROR, Urgency.UNCHECKED, Urgency.WARNING, Urgency.MANUAL)) {
      tally.add(Urgency.count(one.findings(), urgency));
    }
    ArrayNode findings = row.addArray();
    for (Finding finding : ApplicationView.toMend(one)) {
      findings
          .addArray()
          .add(finding.rule())
          .add(Urgency.of(finding).word())
          .add(Plain.line(wording.say(finding.message())))
          .add(
              Plain.line(places.within(one.path(), finding.origin()) + " " + finding.clause())
                  .strip());
    }
    if (rows.size() == APPLICANTS_IN_A_FILE) {
      write();
    }
  }

  /** Writes what is left. */
  void end() throws IOException {
    if (!rows.isEmpty()) {
      write();
    }
  }

  private void write() throws IOException {
    files++;
    String json = Plain.json(mapper.writeValueAsString(rows)).replace("<", "\\u003c");
    folder.write("index-" + files + ".js", "shenbao(" + json + ");\n");
    rows = JsonNodeFactory.instance.arrayNode();
  }

  /** How many files were written: {@code index-1.js} and so on. */
  int files() {
    return files;
  }
}
