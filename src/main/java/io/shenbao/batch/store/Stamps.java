package io.shenbao.batch.store;

import com.google.common.collect.Maps;
import io.shenbao.file.Stamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files as they were seen, by name, in order.
 *
 * @param files a stamp and a content's SHA-256 for each; the hash is empty where nobody asked
 */
public record Stamps(Map<String, Seen> files) {

  public static final Stamps NONE = new Stamps(Map.of());

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A file as it was seen. */
  public record Seen(Stamp stamp, String sha256) {}

  /** Reads what {@link #text} wrote. */
  public static Stamps of(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    Map<String, Seen> files = new LinkedHashMap<>();
    MAPPER
        .readTree(text)
        .forEachEntry(
            (name, seen) ->
                files.put(
                    name,
                    new Seen(
                        new Stamp(
                            seen.path(0).asLong(), seen.path(1).asLong(), seen.path(2).asString()),
                        seen.path(3).asString(""))));
    return new Stamps(files);
  }

  /** The content's hash of a file that still is as it was seen; null when it is not. */
  public @Nullable String sha256(String name, Stamp now) {
    Seen seen = files.get(name);
    return seen != null && seen.stamp().equals(now) ? seen.sha256() : null;
  }

  /** Whether the same files have the same contents as in others. */
  public boolean hold(Stamps others) {
    return Maps.transformValues(files, Seen::sha256)
        .equals(Maps.transformValues(others.files, Seen::sha256));
  }

  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    files.forEach(
        (name, seen) -> {
          ArrayNode one = json.putArray(name);
          one.add(seen.stamp().size()).add(seen.stamp().modified()).add(seen.stamp().key());
          if (!seen.sha256().isEmpty()) {
            one.add(seen.sha256());
          }
        });
    return MAPPER.writeValueAsString((JsonNode) json);
  }
}
