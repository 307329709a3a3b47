package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.programme.Programme;
import io.shenbao.report.FindingGroup;
import io.shenbao.report.RuleNames;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The review of one application as a self-contained page. */
public final class ApplicantPage {

  private final Programme programme;
  private final Wording wording;
  private final FindingView findings;
  private final ApplicationView applications;
  private final FileView files;
  private final Pages pages;

  public ApplicantPage(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
    this.findings = new FindingView(wording);
    this.applications = new ApplicationView(wording);
    this.files = new FileView(programme, wording);
    this.pages = new Pages(wording);
  }

  /**
   * The page. The same application gives the same page whenever.
   *
   * @param file where it is written, relative to the output
   * @param tree the application's values; null when there are none
   * @param thumbnails of the pages of its evidence that somebody has to look at
   * @param recommender 推荐单位
   * @param tool name and version
   */
  public String draw(
      Assessment one,
      String file,
      @Nullable JsonNode tree,
      List<Thumbnail> thumbnails,
      String recommender,
      String tool) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Map<String, Object> page = pages.page(programme, recommender, tool);
    if (!thumbnails.isEmpty()) {
      page.put("policy", pages.policyWithPictures());
    }
    FormPage form = tree == null ? null : new FormPage(programme, tree);
    Map<String, Object> view = applications.of(one);
    view.put("kinds", kinds(one, form));
    view.put(
        "checklist",
        one.findings().stream()
            .filter(finding -> Urgency.of(finding).isOnChecklist())
            .map(finding -> findings.of(one.path(), finding))
            .toList());
    view.put("files", files(one, thumbnails));
    view.put("fileCount", FileView.count(one.files()));
    view.put(
        "documents",
        one.documents().stream()
            .filter(name -> !name.equals(file))
            .map(name -> name.startsWith(folder) ? name.substring(folder.length()) : name)
            .toList());
    page.put("application", view);
    page.put("form", form == null ? List.of() : form.sections());
    return pages.render("review.ftlh", page);
  }

  /** All its files, with what is known of those that were looked into. */
  private List<Map<String, Object>> files(Assessment one, List<Thumbnail> thumbnails) {
    Map<String, Evidence> known = new LinkedHashMap<>();
    one.evidence().forEach(evidence -> known.put(evidence.file(), evidence));
    return one.files().stream()
        .map(file -> files.of(one.path(), file, known.get(file.file()), thumbnails))
        .toList();
  }

  /** What is to be mended, numbered, what is of one kind under one heading. */
  private List<Map<String, Object>> kinds(Assessment one, @Nullable FormPage form) {
    KindView views = new KindView(wording, new RuleNames(programme, wording));
    List<Map<String, Object>> kinds = new ArrayList<>();
    int number = 0;
    for (FindingGroup kind : FindingGroup.of(ApplicationView.toMend(one))) {
      List<Map<String, Object>> found = new ArrayList<>();
      for (Finding finding : kind.findings()) {
        Map<String, Object> each = findings.of(one.path(), finding);
        each.put("number", ++number);
        String place = form == null ? "" : form.add(finding.pointer(), each);
        each.put("link", place.isEmpty() ? "" : "#" + place);
        found.add(each);
      }
      kinds.add(views.of(kind, found));
    }
    return kinds;
  }
}
