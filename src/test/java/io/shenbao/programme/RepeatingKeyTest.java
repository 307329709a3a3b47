package io.shenbao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What tells whether an application repeats another. */
class RepeatingKeyTest {

  @TempDir Path config;

  @Test
  void itIsTheSameHoweverTheFieldsAreSpelt() throws IOException {
    Programme pack = pack("[app.firm.code, app.project.title]");

    assertThat(key(pack, "9143 0211", "示例（甲）项目", 1))
        .isEqualTo(key(pack, "91430211", "示例(甲)项目", 2))
        .isNotEqualTo(key(pack, "91430211", "示例(乙)项目", 1));
  }

  @Test
  void aNumberTellsToo() throws IOException {
    Programme pack = pack("[app.firm.code, app.project.investment]");

    assertThat(key(pack, "91430211", "甲", 1)).isNotEqualTo(key(pack, "91430211", "甲", 2));
  }

  @Test
  void whatLacksOneOfThemRepeatsNothing() throws IOException {
    assertThat(key(pack("[app.firm.code, app.project.title]"), "91430211", "", 1)).isEmpty();
  }

  @Test
  void aPackThatDoesNotSayGoesByIdentityAndFactory() throws IOException {
    Programme pack = pack("");

    assertThat(key(pack, "91430211", "甲", 1))
        .isEqualTo(key(pack, "91430211", "甲", 2))
        .isNotEqualTo(key(pack, "91430211", "", 2));
    assertThat(key(pack, "", "甲", 1)).isEmpty();
    assertThat(key(pack, "91430211", "", 1)).isNotEmpty();
  }

  private static String key(Programme pack, String code, String title, int investment) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("firm").put("code", code);
    tree.putObject("project").put("title", title).put("investment", investment);
    return Applicant.of(pack, tree).key();
  }

  private Programme pack(String by) throws IOException {
    Path from = Path.of("src/test/packs/county/config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = config.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.write(to, Files.readAllBytes(file));
      }
    }
    Path head = config.resolve("programmes/village-2033/programme.yaml");
    String said = "duplicates: {by: [app.firm.code, app.project.title]}\n";
    Files.writeString(
        head,
        Files.readString(head).replace(said, by.isEmpty() ? "" : "duplicates: {by: " + by + "}\n"));
    return Objects.requireNonNull(
        new ProgrammeReader(config, new Wording(Locale.CHINESE)).read("village-2033").programme());
  }
}
