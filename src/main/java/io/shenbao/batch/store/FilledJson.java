package io.shenbao.batch.store;

import io.shenbao.assessment.FindingJson;
import io.shenbao.source.Astray;
import io.shenbao.source.Filled;
import io.shenbao.source.LeftBehind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a workbook, as JSON and back. */
final class FilledJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FilledJson() {}

  /** Its text in UTF-8. */
  static byte[] write(Filled filled) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("tree", filled.tree());
    ObjectNode unread = json.putObject("unread");
    filled.unread().forEach((pointer, text) -> unread.put(pointer.toString(), text));
    ArrayNode astray = json.putArray("astray");
    filled.astray().forEach(one -> astray.add(write(one)));
    LeftBehind left = filled.left();
    ArrayNode sheets = json.putArray("sheets");
    left.sheets().forEach(sheets::add);
    json.put("formulas", left.formulas()).put("pictures", left.pictures());
    return MAPPER.writeValueAsBytes((JsonNode) json);
  }

  /**
   * @param text in UTF-8
   */
  static Filled read(InputStream text) {
    JsonNode json = MAPPER.readTree(text);
    Map<JsonPointer, String> unread = new LinkedHashMap<>();
    texts(json.path("unread"))
        .forEach((pointer, value) -> unread.put(JsonPointer.compile(pointer), value));
    List<Astray> astray = new ArrayList<>();
    json.path("astray").forEach(one -> astray.add(astray(one)));
    List<String> sheets = new ArrayList<>();
    json.path("sheets").forEach(sheet -> sheets.add(sheet.asString()));
    LeftBehind left =
        new LeftBehind(sheets, json.path("formulas").asInt(), json.path("pictures").asInt());
    return new Filled((ObjectNode) json.path("tree"), unread, astray, left);
  }

  private static ObjectNode write(Astray astray) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("list", astray.list()).put("parent", astray.parent());
    ObjectNode values = json.putObject("values");
    astray.values().forEach(values::put);
    json.set("origin", FindingJson.write(astray.origin()));
    return json;
  }

  private static Astray astray(JsonNode json) {
    return new Astray(
        json.path("list").asString(),
        json.path("parent").asString(),
        texts(json.path("values")),
        FindingJson.origin(json.path("origin")));
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
    return texts;
  }
}
