package io.shenbao.desk.page;

import com.google.common.base.Splitter;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.document.fill.AddedSheet;
import io.shenbao.document.template.FieldText;
import io.shenbao.merging.ListedStatistics;
import io.shenbao.programme.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the summary table comes to: by county, by industry, by stage and scenario. */
@RestController
public final class StatisticsController {

  private final Desks desks;
  private final DeskPages pages;

  public StatisticsController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/statistics")
  ResponseEntity<String> statistics() throws IOException, RunFailure, RunRefused {
    Judging.Known known = pages.known();
    Optional<Field> industry = ListedStatistics.industry(known.programme());
    List<ListedStatistics.Listed> listed = new ArrayList<>();
    for (TableOrder.Line line : desks.order(known.programme().summary().sort())) {
      if (line.isBeyond()) {
        continue;
      }
      listed.add(
          new ListedStatistics.Listed(
              line.entry(),
              Applications.county(line.path()),
              industry.isPresent() ? text(industry.get(), line.path()) : ""));
    }
    Map<String, Object> page = pages.page();
    page.put(
        "tables",
        listed.isEmpty()
            ? List.of()
            : tables(ListedStatistics.of(known.programme(), known.wording(), listed)));
    return Answer.page(pages.render("statistics.ftlh", page));
  }

  private String text(Field field, String path) throws RunFailure {
    JsonNode value = desks.shelf().tree(path).orElse(null);
    for (String step : Splitter.on('.').split(field.path())) {
      value = value == null ? null : value.get(step);
    }
    return value == null || value.isNull() ? "" : FieldText.of(field, value);
  }

  /**
   * Lines of a sheet as tables: a heading of one text is a title, one of several begins a table.
   */
  private static List<Map<String, Object>> tables(List<AddedSheet.Line> lines) {
    List<Map<String, Object>> tables = new ArrayList<>();
    String title = "";
    List<List<String>> rows = new ArrayList<>();
    for (AddedSheet.Line line : lines) {
      if (line.isHeading() && line.cells().size() == 1) {
        title = line.cells().get(0);
      } else if (line.isHeading()) {
        rows = new ArrayList<>();
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("title", title);
        table.put("head", line.cells());
        table.put("rows", rows);
        tables.add(table);
        title = "";
      } else if (!line.cells().isEmpty()) {
        rows.add(line.cells());
      }
    }
    return tables;
  }
}
