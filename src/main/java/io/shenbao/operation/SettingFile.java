package io.shenbao.operation;

import io.shenbao.wording.Wording;
import io.shenbao.yaml.LineAndColumn;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A file of settings in {@code config}.
 *
 * @param name of the file
 * @param environment its variables, by name
 */
record SettingFile(String name, Wording wording, Function<String, @Nullable String> environment) {

  /**
   * Reads it.
   *
   * @param home the folder that holds {@code config}
   * @param nothing what it says when it is not there
   * @throws WrongOperations with all mistakes there are
   */
  <T> T read(Path home, Function<SettingMap, T> reading, T nothing)
      throws IOException, WrongOperations {
    Path path = home.resolve("config").resolve(name);
    if (!Files.isRegularFile(path)) {
      return nothing;
    }
    YamlTree tree = new YamlReader(YamlReader.Scalars.TEXT).read(Files.readString(path));
    SettingMap.File file =
        new SettingMap.File("config/" + name, tree, wording, environment, new ArrayList<>());
    for (YamlProblem one : tree.problems()) {
      LineAndColumn at = new LineAndColumn(Math.max(1, one.line()), Math.max(1, one.column()));
      file.problem(at, "yaml." + one.kind(), one.detail());
    }
    JsonNode root = tree.root() == null ? JsonNodeFactory.instance.objectNode() : tree.root();
    T read = reading.apply(new SettingMap(file, JsonPointer.empty(), root));
    if (!file.mistakes().isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add(wording.say("operation.problems", file.name(), file.mistakes().size()));
      lines.addAll(file.lines());
      throw new WrongOperations(lines);
    }
    return read;
  }
}
