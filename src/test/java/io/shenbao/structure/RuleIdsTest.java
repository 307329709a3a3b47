package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ids that findings carry, as they stand where findings are made. */
class RuleIdsTest {

  private static final Path SOURCES = Path.of("src/main/java/io/shenbao");

  /** A finding is begun, or handed on to what begins it, with its check's id. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "\\b(?:Finding\\.(?:failed|unchecked|manual)|Amiss\\.of|Unmade\\.finding"
              + "|fail|find|failed|finding|report)"
              + "\\(\\s*(?:\"([a-z]+(?:-[a-z]+)*)\"|((?:[A-Z]\\w+\\.)?[A-Z][A-Z_]+))\\s*,");

  private static final Pattern CONSTANT =
      Pattern.compile("static final String ([A-Z][A-Z_]+)\\s*=\\s*\"([^\"]*)\";");

  private static final Pattern YAML =
      Pattern.compile("(?:[pP]roblem\\(|return |\\? |: )\"([a-z]+(?:-[a-z]+)*)\"");

  @Test
  void areAllExplained() throws IOException {
    Map<String, String> constants = new HashMap<>();
    for (Path file : files(SOURCES)) {
      Matcher constant = CONSTANT.matcher(Files.readString(file));
      while (constant.find()) {
        constants.put(type(file) + "." + constant.group(1), constant.group(2));
      }
    }
    Set<String> ids = new TreeSet<>();
    for (Path file : files(SOURCES)) {
      Matcher begun = BEGUN.matcher(Files.readString(file));
      while (begun.find()) {
        String name = begun.group(2);
        if (name == null) {
          ids.add(begun.group(1));
        } else if (!name.startsWith("Severity.")) {
          String whole = name.contains(".") ? name : type(file) + "." + name;
          ids.add(constants.getOrDefault(whole, whole));
        }
      }
    }

    assertThat(ids).contains("unreadable-value", "decision-left", "attachment-missing", "required");
    assertThat(BuiltIn.IDS).doesNotHaveDuplicates().containsAll(ids);
  }

  @Test
  void ofYamlAreAllExplained() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String file : new String[] {"YamlReader", "SyntaxMessage"}) {
      Matcher kind = YAML.matcher(Files.readString(SOURCES.resolve("yaml/" + file + ".java")));
      while (kind.find()) {
        ids.add("yaml-" + kind.group(1));
      }
    }

    assertThat(ids).contains("yaml-syntax-tab", "yaml-anchor");
    assertThat(BuiltIn.IDS).containsAll(ids);
  }

  private static Iterable<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String type(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
