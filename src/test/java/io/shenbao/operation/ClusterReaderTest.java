package io.shenbao.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code config/cluster.yaml} may say, and what is said of its mistakes. */
class ClusterReaderTest {

  @TempDir Path home;

  @Test
  void theFileAsItComesSaysNothing() throws Exception {
    assertThat(reader().read(Path.of("."))).isNull();
  }

  @Test
  void theFileWithItsMarksTakenAwayIsWholeAndSecretsComeFromTheEnvironment() throws Exception {
    StringBuilder yaml = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("config/cluster.yaml"))) {
      boolean isSetting = line.matches("# +(- )?[a-z]+(:.*| => .*)") || line.startsWith("#   ");
      yaml.append(isSetting ? line.substring(2) : "").append('\n');
    }

    ClusterSettings settings = read(yaml.toString());

    assertThat(settings.database().place()).isEqualTo("db.example.gov.cn:5432");
    assertThat(settings.database().password().value())
        .isEqualTo("value of SHENBAO_DATABASE_PASSWORD");
    assertThat(settings.broker().place()).isEqualTo("mq.example.gov.cn:61616");
    assertThat(settings.broker().isTls()).isTrue();
    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.toString()).doesNotContain("value of");
  }

  @Test
  void aFolderIsFoundUnderItsNameHereAndOthersKeepTheirs() throws Exception {
    ClusterSettings settings =
        read(
            """
            database: {host: d, name: n, user: u, password: "${A}"}
            broker: {host: b, user: u, password: "${B}"}
            folders: [/srv/a => /mnt/b/, 'D:\\in => /mnt/in']
            """);

    assertThat(List.of("/srv/a/x", "/srv/a", "/srv/ab", "D:\\in\\y", "--summary=all"))
        .extracting(settings::here)
        .containsExactly("/mnt/b/x", "/mnt/b", "/srv/ab", "/mnt/in\\y", "--summary=all");
  }

  @Test
  void allMistakesAreToldAtOnceWithTheirPlaces() throws Exception {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/cluster.yaml"),
        """
        database: {host: d, user: u, password: written}
        broker: {host: b, port: 99999, user: u, security: ssl}
        folders: /srv/a
        leese: 5
        """);

    WrongOperations wrong = catchThrowableOfType(WrongOperations.class, () -> reader().read(home));

    assertThat(wrong.lines().get(0)).isEqualTo("config/cluster.yaml 有 7 处错误：");
    assertThat(String.join("\n", wrong.lines()))
        .contains("database.name", "不能直接写在文件里", "99999", "ssl", "broker.password", "=>", "leese");
  }

  private ClusterSettings read(String yaml) throws Exception {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/cluster.yaml"), yaml);
    return reader().read(home);
  }

  private static ClusterReader reader() {
    return new ClusterReader(new Wording(Locale.CHINESE), name -> "value of " + name);
  }
}
