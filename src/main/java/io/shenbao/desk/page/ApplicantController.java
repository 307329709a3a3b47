package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.ruling.DeskDecision;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.safe.Policy;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.programme.Rule;
import io.shenbao.report.FindingGroup;
import io.shenbao.report.Urgency;
import io.shenbao.report.page.ApplicationView;
import io.shenbao.report.page.FileView;
import io.shenbao.report.page.FindingView;
import io.shenbao.report.page.FormLinks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One application: its findings, its form and its evidence side by side. */
@RestController
public final class ApplicantController {

  private final Desks desks;
  private final DeskPages pages;

  public ApplicantController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/applications/{key}")
  ResponseEntity<String> one(@PathVariable String key)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    Applications all = desks.shelf().applications();
    Applications.Line line = all.line(key).orElseThrow(NotThere::new);
    OverviewRow row = line.row();
    Assessment told = desks.shelf().told(row.path()).orElseThrow(NotThere::new);
    Judging.Known known = pages.known();
    desks.look(List.of(line));
    Map<String, Object> page = pages.page();
    page.put("key", key);
    page.put("late", all.late());
    page.put("application", new ApplicationView(known.wording()).of(told));
    page.put("lastDay", known.programme().deadline());
    String arrived = Versions.day(desks.versions().of(row.path()));
    page.put("arrived", arrived);
    List<String> links =
        new FormLinks(known.programme(), known.wording())
            .of(told, desks.shelf().tree(row.path()).orElse(null));
    addFindings(page, told, known, arrived, links);
    addFiles(page, told, known);
    addNeighbours(page, all, line.place());
    page.put("returned", desks.returned().when(key));
    page.put("versions", desks.versions().of(row.path()).stream().map(VersionView::of).toList());
    page.put("withdrawable", !row.path().equals(".") && desks.isInInput(row.path()));
    return Answer.page(pages.render("applicant.ftlh", page));
  }

  private static void addNeighbours(Map<String, Object> page, Applications all, int at) {
    page.put("previous", at > 0 ? all.lines().get(at - 1).key() : "");
    page.put("next", at + 1 < all.size() ? all.lines().get(at + 1).key() : "");
    page.put("position", at + 1);
    page.put("total", all.size());
  }

  /** In the order of the page that goes back to the applicant, so that their numbers are its. */
  private void addFindings(
      Map<String, Object> page,
      Assessment told,
      Judging.Known known,
      String arrived,
      List<String> links)
      throws IOException, NotDecided {
    Map<DeskDecision.Subject, DeskDecision> decided =
        desks.decisions().read(known.programme().id());
    FindingView views = new FindingView(known.wording());
    Map<Finding, Integer> numbers = new HashMap<>();
    int number = 0;
    for (FindingGroup kind : FindingGroup.of(ApplicationView.toMend(told.forApplicant()))) {
      for (Finding finding : kind.findings()) {
        numbers.put(finding, ++number);
      }
    }
    List<Map<String, Object>> toMend = new ArrayList<>();
    for (FindingGroup kind : FindingGroup.of(ApplicationView.toMend(told))) {
      for (Finding finding : kind.findings()) {
        Map<String, Object> view = view(finding, told, views, decided, arrived, known);
        int at = numbers.getOrDefault(finding, 0);
        view.put("number", at);
        view.put("link", at == 0 ? "" : links.get(at - 1));
        toMend.add(view);
      }
    }
    page.put("findings", toMend);
    page.put(
        "checks",
        told.findings().stream()
            .filter(finding -> Urgency.of(finding).isOnChecklist())
            .map(finding -> view(finding, told, views, decided, arrived, known))
            .toList());
  }

  private Map<String, Object> view(
      Finding finding,
      Assessment told,
      FindingView views,
      Map<DeskDecision.Subject, DeskDecision> decided,
      String arrived,
      Judging.Known known) {
    Map<String, Object> view = views.of(told.path(), finding);
    boolean isWaivable = Urgency.of(finding) == Urgency.ERROR && finding.decision() == null;
    view.put("at", finding.pointer().toString());
    view.put("quote", quote(finding, known));
    view.put("waivable", isWaivable || finding.isWaived());
    EvidenceLink link = EvidenceLink.of(finding, told);
    view.put("evidence", link == null ? "" : link.address());
    view.put("excerpt", link == null ? "" : link.excerpt());
    view.put("page", link == null ? 0 : link.page());
    Decision decision = finding.decision();
    String book = Decidable.file(desks);
    view.put("ours", decision != null && decision.origin().file().endsWith("/" + book));
    view.put("decided", decision != null);
    view.put("older", decision != null && decision.date().compareTo(arrived) < 0);
    addDecided(view, "answer", Decidable.subject(told, finding, false), decided);
    addDecided(view, "waiver", Decidable.subject(told, finding, true), decided);
    return view;
  }

  /** What the notice says in its own words; empty when the check is not of the pack's rules. */
  private static String quote(Finding finding, Judging.Known known) {
    Rule rule = known.programme().rules().get(finding.rule());
    return rule == null ? "" : rule.quote();
  }

  /** What stands in the desk's own file, which the last run may not have seen yet. */
  private static void addDecided(
      Map<String, Object> view,
      String name,
      DeskDecision.Subject subject,
      Map<DeskDecision.Subject, DeskDecision> decided) {
    Optional<DeskDecision> there = Optional.ofNullable(decided.get(subject));
    view.put(name, there.map(one -> one.kind().word()).orElse(""));
    view.put(name + "Note", there.map(DeskDecision::note).orElse(""));
    view.put(name + "Was", Decidable.print(there));
  }

  private static void addFiles(Map<String, Object> page, Assessment told, Judging.Known known) {
    FileView views = new FileView(known.programme(), known.wording());
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    told.evidence().forEach(one -> evidence.merge(one.file(), one, EvidenceLink::joined));
    List<Map<String, Object>> files = new ArrayList<>();
    for (HandedFile file : told.files()) {
      Evidence read = evidence.get(file.file());
      Map<String, Object> view = views.of(told.path(), file, read, List.of());
      view.put("places", read == null ? List.of() : places(file.file(), read));
      view.put("pdf", Shown.of(file.file()).isPdf());
      view.put("more", file.isMore() || file.file().endsWith("/"));
      view.put("shown", Shown.of(file.file()).isShown());
      view.put("readable", ReadableText.isOne(file.file()));
      files.add(view);
    }
    page.put("files", files);
    page.put("documents", told.documents().stream().map(ApplicantController::name).toList());
  }

  /** Where what was read from a file is shown, below the file's address. */
  private static List<String> places(String name, Evidence known) {
    return IntStream.range(0, known.facts().size())
        .mapToObj(i -> EvidenceLink.place(name, known.facts().get(i).page(), i))
        .toList();
  }

  private static String name(String document) {
    return document.substring(document.lastIndexOf('/') + 1);
  }

  /** The page that goes back to the applicant, as it was written. */
  @GetMapping("/applications/{key}/review")
  ResponseEntity<Resource> review(@PathVariable String key)
      throws IOException, NotThere, RunFailure {
    Optional<Path> page = Optional.empty();
    for (String name : told(key).documents()) {
      if (name(name).equals(OutputNames.REVIEW)) {
        page = Within.file(desks.workspace().output(), name);
      }
    }
    // what is shown in a frame of the page may be a sentence, but never a page of the desk's own
    Resource body =
        page.isPresent()
            ? new FileSystemResource(page.get())
            : new ByteArrayResource(
                desks.wording().say("desk.review.none").getBytes(StandardCharsets.UTF_8));
    return ResponseEntity.ok()
        .header("Content-Security-Policy", Policy.REPORT.header())
        .contentType(
            MediaType.parseMediaType(
                (page.isPresent() ? "text/html" : "text/plain") + ";charset=UTF-8"))
        .body(body);
  }

  /** A document that was made for the application, by its place among those of the page. */
  @GetMapping("/applications/{key}/documents/{number}")
  ResponseEntity<Resource> document(@PathVariable String key, @PathVariable int number)
      throws IOException, NotThere, RunFailure {
    List<String> documents = told(key).documents();
    if (number < 0 || number >= documents.size()) {
      throw new NotThere();
    }
    String name = documents.get(number);
    return Answer.download(name(name))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(resource(desks.workspace().output(), name));
  }

  private Assessment told(String key) throws NotThere, RunFailure {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    return desks.shelf().told(row.path()).orElseThrow(NotThere::new);
  }

  /** A file below a folder, which no link leads out of. */
  private static Resource resource(Path folder, String name) throws IOException, NotThere {
    return new FileSystemResource(Within.file(folder, name).orElseThrow(NotThere::new));
  }
}
