package io.shenbao.batch.output;

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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in an application's output folder which files in it are ours: by name and SHA-256. While a
 * file is being replaced both its old and its new content are ours.
 */
final class Manifest {

  static final String FILE = ".shenbao.json";

  private static final String TOOL = "shenbao";
  private static final int MOST_BYTES = 1_000_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SortedMap<String, List<String>> files = new TreeMap<>();

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
        (name, hashes) -> {
          if (name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
            hashes.forEach(hash -> add(name, hash.asString("")));
          }
        });
    return this;
  }

  /** Its bytes; the same for the same files. */
  byte[] bytes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tool", TOOL);
    ObjectNode all = json.putObject("files");
    files.forEach(
        (name, hashes) -> {
          var array = all.putArray(name);
          hashes.forEach(array::add);
        });
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  boolean knows(String name, String sha256) {
    return files.getOrDefault(name, List.of()).contains(sha256);
  }

  /** Takes down a content that a file has, or is about to have. Whether that is new. */
  boolean add(String name, String sha256) {
    List<String> known = files.computeIfAbsent(name, key -> new ArrayList<>());
    return !known.contains(sha256) && known.add(sha256);
  }

  /** Forgets all contents of a file but one. Whether there were others. */
  boolean settle(String name, String sha256) {
    return !List.of(sha256).equals(files.put(name, new ArrayList<>(List.of(sha256))));
  }

  void forget(String name) {
    files.remove(name);
  }
}
