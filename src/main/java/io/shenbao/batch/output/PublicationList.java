package io.shenbao.batch.output;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is about to be published. Where there is such a list all of it is made, and whoever finds it
 * can put it in its place.
 *
 * @param files prints by name, in the order in which they are put in their places
 * @param kept the names of all files of the run that are true afterwards
 * @param parts the folder with the overview's parts; empty when it has none
 */
record PublicationList(Map<String, String> files, List<String> kept, String parts) {

  private static final String FILE = "list.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The list in a folder; none where there is none that is of a run's files. */
  static Optional<PublicationList> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      JsonNode json = MAPPER.readTree(Files.readString(file));
      Map<String, String> files = new LinkedHashMap<>();
      json.path("files")
          .forEach(one -> files.put(one.path("name").asString(""), one.path("print").asString("")));
      List<String> kept = new ArrayList<>();
      json.path("kept").forEach(name -> kept.add(name.asString("")));
      boolean areOfARun = files.keySet().stream().allMatch(PublicationList::isOfARun);
      return areOfARun
          ? Optional.of(new PublicationList(files, kept, json.path("parts").asString("")))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfARun(String name) {
    int end = name.lastIndexOf('/');
    return end < 0
        ? OutputNames.isOfRun(name)
        : OutputNames.isParts(name.substring(0, end)) && !name.endsWith("/..");
  }

  /** Writes it into a folder, where it appears whole. */
  void write(Path folder) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("files");
    files.forEach((name, print) -> all.addObject().put("name", name).put("print", print));
    ArrayNode remaining = json.putArray("kept");
    kept.forEach(remaining::add);
    json.put("parts", parts);
    Files.createDirectories(folder);
    Path draft = folder.resolve(FILE + ".tmp");
    Files.write(draft, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
    WholeFile.move(draft, folder.resolve(FILE));
  }

  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }
}
