package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.batch.RunFailure;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.ruling.DeskDecision;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.shelf.RowSearch;
import io.shenbao.report.RuleNames;
import io.shenbao.report.Urgency;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One check by hand on several applications at once, as somebody goes through a pile. */
@RestController
public final class ChecksController {

  private final Desks desks;
  private final DeskPages pages;
  private final Decisive decisive;

  public ChecksController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
    this.decisive = new Decisive(desks);
  }

  /** A check that is open on an application. */
  private record Open(Applications.Line line, Finding finding) {}

  @GetMapping("/checks")
  ResponseEntity<String> checks(
      @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "1") int page)
      throws IOException, RunFailure, RunRefused {
    Applications all = desks.shelf().applications();
    RowSearch.Granted some = RowSearch.open(page - 1).among(all, row -> false);
    Map<String, List<Open>> open = open(some.lines());
    Judging.Known known = pages.known();
    RuleNames names = new RuleNames(known.programme(), known.wording());
    List<Map<String, Object>> rules = new ArrayList<>();
    open.forEach(
        (id, each) -> {
          Map<String, Object> view = new LinkedHashMap<>();
          view.put("value", id);
          view.put("text", names.of(id));
          view.put("count", each.size());
          rules.add(view);
        });
    String chosen = open.containsKey(rule) ? rule : open.keySet().stream().findFirst().orElse("");
    Map<String, Object> values = pages.page();
    values.put("rules", rules);
    values.put("rule", chosen);
    values.put("number", some.page() + 1);
    values.put("pages", some.pages());
    values.put(
        "open",
        open.getOrDefault(chosen, List.of()).stream().map(one -> view(one, known)).toList());
    return Answer.page(pages.render("checks.ftlh", values));
  }

  /** The checks that are open on some applications, by rule, in the order of the findings. */
  private Map<String, List<Open>> open(List<Applications.Line> lines) throws RunFailure {
    Map<String, List<Open>> open = new LinkedHashMap<>();
    for (Applications.Line line : lines) {
      Optional<Assessment> told = desks.shelf().told(line.row().path());
      if (told.isPresent()) {
        for (Finding finding : told.get().findings()) {
          if (Urgency.of(finding) == Urgency.MANUAL) {
            open.computeIfAbsent(finding.rule(), none -> new ArrayList<>())
                .add(new Open(line, finding));
          }
        }
      }
    }
    return open;
  }

  private static Map<String, Object> view(Open one, Judging.Known known) {
    Map<String, Object> view = new LinkedHashMap<>();
    String key = one.line().key();
    view.put("key", key);
    view.put("title", one.line().row().title());
    view.put("factory", one.line().row().factory());
    view.put("at", one.finding().pointer().toString());
    view.put("message", known.wording().say(one.finding().message()));
    return view;
  }

  /** The ticked ones pass: each is named by its application and its place in it. */
  @PostMapping("/checks")
  ResponseEntity<String> passed(
      @RequestParam String rule,
      @RequestParam(defaultValue = "") String note,
      @RequestParam MultiValueMap<String, String> form)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    List<DecisionBook.Change> changes = new ArrayList<>();
    for (String one : form.getOrDefault("one", List.of())) {
      int end = one.indexOf('/');
      String key = end < 0 ? one : one.substring(0, end);
      String at = end < 0 ? "" : one.substring(end);
      Assessment told = decisive.told(key);
      Finding finding = Decisive.finding(told, rule, at, false);
      decisive
          .change(
              told,
              finding,
              DeskDecision.Kind.PASSED,
              decisive.note(note, false),
              "",
              Decidable.print(Optional.empty()))
          .ifPresent(changes::add);
    }
    decisive.save(changes);
    return Answer.to("/checks?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8));
  }
}
