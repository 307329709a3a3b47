package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An application's line of the summary table as JSON. */
final class SummaryJson {

  private SummaryJson() {}

  static void write(SummaryEntry summary, ObjectNode json) {
    json.put("identity", summary.identity())
        .put("name", summary.name())
        .put("factory", summary.factory())
        .put("contact", summary.contact())
        .put("phone", summary.phone())
        .put("remark", summary.remark())
        .put("mail", summary.mail());
    summary.scenarios().forEach(json.putArray("scenarios")::add);
    json.put("key", summary.key());
    if (!summary.details().equals(SummaryDetails.NONE)) {
      write(summary.details(), json.putObject("details"));
    }
    if (!summary.further().isEmpty()) {
      ObjectNode further = json.putObject("further");
      summary.further().forEach((table, details) -> write(details, further.putObject(table)));
    }
  }

  private static void write(SummaryDetails details, ObjectNode json) {
    ObjectNode cells = json.putObject("cells");
    details.cells().forEach(cells::put);
    ObjectNode amounts = json.putObject("amounts");
    details.amounts().forEach(amounts::put);
    json.put("group", details.group()).put("text", details.text());
    if (details.number() != null) {
      json.put("number", details.number());
    }
  }

  static @Nullable SummaryEntry read(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    List<String> scenarios = new ArrayList<>();
    json.path("scenarios").forEach(one -> scenarios.add(one.asString("")));
    return new SummaryEntry(
        text(json, "identity"),
        text(json, "name"),
        text(json, "factory"),
        List.copyOf(scenarios),
        text(json, "contact"),
        text(json, "phone"),
        text(json, "remark"),
        text(json, "mail"),
        details(json.path("details")),
        further(json.path("further")),
        text(json, "key"));
  }

  private static Map<String, SummaryDetails> further(JsonNode json) {
    Map<String, SummaryDetails> further = new LinkedHashMap<>();
    json.properties().forEach(one -> further.put(one.getKey(), details(one.getValue())));
    return Collections.unmodifiableMap(further);
  }

  private static SummaryDetails details(JsonNode json) {
    if (!json.isObject()) {
      return SummaryDetails.NONE;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    json.path("cells")
        .properties()
        .forEach(one -> cells.put(one.getKey(), one.getValue().asString("")));
    Map<String, Double> amounts = new LinkedHashMap<>();
    json.path("amounts")
        .properties()
        .forEach(one -> amounts.put(one.getKey(), one.getValue().asDouble()));
    JsonNode number = json.path("number");
    return new SummaryDetails(
        Collections.unmodifiableMap(cells),
        Collections.unmodifiableMap(amounts),
        text(json, "group"),
        number.isNumber() ? Double.valueOf(number.asDouble()) : null,
        text(json, "text"));
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }
}
