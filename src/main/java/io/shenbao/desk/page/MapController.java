package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.shelf.FailureMap;
import io.shenbao.desk.shelf.RowSearch;
import io.shenbao.report.RuleNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which checks fail where: the checks that fail most, by county, each number leading to its rows.
 */
@RestController
public final class MapController {

  /** So many checks have a row. */
  private static final int MOST = 60;

  /** Shades from nobody to everybody. */
  private static final int SHADES = 4;

  private final Desks desks;
  private final DeskPages pages;

  public MapController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/map")
  ResponseEntity<String> map() throws IOException, RunRefused {
    Applications all = desks.shelf().applications();
    FailureMap map = all.failures();
    List<Map<String, Object>> counties = new ArrayList<>();
    map.counties().forEach((county, count) -> counties.add(column(county, count)));
    List<Map<String, Object>> rules = new ArrayList<>();
    if (!map.rules().isEmpty()) {
      RuleNames names = new RuleNames(pages.known().programme(), pages.known().wording());
      map.rules().keySet().stream()
          .limit(MOST)
          .forEach(rule -> rules.add(row(rule, names.of(rule), map, all.size())));
    }
    Map<String, Object> page = pages.page();
    page.put("late", all.late());
    page.put("total", all.size());
    page.put("counties", counties);
    page.put("rules", rules);
    page.put("more", Math.max(0, map.rules().size() - MOST));
    return Answer.page(pages.render("map.ftlh", page));
  }

  private Map<String, Object> column(String county, int count) {
    return ImmutableMap.of("value", county, "text", name(county), "count", count);
  }

  private String name(String county) {
    return county.equals(RowSearch.NO_COUNTY) ? desks.wording().say("desk.map.elsewhere") : county;
  }

  private Map<String, Object> row(String rule, String text, FailureMap map, int total) {
    List<Map<String, Object>> cells = new ArrayList<>();
    String everywhere = desks.wording().say("desk.map.all");
    cells.add(cell(text, "", everywhere, map.rules().getOrDefault(rule, 0), total));
    map.counties()
        .forEach(
            (county, of) ->
                cells.add(cell(text, county, name(county), map.count(rule, county), of)));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("value", rule);
    row.put("text", text);
    row.put("cells", cells);
    return row;
  }

  private Map<String, Object> cell(String rule, String county, String name, int count, int of) {
    int share = 100 * count / Math.max(1, of);
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("county", county);
    cell.put("count", count);
    cell.put("shade", Math.min(SHADES, 1 + SHADES * count / Math.max(1, of)));
    cell.put("label", desks.wording().say("desk.map.cell", rule, name, count, share));
    return cell;
  }
}
