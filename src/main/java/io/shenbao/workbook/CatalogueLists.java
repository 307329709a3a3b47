package io.shenbao.workbook;

import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists that hang on each other: the stages of the edition that was typed, the scenarios of the
 * stage. They are found by looking names up, so that a name may be any text. All lists stand below
 * each other in one column, each with its key and length beside its first line.
 */
final class CatalogueLists {

  private static final String KEYS = "listKeys";
  private static final String LENGTHS = "listLengths";
  private static final String START = "listStart";
  private static final String EDITION = "listEdition";

  /** Between edition and stage in a key; alone after the edition it means all its scenarios. */
  private static final String BAR = "|";

  private final List<String> keys = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private CatalogueLists() {}

  /** Puts the lists of a pack's catalogues into a workbook. */
  static void write(Programme programme, Geometry geometry, ListSheet sheet) {
    CatalogueLists lists = new CatalogueLists();
    programme.editions().forEach(lists::edition);
    sheet.define(KEYS, sheet.column(lists.keys).range());
    sheet.define(LENGTHS, sheet.numbers(lists.lengths).range());
    sheet.define(START, sheet.column(lists.lines).top());
    sheet.define(EDITION, edition(programme, geometry));
  }

  /** The edition that was typed where it is one, else the standard one. */
  private static String edition(Programme programme, Geometry geometry) {
    String standard = Formula.text(programme.catalogues().standard());
    String path = programme.roles().edition();
    return (path == null ? Optional.<Spot>empty() : geometry.cell(path))
        .map(spot -> Stretch.of(spot).range() + "&\"\"")
        .map(typed -> "IF(ISNUMBER(MATCH(%s,%s,0)),%s,%s)".formatted(typed, KEYS, typed, standard))
        .orElse(standard);
  }

  private void edition(String edition, Catalogue catalogue) {
    list(edition, catalogue.stages().keySet());
    list(edition + BAR, catalogue.scenarios().keySet());
    for (Map.Entry<String, Catalogue.Stage> stage : catalogue.stages().entrySet()) {
      list(edition + BAR + stage.getKey(), stage.getValue().scenarios().keySet());
    }
  }

  private void list(String key, Collection<String> names) {
    int length = Math.max(1, names.size());
    lines.addAll(names.isEmpty() ? List.of("") : names);
    for (int i = 0; i < length; i++) {
      keys.add(i == 0 ? key : "");
      lengths.add(i == 0 ? length : 0);
    }
  }

  /** The stages of the edition. */
  static String stages() {
    return list("MATCH(%s,%s,0)".formatted(EDITION, KEYS));
  }

  /**
   * The scenarios of the stage in a cell; all where it has none that is known.
   *
   * @param stage the cell, relative to that of the scenario; empty when there is none
   */
  static String scenarios(String stage) {
    String all = "MATCH(%s&\"%s\",%s,0)".formatted(EDITION, BAR, KEYS);
    return list(
        stage.isEmpty()
            ? all
            : "IFERROR(MATCH(%s&\"%s\"&%s,%s,0),%s)".formatted(EDITION, BAR, stage, KEYS, all));
  }

  private static String list(String line) {
    return "OFFSET(%s,%s-1,0,INDEX(%s,%s),1)".formatted(START, line, LENGTHS, line);
  }
}
