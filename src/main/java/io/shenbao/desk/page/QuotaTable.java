package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.merging.Quotas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many each county may recommend, and how many it could: what the order's page shows of it. */
final class QuotaTable {

  private final Desks desks;

  QuotaTable(Desks desks) {
    this.desks = desks;
  }

  /** What a county's, or a quota's, applications on the table come to. */
  private static final class Count {
    private int ready;
    private int beyond;

    void add(TableOrder.Line line) {
      ready++;
      beyond += line.isBeyond() ? 1 : 0;
    }
  }

  /**
   * A row for each quota there is, then for each county without one.
   *
   * @param lines of all that the table could list
   */
  List<Map<String, Object>> of(List<TableOrder.Line> lines) {
    Quotas quotas = desks.quotas().read().quotas();
    Map<String, Count> counts = new LinkedHashMap<>();
    quotas.limits().keySet().forEach(name -> counts.put(name, new Count()));
    counties(quotas).forEach(county -> counts.put(county, new Count()));
    for (TableOrder.Line line : lines) {
      String county = line.quota().isEmpty() ? Applications.county(line.path()) : line.quota();
      Count count = counts.get(county);
      if (count != null) {
        count.add(line);
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    counts.forEach((name, count) -> rows.add(row(name, quotas, count)));
    return rows;
  }

  private static Map<String, Object> row(String name, Quotas quotas, Count count) {
    Integer limit = quotas.limits().get(name);
    return ImmutableMap.of(
        "name",
        name,
        "limit",
        limit == null ? "" : limit.toString(),
        "ready",
        count.ready,
        "listed",
        count.ready - count.beyond,
        "beyond",
        count.beyond);
  }

  /** The counties of all applications, ready or not, that no quota counts. */
  private Set<String> counties(Quotas quotas) {
    Set<String> counties = new TreeSet<>();
    desks.shelf().applications().lines().stream()
        .map(line -> line.row().path())
        .filter(path -> quotas.ofPath(path).isEmpty())
        .map(Applications::county)
        .filter(county -> !county.isEmpty())
        .forEach(counties::add);
    return counties;
  }
}
