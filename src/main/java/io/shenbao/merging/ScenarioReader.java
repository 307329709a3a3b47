package io.shenbao.merging;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.source.value.Typed;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the cell of the scenarios: one in a line, numbered or not, broken within an item, or one
 * after the other with marks between them; an item names its scenario alone, or stage, scenario and
 * instance with dashes between them.
 */
final class ScenarioReader {

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[(（]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、:：]|[①-⑳])\\s*");

  private static final Splitter SEMICOLONS =
      Splitter.on(CharMatcher.anyOf("；;")).trimResults().omitEmptyStrings();
  private static final Splitter COMMAS =
      Splitter.on(CharMatcher.anyOf("、，,")).trimResults().omitEmptyStrings();
  private static final CharMatcher DASH = CharMatcher.anyOf("—–―－-─/:：");
  private static final Splitter DASHES = Splitter.on(DASH).trimResults().omitEmptyStrings();
  private static final CharMatcher ENDS = CharMatcher.anyOf("；;。、， \t");

  /** Instances of one enterprise; what stands behind them stays one text. */
  private static final int MOST_ITEMS = 400;

  /** By edition, the standard one first: letters of a scenario's name to the scenario. */
  private final Map<String, Map<String, Catalogue.Scenario>> editions = new LinkedHashMap<>();

  ScenarioReader(Programme programme) {
    String standard = programme.catalogues().standard();
    if (programme.editions().containsKey(standard)) {
      editions.put(standard, new LinkedHashMap<>());
    }
    programme
        .editions()
        .forEach(
            (edition, catalogue) -> {
              Map<String, Catalogue.Scenario> names =
                  editions.computeIfAbsent(edition, k -> new LinkedHashMap<>());
              catalogue
                  .scenarios()
                  .values()
                  .forEach(one -> names.put(Likeness.letters(one.name()), one));
            });
  }

  Scenarios read(String cell) {
    List<String> items = Typed.isNothing(cell) ? List.of() : items(cell);
    Scenarios best = new Scenarios(items, "", List.of(), List.of());
    int most = -1;
    for (Map.Entry<String, Map<String, Catalogue.Scenario>> edition : editions.entrySet()) {
      Set<Catalogue.Scenario> known = new LinkedHashSet<>();
      List<String> unknown = new ArrayList<>();
      for (String item : items) {
        Optional<Catalogue.Scenario> found = find(item, edition.getValue());
        found.ifPresentOrElse(known::add, () -> unknown.add(item));
      }
      if (items.size() - unknown.size() > most) {
        most = items.size() - unknown.size();
        best = new Scenarios(items, edition.getKey(), List.copyOf(known), unknown);
      }
    }
    return best;
  }

  /** The name in the catalogue that an item may have meant. */
  Optional<String> similar(String item, String edition) {
    List<String> names =
        editions.getOrDefault(edition, Map.of()).values().stream()
            .map(Catalogue.Scenario::name)
            .toList();
    return parts(item).stream()
        .map(part -> Similar.to(part, names))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<String> items(String cell) {
    List<String> lines = cell.lines().map(Typed::strip).filter(line -> !line.isEmpty()).toList();
    boolean areNumbered = lines.stream().filter(line -> NUMBERED.matcher(line).find()).count() > 1;
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      boolean goesOn =
          areNumbered
              && !items.isEmpty()
              && !NUMBERED.matcher(line).find()
              && !DASH.matchesAnyOf(line)
              && !isNamed(line);
      if (goesOn || items.size() >= MOST_ITEMS) {
        items.set(items.size() - 1, items.get(items.size() - 1) + line);
      } else {
        inLine(line).stream().filter(item -> !item.isEmpty()).forEach(items::add);
      }
    }
    return items;
  }

  /** What stands in one line: between semicolons, or commas where they part scenarios' names. */
  private List<String> inLine(String line) {
    List<String> items = new ArrayList<>();
    for (String part : SEMICOLONS.split(line)) {
      List<String> pieces = COMMAS.splitToList(bare(part));
      if (pieces.stream().filter(this::isNamed).count() < 2) {
        items.add(bare(part));
        continue;
      }
      int before = items.size();
      for (String piece : pieces) {
        if (isNamed(piece) || items.size() == before) {
          items.add(bare(piece));
        } else {
          items.set(items.size() - 1, items.get(items.size() - 1) + "、" + piece);
        }
      }
    }
    return items;
  }

  private static String bare(String item) {
    String text = NUMBERED.matcher(Typed.strip(item)).replaceFirst("");
    return ENDS.trimTrailingFrom(text.replace('\t', ' '));
  }

  /** Whether a part of a text is a scenario's name in some catalogue. */
  private boolean isNamed(String text) {
    return parts(text).stream()
        .map(Likeness::letters)
        .anyMatch(part -> editions.values().stream().anyMatch(names -> names.containsKey(part)));
  }

  private static Optional<Catalogue.Scenario> find(
      String item, Map<String, Catalogue.Scenario> names) {
    for (String part : parts(item)) {
      Catalogue.Scenario found = names.get(Likeness.letters(part));
      if (found != null) {
        return Optional.of(found);
      }
    }
    String letters = Likeness.letters(item);
    String longest = "";
    for (String name : names.keySet()) {
      if (name.length() > longest.length() && letters.contains(name)) {
        longest = name;
      }
    }
    return Optional.ofNullable(names.get(longest));
  }

  /** Between dashes, without what stands in brackets. */
  private static List<String> parts(String item) {
    return DASHES.splitToStream(bare(item)).map(Headings::plain).toList();
  }
}
