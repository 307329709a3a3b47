package io.shenbao.across;

import io.shenbao.assessment.FindingJson;
import io.shenbao.attachment.inspection.FilePrint;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Traits as JSON and back, so that an interrupted run need not read its sources again. */
public final class TraitsJson {

  private TraitsJson() {}

  public static ObjectNode write(Traits traits) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode shared = json.putArray("shared");
    for (Traits.Shared one : traits.shared()) {
      shared
          .addObject()
          .put("rule", one.rule())
          .put("key", one.key())
          .put("shown", one.shown())
          .put("pointer", one.pointer().toString())
          .set("origin", FindingJson.write(one.origin()));
    }
    ArrayNode passages = json.putArray("passages");
    for (Traits.Passage one : traits.passages()) {
      passages
          .addObject()
          .put("pointer", one.pointer().toString())
          .put("place", one.place())
          .put("list", one.list())
          .put("item", one.item())
          .put("text", one.text())
          .set("origin", FindingJson.write(one.origin()));
    }
    ArrayNode files = json.putArray("files");
    for (FilePrint one : traits.files()) {
      files
          .addObject()
          .put("place", one.place())
          .put("requirement", one.requirement())
          .put("sha256", one.sha256())
          .put("likeness", Long.toHexString(one.likeness()));
    }
    return json;
  }

  public static Traits read(JsonNode json) {
    List<Traits.Shared> shared = new ArrayList<>();
    for (JsonNode one : json.path("shared")) {
      shared.add(
          new Traits.Shared(
              one.path("rule").asString(),
              one.path("key").asString(),
              one.path("shown").asString(),
              JsonPointer.compile(one.path("pointer").asString()),
              FindingJson.origin(one.path("origin"))));
    }
    List<Traits.Passage> passages = new ArrayList<>();
    for (JsonNode one : json.path("passages")) {
      passages.add(
          new Traits.Passage(
              JsonPointer.compile(one.path("pointer").asString()),
              one.path("place").asString(),
              one.path("list").asString(),
              one.path("item").asString(),
              FindingJson.origin(one.path("origin")),
              one.path("text").asString()));
    }
    List<FilePrint> files = new ArrayList<>();
    for (JsonNode one : json.path("files")) {
      files.add(
          new FilePrint(
              one.path("place").asString(),
              one.path("requirement").asString(),
              one.path("sha256").asString(),
              Long.parseUnsignedLong(one.path("likeness").asString(), 16)));
    }
    return new Traits(List.copyOf(shared), List.copyOf(passages), List.copyOf(files));
  }
}
