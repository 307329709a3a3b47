package io.shenbao.file;

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
 * What files were found to be when they were last looked into. One that the file system says is the
 * same is not looked into again. Not for use by several threads.
 */
public final class RememberedFiles {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String SO = "so";

  private final SortedMap<String, Seen> before = new TreeMap<>();
  private final SortedMap<String, Seen> now = new TreeMap<>();

  private RememberedFiles() {}

  /**
   * What was seen of a file.
   *
   * @param said what it was found to be; empty when it is none of what was looked for
   */
  private record Seen(Stamp stamp, String said) {}

  /** Looks into a file for yes or no. */
  @FunctionalInterface
  public interface Look {
    boolean into(Path file) throws IOException;
  }

  /** Looks into a file for more than that. */
  @FunctionalInterface
  public interface Reading {

    /** What it is; empty when it is none of what is looked for. */
    String of(Path file) throws IOException;
  }

  /** None is known yet. */
  public static RememberedFiles none() {
    return new RememberedFiles();
  }

  /** Those that {@link #text} told of. */
  public static RememberedFiles read(String text) {
    RememberedFiles known = new RememberedFiles();
    MAPPER.readTree(text).forEachEntry(known::remember);
    return known;
  }

  private void remember(String name, JsonNode seen) {
    if (seen.path(3).isString()) {
      Stamp stamp =
          new Stamp(seen.path(0).asLong(), seen.path(1).asLong(), seen.path(2).asString());
      before.put(name, new Seen(stamp, seen.path(3).asString()));
    }
  }

  /** Those that were asked for since, for the next time. */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    now.forEach(
        (name, seen) ->
            json.putArray(name)
                .add(seen.stamp().size())
                .add(seen.stamp().modified())
                .add(seen.stamp().key())
                .add(seen.said()));
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  /** Whether all that was asked for since is what was known before. */
  public boolean isOld() {
    return now.equals(before);
  }

  /**
   * Whether a file is so.
   *
   * @param look is asked where that is not known
   */
  public boolean isSo(Path file, Look look) throws IOException {
    return !said(file, one -> look.into(one) ? SO : "").isEmpty();
  }

  /**
   * What a file is; of one kind of file always the same is asked.
   *
   * @param reading is asked where that is not known
   */
  public String said(Path file, Reading reading) throws IOException {
    String name = file.toString();
    Stamp stamp = Stamp.of(file);
    @Nullable Seen known = now.containsKey(name) ? now.get(name) : before.get(name);
    String said = known != null && known.stamp().equals(stamp) ? known.said() : reading.of(file);
    now.put(name, new Seen(stamp.reliable(), said));
    return said;
  }
}
