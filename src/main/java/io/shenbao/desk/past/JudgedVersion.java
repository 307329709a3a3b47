package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.file.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of an application as it was judged.
 *
 * @param told all that was told of it
 * @param tree its values; null when it could not be read
 */
public record JudgedVersion(Assessment told, @Nullable JsonNode tree, KeptFiles files) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** One whose files may still change. */
  JudgedVersion(Assessment told, @Nullable JsonNode tree) {
    this(told, tree, KeptFiles.UNKNOWN);
  }

  /** The same, put away with these files. */
  JudgedVersion with(KeptFiles kept) {
    return new JudgedVersion(told, tree, kept);
  }

  /**
   * Which of its files are gone, or are others than were judged or put away: what was told of it
   * says nothing of these.
   *
   * @param place where the version lies
   * @return names from its folder; an empty one for an archive as a whole
   */
  public SortedSet<String> changed(Path place) throws IOException {
    return files.changed(told, place);
  }

  String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("told", AssessmentJson.write(told, SentenceJson::write));
    if (tree != null) {
      json.set("tree", tree);
    }
    ObjectNode kept = json.putObject("files");
    files
        .stamps()
        .forEach((name, stamp) -> kept.putArray(name).add(stamp.size()).add(stamp.modified()));
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  static JudgedVersion of(String text) {
    JsonNode json = MAPPER.readTree(text);
    JsonNode tree = json.path("tree");
    Map<String, Stamp> stamps = new LinkedHashMap<>();
    json.path("files")
        .forEachEntry(
            (name, stamp) ->
                stamps.put(name, new Stamp(stamp.path(0).asLong(), stamp.path(1).asLong(), "")));
    return new JudgedVersion(
        AssessmentJson.read(json.path("told")),
        tree.isMissingNode() ? null : tree,
        new KeptFiles(stamps));
  }
}
