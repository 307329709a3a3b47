package io.shenbao.merging;

import io.shenbao.document.fill.AddedSheet.Line;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the joined table comes to: by county, by industry, by stage and scenario. */
final class Statistics {

  static final List<Integer> WIDTHS = List.of(34, 34, 14, 14, 60);

  private final Programme programme;
  private final Wording wording;
  private final List<CountyRow> listed;

  Statistics(Programme programme, Wording wording, Merged merged) {
    this.programme = programme;
    this.wording = wording;
    this.listed =
        merged.rows().stream()
            .filter(row -> row.fate() == SeenRow.Fate.LISTED)
            .map(SeenRow::row)
            .toList();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    by("county", CountyRow::county, lines);
    if (listed.stream().anyMatch(row -> !row.industry().isEmpty())) {
      by("industry", this::industry, lines);
    }
    Set<String> editions = new LinkedHashSet<>();
    if (programme.editions().containsKey(programme.catalogues().standard())) {
      editions.add(programme.catalogues().standard());
    }
    new TreeSet<>(
            listed.stream()
                .filter(Statistics::hasKnown)
                .map(row -> row.scenarios().edition())
                .toList())
        .forEach(editions::add);
    for (String edition : editions) {
      Catalogue catalogue = programme.editions().get(edition);
      if (catalogue != null) {
        catalogue(catalogue, lines);
      }
    }
    return lines;
  }

  private static boolean hasKnown(CountyRow row) {
    return !row.scenarios().known().isEmpty();
  }

  private String industry(CountyRow row) {
    String industry = Likeness.compact(row.industry());
    return industry.isEmpty() ? wording.say("merging.no-industry") : industry;
  }

  /** Rows counted by something: how many, instances, and scenarios of the catalogue. */
  private void by(String key, Function<CountyRow, String> group, List<Line> lines) {
    Map<String, List<CountyRow>> groups = new LinkedHashMap<>();
    listed.forEach(
        row -> groups.computeIfAbsent(group.apply(row), k -> new ArrayList<>()).add(row));
    title("merging.by-" + key, lines);
    heading(lines, key, "enterprises", "instances", "scenarios");
    groups.forEach((name, rows) -> lines.add(counted(name, rows)));
    lines.add(counted(wording.say("merging.total"), listed));
    lines.add(new Line(false, List.of()));
  }

  private static Line counted(String name, List<CountyRow> rows) {
    return new Line(
        false,
        List.of(
            name,
            Integer.toString(rows.size()),
            Integer.toString(rows.stream().mapToInt(row -> row.entry().scenarios().size()).sum()),
            Long.toString(
                rows.stream()
                    .flatMap(row -> row.scenarios().known().stream())
                    .map(Catalogue.Scenario::name)
                    .distinct()
                    .count())));
  }

  private void catalogue(Catalogue catalogue, List<Line> lines) {
    List<CountyRow> rows =
        listed.stream()
            .filter(row -> row.scenarios().edition().equals(catalogue.edition()))
            .toList();
    Map<String, List<CountyRow>> by = new LinkedHashMap<>();
    catalogue.scenarios().keySet().forEach(name -> by.put(name, new ArrayList<>()));
    rows.forEach(
        row ->
            row.scenarios()
                .known()
                .forEach(one -> by.getOrDefault(one.name(), new ArrayList<>()).add(row)));
    long covered = by.values().stream().filter(those -> !those.isEmpty()).count();
    lines.add(
        new Line(
            true,
            List.of(
                wording.say(
                    "merging.covered",
                    catalogue.edition(),
                    by.size(),
                    covered,
                    by.size() - covered))));
    stages(catalogue, by, lines);
    scenarios(catalogue, by, lines);
  }

  private void stages(Catalogue catalogue, Map<String, List<CountyRow>> by, List<Line> lines) {
    heading(lines, "group", "stage", "enterprises", "covered", "nobody");
    for (Catalogue.Stage stage : catalogue.stages().values()) {
      List<String> names = List.copyOf(stage.scenarios().keySet());
      Stream<CountyRow> those =
          names.stream().flatMap(name -> by.getOrDefault(name, List.of()).stream());
      List<String> nobody =
          names.stream().filter(name -> by.getOrDefault(name, List.of()).isEmpty()).toList();
      lines.add(
          new Line(
              false,
              List.of(
                  String.valueOf(stage.group() == null ? "" : stage.group()),
                  stage.name(),
                  Long.toString(those.distinct().count()),
                  names.size() - nobody.size() + "/" + names.size(),
                  String.join(wording.say("merging.separator"), nobody))));
    }
    lines.add(new Line(false, List.of()));
  }

  private void scenarios(Catalogue catalogue, Map<String, List<CountyRow>> by, List<Line> lines) {
    heading(lines, "stage", "scenario", "number", "enterprises", "by-county");
    for (Catalogue.Scenario scenario : catalogue.scenarios().values()) {
      List<CountyRow> those = by.getOrDefault(scenario.name(), List.of());
      lines.add(
          new Line(
              false,
              List.of(
                  scenario.stage(),
                  scenario.name(),
                  Integer.toString(scenario.number()),
                  Integer.toString(those.size()),
                  those.isEmpty() ? wording.say("merging.nobody") : counties(those))));
    }
    lines.add(new Line(false, List.of()));
  }

  private String counties(List<CountyRow> rows) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    rows.forEach(row -> counted.merge(row.county(), 1, Integer::sum));
    return String.join(
        wording.say("merging.separator"),
        counted.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
  }

  private void title(String key, List<Line> lines) {
    lines.add(new Line(true, List.of(wording.say(key))));
  }

  private void heading(List<Line> lines, String... keys) {
    lines.add(
        new Line(true, Stream.of(keys).map(key -> wording.say("merging.column." + key)).toList()));
  }
}
