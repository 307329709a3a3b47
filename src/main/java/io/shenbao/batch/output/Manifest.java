package io.shenbao.batch.output;

import io.shenbao.file.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in an application's output folder which files in it are ours: by name and print, or SHA-256,
 * as earlier versions had it. While a file is being replaced both its old and its new content are
 * ours.
 */
final class Manifest {

  static final String FILE = ".shenbao.json";

  private static final String TOOL = "shenbao";
  private static final int MOST_BYTES = 1_000_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** So many digits a SHA-256 has. */
  private static final int DIGEST = 64;

  private final SortedMap<String, List<String>> files = new TreeMap<>();
  private final SortedMap<String, Placed> placed = new TreeMap<>();
  private Optional<Stamp> seen = Optional.empty();

  /** A file that this run has put in its place. */
  private record Placed(Stamp stamp, String print) {}

  /** The manifest of a folder; empty when there is none that we wrote. */
  static Optional<Manifest> of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      JsonNode json = MAPPER.readTree(Files.readString(file));
      return json.path("tool").asString("").equals(TOOL)
          ? Optional.of(new Manifest().read(json.path("files")))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private Manifest read(JsonNode json) {
    json.forEachEntry(
        (name, prints) -> {
          if (name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
            prints.forEach(print -> add(name, print.asString("")));
          }
        });
    return this;
  }

  /** Takes down how its file is, now that it was read or written. */
  void see(Optional<Stamp> stamp) {
    seen = stamp;
  }

  /** Whether its file is as it was last seen. */
  boolean isAsSeen(Optional<Stamp> stamp) {
    return seen.equals(stamp);
  }

  /** Takes over what another says besides. */
  void join(Manifest other) {
    other.files.forEach((name, prints) -> prints.forEach(print -> add(name, print)));
  }

  /** Its bytes; the same for the same files. */
  byte[] bytes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tool", TOOL);
    ObjectNode all = json.putObject("files");
    files.forEach(
        (name, prints) -> {
          var array = all.putArray(name);
          prints.forEach(array::add);
        });
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Whether it has contents of a file by their SHA-256, as earlier versions wrote it. */
  boolean hasDigests(String name) {
    return files.getOrDefault(name, List.of()).stream().anyMatch(one -> one.length() == DIGEST);
  }

  /** Remembers, while it lasts, what was put in its place. */
  void place(String name, Stamp stamp, String print) {
    placed.put(name, new Placed(stamp, print));
  }

  /** The print of a file that is as it was put in its place; null where that is not known. */
  @Nullable String placed(String name, Stamp now) {
    Placed known = placed.get(name);
    return known != null && known.stamp().equals(now) ? known.print() : null;
  }

  boolean knows(String name, String print) {
    return files.getOrDefault(name, List.of()).contains(print);
  }

  /** Takes down a content that a file has, or is about to have. Whether that is new. */
  boolean add(String name, String print) {
    List<String> known = files.computeIfAbsent(name, key -> new ArrayList<>());
    return !known.contains(print) && known.add(print);
  }

  /** Forgets all contents of a file but one. Whether there were others. */
  boolean settle(String name, String print) {
    return !List.of(print).equals(files.put(name, new ArrayList<>(List.of(print))));
  }

  void forget(String name) {
    files.remove(name);
  }
}
