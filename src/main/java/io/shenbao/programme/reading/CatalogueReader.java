package io.shenbao.programme.reading;

import io.shenbao.programme.Catalogue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an edition of the scenario catalogue. */
final class CatalogueReader {

  Catalogue read(Entry root) {
    try (root) {
      Map<String, String> groups = new LinkedHashMap<>();
      root.entries("groups")
          .forEach(
              (name, group) -> {
                try (group) {
                  groups.put(name, group.text("note", ""));
                }
              });
      Map<String, Catalogue.Stage> stages = new LinkedHashMap<>();
      root.entries("stages").forEach((name, stage) -> stages.put(name, stage(stage, groups)));
      Map<String, Catalogue.Scenario> scenarios = new LinkedHashMap<>();
      stages.values().forEach(stage -> scenarios.putAll(stage.scenarios()));
      root.text("note", "");
      return new Catalogue(
          root.text("edition"),
          root.text("title"),
          root.text("source"),
          Collections.unmodifiableMap(groups),
          Collections.unmodifiableMap(stages),
          Collections.unmodifiableMap(scenarios));
    }
  }

  private static Catalogue.Stage stage(Entry entry, Map<String, String> groups) {
    try (entry) {
      String group = entry.optional("group");
      if (group != null && !groups.containsKey(group)) {
        entry.problem(entry.at("group"), "pack.catalogue.group", group);
      }
      Map<String, Catalogue.Scenario> scenarios = new LinkedHashMap<>();
      entry
          .entries("scenarios")
          .forEach(
              (name, scenario) -> {
                try (scenario) {
                  Integer number = scenario.integer("number");
                  scenarios.put(
                      name,
                      new Catalogue.Scenario(
                          name,
                          number == null ? 0 : number,
                          scenario.text("description", ""),
                          entry.key()));
                }
              });
      return new Catalogue.Stage(entry.key(), group, Collections.unmodifiableMap(scenarios));
    }
  }
}
