package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.past.JudgedVersion;
import io.shenbao.desk.past.ValueChange;
import io.shenbao.desk.past.VersionChanges;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.report.page.FindingView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has changed from one version of an application to another. */
@RestController
public final class ChangesController {

  /** What lies in the input, among the names of versions. */
  private static final String NOW = "now";

  private static final int MOST_NAMED = 5;

  private final Desks desks;
  private final DeskPages pages;

  public ChangesController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  /**
   * @param from name of the earlier version; empty: the last that was put away
   * @param to name of the later one; empty: what lies in the input
   */
  @GetMapping("/applications/{key}/changes")
  ResponseEntity<String> changes(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = NOW) String to)
      throws IOException, NotThere, RunRefused {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    List<String> versions = desks.versions().of(row.path());
    if (versions.isEmpty()) {
      throw new NotThere();
    }
    String before = from.isEmpty() ? versions.get(0) : from;
    if (!versions.contains(before) || !(to.equals(NOW) || versions.contains(to))) {
      throw new NotThere();
    }
    Map<String, Object> page = pages.page();
    page.put("key", key);
    page.put("name", row.title());
    page.put("versions", versions.stream().map(VersionView::of).toList());
    page.put("from", before);
    page.put("to", to);
    Optional<VersionChanges.Side> old = side(row.path(), before);
    Optional<VersionChanges.Side> now = side(row.path(), to);
    page.put("unjudged", old.isEmpty() || now.isEmpty());
    if (old.isPresent() && now.isPresent()) {
      Judging.Known known = pages.known();
      page.put("altered", List.of(changed(old.get()), changed(now.get())));
      page.put("outcomes", List.of(outcome(old.get().judged()), outcome(now.get().judged())));
      add(page, VersionChanges.between(known.programme(), old.get(), now.get()), row, known);
    }
    return Answer.page(pages.render("changes.ftlh", page));
  }

  private Optional<VersionChanges.Side> side(String path, String version) throws IOException {
    boolean isNow = version.equals(NOW);
    Optional<JudgedVersion> judged =
        isNow ? desks.past().now(path) : desks.past().of(path, version);
    Path place =
        isNow ? desks.workspace().input().resolve(path) : desks.versions().folder(path, version);
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(VersionChanges.Side.of(judged.get(), place));
  }

  /** What of a version is no more what was judged, in a few names. */
  private Map<String, Object> changed(VersionChanges.Side side) {
    List<String> names =
        side.changed().stream()
            .limit(MOST_NAMED)
            .map(name -> name.isEmpty() ? desks.wording().say("desk.changes.archive") : name)
            .toList();
    return ImmutableMap.of("names", names, "count", side.changed().size());
  }

  private Map<String, Object> outcome(JudgedVersion one) {
    String word = AssessmentJson.word(one.told().outcome());
    return ImmutableMap.of("word", word, "text", desks.wording().say("report.outcome." + word));
  }

  private static void add(
      Map<String, Object> page, VersionChanges changes, OverviewRow row, Judging.Known known) {
    FindingView views = new FindingView(known.wording());
    page.put("fixed", changes.fixed().stream().map(known.wording()::say).toList());
    page.put("fresh", changes.fresh().stream().map(one -> views.of(row.path(), one)).toList());
    page.put("open", changes.open().stream().map(one -> views.of(row.path(), one)).toList());
    Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
    for (ValueChange one : changes.values()) {
      sections.computeIfAbsent(one.section(), none -> new ArrayList<>()).add(view(one));
    }
    page.put(
        "sections",
        sections.entrySet().stream()
            .map(one -> ImmutableMap.of("label", one.getKey(), "changes", one.getValue()))
            .toList());
    page.put("count", changes.values().size());
    page.put("came", changes.files().came());
    page.put("went", changes.files().went());
    page.put("others", changes.files().others());
    page.put("unknown", changes.files().unknown());
    page.put("sameFiles", changes.files().isNone());
  }

  private static Map<String, Object> view(ValueChange one) {
    Map<String, Object> view = new LinkedHashMap<>(Difference.of(one.before(), one.after()));
    view.put("label", one.label());
    view.put("kind", AssessmentJson.word(one.kind()));
    return view;
  }
}
