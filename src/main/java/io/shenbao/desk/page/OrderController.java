package io.shenbao.desk.page;

import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.programme.SummaryTable;
import io.shenbao.review.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The order of the summary table, by dragging, by numbers, by a list, or as the pack has it; and
 * how many of each county it lists. Both are kept where the command line reads them.
 */
@RestController
public final class OrderController {

  /** So many can be put in order by hand; beyond them a list is the better way. */
  private static final int MOST = 1_000;

  private final Desks desks;
  private final DeskPages pages;

  public OrderController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/order")
  ResponseEntity<String> order() throws IOException, RunFailure, RunRefused {
    return show("", List.of());
  }

  private ResponseEntity<String> show(String typed, List<String> strange)
      throws IOException, RunFailure, RunRefused {
    SummaryTable.Sort sort = sort();
    List<TableOrder.Line> lines = lines(sort);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (TableOrder.Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
      rows.add(row(line, rows.size() + 1));
    }
    Map<String, Object> page = pages.page();
    page.put("rows", rows);
    page.put("more", lines.size() - rows.size());
    page.put("rankingNotes", rankingNotes());
    page.put("ranked", desks.ranking().isThere());
    page.put("was", desks.ranking().print());
    page.put("sorted", !sort.by().isEmpty());
    page.put("grouped", sort.hasGroups());
    page.put("quotas", new QuotaTable(desks).of(lines));
    page.put("quotasWere", desks.quotas().print());
    page.put(
        "quotaNotes", desks.quotas().read().notes().stream().map(desks.wording()::say).toList());
    page.put("typed", typed);
    page.put("strange", strange);
    return Answer.page(pages.render("order.ftlh", page));
  }

  /** What keeps the bureau's own order from being followed, if it has one. */
  private List<String> rankingNotes() {
    return Ranking.read(desks.workspace().input()).notes().stream()
        .filter(note -> !note.key().equals(Ranking.NONE))
        .map(desks.wording()::say)
        .toList();
  }

  private SummaryTable.Sort sort() throws RunRefused {
    return pages.known().programme().summary().sort();
  }

  private List<TableOrder.Line> lines(SummaryTable.Sort sort) throws RunFailure {
    return desks.order(sort);
  }

  private static Map<String, Object> row(TableOrder.Line line, int number) {
    SummaryEntry entry = line.entry();
    SummaryDetails details = entry.details();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", Applications.key(line.path()));
    row.put("number", number);
    row.put("name", entry.name().isEmpty() ? line.path() : entry.name());
    row.put("factory", entry.factory());
    row.put("path", line.path());
    row.put("group", details.group());
    row.put("by", details.number() == null ? details.text() : details.number().toString());
    row.put("ranked", line.isRanked());
    row.put("beyond", line.isBeyond() ? line.quota() : "");
    return row;
  }

  /** The numbers beside the names. */
  @PostMapping("/order")
  ResponseEntity<String> save(@RequestParam MultiValueMap<String, String> form)
      throws IOException, RunFailure, RunRefused, NotDecided {
    ListedOrder order = new ListedOrder(lines(sort()));
    List<SummaryEntry> ranked =
        order.ranked(form.getOrDefault("key", List.of()), form.getOrDefault("rank", List.of()));
    return saved(ranked, form.getFirst("was"));
  }

  /** A list in the order that is wanted. */
  @PostMapping("/order/list")
  ResponseEntity<String> list(@RequestParam String list, @RequestParam String was)
      throws IOException, RunFailure, RunRefused, NotDecided {
    ListedOrder.Matched matched = new ListedOrder(lines(sort())).listed(list);
    return matched.strange().isEmpty()
        ? saved(matched.order(), was)
        : show(list, matched.strange());
  }

  /** As the pack has it: by score, where it has one. */
  @PostMapping("/order/clear")
  ResponseEntity<String> clear(@RequestParam String was) throws IOException, NotDecided {
    desks.ranking().clear(was);
    desks.runs().request(false);
    return Answer.to("/order");
  }

  /** How many each county may recommend. */
  @PostMapping("/order/quotas")
  ResponseEntity<String> quotas(@RequestParam MultiValueMap<String, String> form)
      throws IOException, NotDecided {
    String was = form.getFirst("was");
    desks
        .quotas()
        .write(
            form.getOrDefault("county", List.of()),
            form.getOrDefault("quota", List.of()),
            was == null ? "" : was);
    desks.runs().request(false);
    return Answer.to("/order");
  }

  private ResponseEntity<String> saved(List<SummaryEntry> order, @Nullable String was)
      throws IOException, NotDecided {
    desks.ranking().write(order, was == null ? "" : was);
    desks.runs().request(false);
    return Answer.to("/order");
  }
}
