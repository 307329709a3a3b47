package io.shenbao.batch.store;

import io.shenbao.assessment.SentenceJson;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.ArchiveRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an application lies, as JSON: relative to the input or to where archives are unpacked, so
 * that it is found wherever these are. Names are kept as the bytes that the file system has.
 */
public final class FoundJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path ROOT = Path.of("/").toAbsolutePath();

  private final Path input;
  private final Path unpacked;

  public FoundJson(Path input, Path unpacked) {
    this.input = input;
    this.unpacked = unpacked;
  }

  public String write(Survey.Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("path", found.path());
    boolean isUnpacked = found.folder().startsWith(unpacked);
    json.put("unpacked", isUnpacked);
    if (!found.alone()) {
      json.put("folder", raw(base(isUnpacked), found.folder()));
    }
    ArrayNode sources = json.putArray("sources");
    found.sources().forEach(source -> sources.add(raw(base(isUnpacked), source)));
    ArchiveRefused refused = found.refused();
    if (refused != null) {
      json.putObject("refused")
          .put("ours", refused.isOurs())
          .set("why", SentenceJson.write(refused.why()));
    }
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  public Survey.Found read(String text) {
    JsonNode json = MAPPER.readTree(text);
    Path base = base(json.path("unpacked").asBoolean());
    List<Path> sources = new ArrayList<>();
    json.path("sources").forEach(source -> sources.add(path(base, source.asString())));
    boolean alone = !json.has("folder");
    return new Survey.Found(
        json.path("path").asString(),
        alone ? parent(sources.get(0)) : path(base, json.path("folder").asString()),
        sources,
        alone,
        refused(json.path("refused")));
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private Path base(boolean isUnpacked) {
    return isUnpacked ? unpacked : input;
  }

  private static @Nullable ArchiveRefused refused(JsonNode json) {
    return json.isObject()
        ? ArchiveRefused.again(SentenceJson.read(json.path("why")), json.path("ours").asBoolean())
        : null;
  }

  private static String raw(Path base, Path path) {
    return ROOT.resolve(base.relativize(path)).toUri().getRawPath();
  }

  private static Path path(Path base, String raw) {
    return base.resolve(ROOT.relativize(Path.of(URI.create("file://" + raw)))).normalize();
  }
}
