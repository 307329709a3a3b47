package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.Programme;
import io.shenbao.report.FindingGroup;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where in an applicant's page the value stands that a finding is about. */
public final class FormLinks {

  private final Programme programme;
  private final FindingView findings;

  public FormLinks(Programme programme, Wording wording) {
    this.programme = programme;
    this.findings = new FindingView(wording);
  }

  /**
   * A place of the page for each finding that it numbers, in their order: that of the value, else
   * that of the finding itself.
   *
   * @param tree the application's values; null when there are none
   */
  public List<String> of(Assessment one, @Nullable JsonNode tree) {
    FormPage form = tree == null ? null : new FormPage(programme, tree);
    List<String> links = new ArrayList<>();
    for (FindingGroup kind : FindingGroup.of(ApplicationView.toMend(one.forApplicant()))) {
      for (Finding finding : kind.findings()) {
        int number = links.size() + 1;
        Map<String, Object> view = findings.of(one.path(), finding);
        view.put("number", number);
        String place = form == null ? "" : form.add(finding.pointer(), view);
        links.add(place.isEmpty() ? "f" + number : place);
      }
    }
    return links;
  }
}
