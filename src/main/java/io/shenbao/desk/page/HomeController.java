package io.shenbao.desk.page;

import io.shenbao.account.RunAccount;
import io.shenbao.account.RunStatus;
import io.shenbao.account.Shift;
import io.shenbao.account.StatusFile;
import io.shenbao.account.StatusText;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.shelf.RowSearch;
import io.shenbao.report.RuleNames;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.value.IdNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All applications: what they came to, looked through by whatever one looks for. */
@RestController
public final class HomeController {

  /** So long is {@code 2025-04-28T08:00}. */
  private static final int MINUTE = 16;

  private static final int COUNTED = 1_000;

  private final Desks desks;
  private final DeskPages pages;

  public HomeController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/")
  ResponseEntity<String> home(@RequestParam Map<String, String> asked) throws IOException {
    Applications all = desks.shelf().applications();
    Map<String, Object> page = pages.page();
    page.put("waiting", waiting());
    page.put("last", last());
    addRows(page, all, wish(asked));
    return Answer.page(pages.render("home.ftlh", page));
  }

  /** The table alone, when another filter is asked for. */
  @GetMapping("/rows")
  ResponseEntity<String> rows(@RequestParam Map<String, String> asked, HttpServletRequest request) {
    Map<String, Object> page = pages.words();
    addRows(page, desks.shelf().applications(), wish(asked));
    String query = request.getQueryString();
    return ResponseEntity.ok()
        .contentType(Answer.HTML)
        .header("HX-Push-Url", query == null ? "/" : "/?" + query)
        .body(pages.render("rows.ftlh", page));
  }

  /** All that a filter leaves were looked at. */
  @PostMapping("/looked")
  ResponseEntity<String> looked(@RequestParam Map<String, String> asked) throws IOException {
    desks.look(wish(asked).found(desks.shelf().applications(), desks::isUnseen));
    return Answer.to("/");
  }

  private static RowSearch wish(Map<String, String> asked) {
    return new RowSearch(
        asked.getOrDefault("q", ""),
        asked.getOrDefault("outcome", ""),
        asked.getOrDefault("county", ""),
        asked.getOrDefault("rule", ""),
        RowSearch.News.of(asked.getOrDefault("news", "")),
        asked.getOrDefault("open", "").equals("yes"),
        RowSearch.Sort.of(asked.getOrDefault("sort", "")),
        asked.getOrDefault("down", "").equals("yes"),
        number(asked.getOrDefault("page", "1")) - 1);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private void addRows(Map<String, Object> page, Applications all, RowSearch wish) {
    UnaryOperator<String> names = ruleNames();
    RowSearch.Granted granted = wish.among(all, desks::isUnseen);
    page.put("late", all.late());
    page.put("total", all.size());
    page.put("found", granted.found());
    page.put("number", granted.page() + 1);
    page.put("pages", granted.pages());
    page.put("rows", granted.lines().stream().map(this::row).toList());
    Map<String, Integer> outcomes = all.totals().outcomes();
    page.put(
        "outcomes",
        Stream.of(Outcome.values())
            .map(AssessmentJson::word)
            .map(word -> choice(word, desks.wording().say("report.outcome." + word), outcomes))
            .toList());
    Map<String, Integer> counties = all.totals().counties();
    page.put(
        "counties", counties.keySet().stream().map(one -> choice(one, one, counties)).toList());
    Map<String, Integer> counts = all.totals().rules();
    List<Map<String, Object>> rules =
        counts.keySet().stream().map(one -> choice(one, names.apply(one), counts)).toList();
    page.put("rules", rules);
    page.put("openCount", all.totals().open());
    page.put("unseenCount", desks.unseen(all));
    page.put("wish", view(wish));
  }

  private static Map<String, Object> choice(
      String value, String text, Map<String, Integer> counts) {
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("value", value);
    choice.put("text", text);
    choice.put("count", counts.getOrDefault(value, 0));
    return choice;
  }

  private UnaryOperator<String> ruleNames() {
    try {
      RuleNames names = new RuleNames(pages.known().programme(), pages.known().wording());
      return names::of;
    } catch (RunRefused e) {
      return rule -> rule;
    }
  }

  private static Map<String, Object> view(RowSearch wish) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("q", wish.text());
    view.put("outcome", wish.outcome());
    view.put("county", wish.county());
    view.put("rule", wish.rule());
    view.put("news", wish.news().word());
    view.put("open", wish.open());
    view.put("sort", wish.sort().word());
    view.put("down", wish.down());
    return view;
  }

  private Map<String, Object> row(Applications.Line line) {
    OverviewRow one = line.row();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", line.key());
    row.put("title", one.title());
    row.put("identity", IdNumber.shown(one.identity()));
    row.put("factory", one.factory());
    row.put("path", one.path());
    row.put("outcome", one.outcome());
    row.put("outcomeText", desks.wording().say("report.outcome." + one.outcome()));
    row.put("errors", one.errors());
    row.put("warnings", one.warnings());
    row.put("manual", one.manual());
    row.put("unseen", desks.isUnseen(line));
    row.put("changedAt", minute(one.changedAt()));
    return row;
  }

  /** What the last completed run came to, whoever made it; nothing when there was none. */
  private List<String> last() throws IOException {
    Path work = desks.work();
    if (!Files.isDirectory(work)) {
      return List.of();
    }
    StatusFile file = new StatusFile(work);
    RunStatus status = file.read();
    StatusText text = new StatusText(desks.wording());
    List<String> lines = new ArrayList<>();
    if (!desks.runs().state().isBusy() && file.isBusy()) {
      lines.add(desks.wording().say("desk.run.elsewhere"));
    }
    RunAccount run = status.last();
    if (run != null) {
      lines.add(desks.wording().say("desk.run.last", minute(run.endedAt()), text.counts(run)));
      Shift since = run.since();
      if (since != null) {
        lines.add(text.since(since));
      }
      text.unjudged(run.unjudged()).forEach(line -> lines.add(line.strip()));
    }
    RunStatus.Failed failed = status.failed();
    if (failed != null) {
      lines.add(desks.wording().say("status.failed", failed.startedAt(), failed.why()));
    }
    return lines;
  }

  /** To the minute, as a clock there shows it. */
  private static String minute(String time) {
    return time.length() < MINUTE ? time : time.substring(0, MINUTE).replace('T', ' ');
  }

  /** How many files and folders that somebody handed in lie in the input itself. */
  private long waiting() throws IOException {
    try (Stream<Path> list = Files.list(desks.workspace().input())) {
      return list.filter(one -> !one.getFileName().toString().startsWith("."))
          .filter(one -> !SourceFinder.isBureaus(one))
          .limit(COUNTED)
          .count();
    }
  }
}
