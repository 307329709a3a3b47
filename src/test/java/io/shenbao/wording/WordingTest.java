package io.shenbao.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/shenbao/wording");
  private static final Pattern SAID =
      Pattern.compile("\\bsay\\(\\s*\"([a-z][A-Za-z0-9.-]*[a-z0-9])\"");

  @Test
  void saysTheSameInBothLanguages() throws IOException {
    Properties chinese = read("messages.properties");
    Properties english = read("messages_en.properties");

    assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    chinese.forEach(
        (key, text) ->
            assertThat(holes(english.getProperty(key.toString())))
                .as(key.toString())
                .isSubsetOf(holes(text.toString())));
  }

  @Test
  void hasAWordForAllThatIsSaid() throws IOException {
    Properties chinese = read("messages.properties");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("src/main"))) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".docx"))
              .toList();
    }
    for (Path file : files) {
      Matcher said = SAID.matcher(Files.readString(file));
      while (said.find()) {
        assertThat(chinese.containsKey(said.group(1))).as("%s in %s", said.group(1), file).isTrue();
      }
    }
  }

  private static TreeSet<String> holes(String text) {
    TreeSet<String> holes = new TreeSet<>();
    Matcher hole = Pattern.compile("\\{\\d\\}").matcher(text);
    while (hole.find()) {
      holes.add(hole.group());
    }
    return holes;
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(name))) {
      properties.load(in);
    }
    return properties;
  }
}
