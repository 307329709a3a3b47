package io.shenbao.source;

import io.shenbao.file.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether workbooks are sources, as it was seen when they were last opened. One that the file
 * system says is the same is not opened again. Not for use by several threads.
 */
public final class KnownWorkbooks {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SortedMap<String, Seen> before = new TreeMap<>();
  private final SortedMap<String, Seen> now = new TreeMap<>();

  private record Seen(Stamp stamp, Candidate kind) {}

  private KnownWorkbooks() {}

  /** Opens a workbook to see. */
  @FunctionalInterface
  interface Look {
    Candidate at(Path file) throws IOException;
  }

  /** None is known yet. */
  public static KnownWorkbooks none() {
    return new KnownWorkbooks();
  }

  /** Those that {@link #text} told of. */
  public static KnownWorkbooks read(String text) {
    KnownWorkbooks known = new KnownWorkbooks();
    MAPPER
        .readTree(text)
        .forEachEntry(
            (name, seen) ->
                known.before.put(
                    name,
                    new Seen(
                        new Stamp(
                            seen.path(0).asLong(), seen.path(1).asLong(), seen.path(2).asString()),
                        seen.path(3).asBoolean() ? Candidate.SOURCE : Candidate.OTHER)));
    return known;
  }

  /** Whether all that was seen since is what was known before. */
  public boolean isOld() {
    return now.equals(before);
  }

  /** Those that were seen since, for the next time. */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    now.forEach(
        (name, seen) ->
            json.putArray(name)
                .add(seen.stamp().size())
                .add(seen.stamp().modified())
                .add(seen.stamp().key())
                .add(seen.kind() == Candidate.SOURCE));
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  Candidate of(Path file, Look look) throws IOException {
    String name = file.toString();
    Stamp stamp = Stamp.of(file);
    @Nullable Seen known = now.get(name);
    if (known == null) {
      known = before.get(name);
    }
    Candidate kind = known != null && known.stamp().equals(stamp) ? known.kind() : look.at(file);
    now.put(name, new Seen(stamp.reliable(), kind));
    return kind;
  }
}
