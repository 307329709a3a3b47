package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Small pictures of pages as they are kept, apart from the assessment. */
public final class ThumbnailJson {

  private ThumbnailJson() {}

  /** All of an application's. */
  public static ArrayNode write(List<Thumbnail> thumbnails) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Thumbnail one : thumbnails) {
      all.addObject().put("file", one.file()).put("page", one.page()).put("jpeg", one.jpeg());
    }
    return all;
  }

  /** The same again. */
  public static List<Thumbnail> read(JsonNode all) {
    List<Thumbnail> thumbnails = new ArrayList<>();
    for (JsonNode one : all) {
      thumbnails.add(
          new Thumbnail(
              one.path("file").asString(), one.path("page").asInt(), one.path("jpeg").asString()));
    }
    return thumbnails;
  }
}
