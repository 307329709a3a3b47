package io.shenbao.programme.reading;

import io.shenbao.programme.CataloguePolicy;
import io.shenbao.programme.Roles;
import io.shenbao.programme.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the sections of {@code programme.yaml}. */
final class HeadReader {

  private HeadReader() {}

  static CataloguePolicy policy(Entry root) {
    try (Entry catalogues = root.entry("catalogues")) {
      if (catalogues == null) {
        return new CataloguePolicy("", Map.of(), false);
      }
      Map<String, CataloguePolicy.Accepted> accepted = new LinkedHashMap<>();
      catalogues
          .entries("accepts")
          .forEach(
              (edition, entry) -> {
                try (entry) {
                  entry.quote("");
                  accepted.put(
                      edition,
                      new CataloguePolicy.Accepted(entry.clause(""), entry.text("message", "")));
                }
              });
      String standard = catalogues.text("default");
      if (!accepted.containsKey(standard)) {
        catalogues.problem(catalogues.at("default"), "pack.catalogue.default", standard);
      }
      return new CataloguePolicy(
          standard,
          Collections.unmodifiableMap(accepted),
          catalogues.flag("countUngrouped", false));
    }
  }

  static Roles roles(Entry root) {
    try (Entry roles = root.entry("roles")) {
      if (roles == null) {
        root.missing("roles");
        return new Roles("", "", null, null, null, null, null, null, null, null, null, null, null);
      }
      return new Roles(
          roles.text("name"),
          roles.text("identity"),
          roles.optional("edition"),
          roles.optional("factory"),
          roles.optional("contact"),
          roles.optional("phone"),
          roles.optional("instances"),
          roles.optional("stage"),
          roles.optional("scenario"),
          roles.optional("instance"),
          roles.optional("novel"),
          roles.optional("honours"),
          roles.optional("mail"));
    }
  }

  /** The last day, {@code 2025-04-28}; empty when there is none. */
  static String deadline(Entry root) {
    String day = root.text("deadline", "");
    try {
      if (!day.isEmpty()) {
        LocalDate.parse(day);
      }
    } catch (DateTimeParseException e) {
      root.problem(root.at("deadline"), "pack.deadline", day);
    }
    return day;
  }

  /** What is alike in two applications where one repeats the other. */
  static List<String> repeats(Entry root) {
    try (Entry duplicates = root.entry("duplicates")) {
      if (duplicates == null) {
        return List.of();
      }
      List<String> by = duplicates.texts("by");
      if (by.isEmpty() && !duplicates.has("by")) {
        duplicates.missing("by");
      }
      return by;
    }
  }

  /** Lists of words: {@code [a, b]}, or {@code {any: [a, b], except: [c]}}. */
  static Map<String, Words> words(Entry root) {
    Map<String, Words> lists = new LinkedHashMap<>();
    try (Entry words = root.entry("words")) {
      if (words == null) {
        return Map.of();
      }
      for (String name : words.keys()) {
        JsonNode list = words.raw(name);
        if (list == null || !list.isObject()) {
          lists.put(name, new Words(words.texts(name), List.of()));
          continue;
        }
        try (Entry entry = words.entry(name)) {
          if (entry != null) {
            lists.put(name, new Words(entry.texts("any"), entry.texts("except")));
          }
        }
      }
    }
    return Collections.unmodifiableMap(lists);
  }
}
