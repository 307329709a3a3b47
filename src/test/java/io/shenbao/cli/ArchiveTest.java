package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.JudgedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of earlier output, and of the sources that were judged. */
@WholeProgram
class ArchiveTest {

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void twoApplications() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    for (String name : List.of("甲", "乙")) {
      Path application = Files.createDirectories(input.resolve(name));
      Files.writeString(
          application.resolve("application.yaml"), ready.replace("示例智能工厂", name + "厂"));
    }
  }

  @Test
  void outputOfARemovedApplicationIsArchivedEvenAfterTheDatabaseWasDeleted() throws IOException {
    run();
    assertThat(output.resolve("乙/.shenbao.json")).exists();
    ApplicationFolder.delete(output.resolve(".shenbao"));
    ApplicationFolder.delete(input.resolve("乙"));

    Program second = run();

    assertThat(output.resolve("乙")).doesNotExist();
    assertThat(output.resolve("甲/申报书.docx")).exists();
    assertThat(second.printed()).contains("移到了输出文件夹的 .shenbao/archive/");
    try (Stream<Path> walk = Files.walk(output.resolve(".shenbao/archive"))) {
      assertThat(walk.map(Path::toString)).anyMatch(name -> name.endsWith("/乙/申报书.docx"));
    }
  }

  @Test
  void nothingIsArchivedWhenNoApplicationWasFound() throws IOException {
    run();
    ApplicationFolder.delete(input.resolve("甲"));
    ApplicationFolder.delete(input.resolve("乙"));

    assertThat(run().exit()).isEqualTo(3);

    assertThat(output.resolve("甲/申报书.docx")).exists();
    assertThat(output.resolve("乙/申报书.docx")).exists();
  }

  @Test
  void theReportCarriesTheHashOfEverySourceThatWasJudged() throws IOException {
    Path source = input.resolve("甲/application.yaml");
    Files.writeString(input.resolve("甲/无此章节.md"), "文");

    run();

    JsonNode sources = Program.application(output, "甲").path("sources");
    JudgedFile expected = JudgedFile.of("甲/application.yaml", Files.readAllBytes(source));
    assertThat(sources).hasSize(2);
    assertThat(sources.path(0).path("file").asString()).isEqualTo(expected.file());
    assertThat(sources.path(0).path("sha256").asString()).isEqualTo(expected.sha256());
    assertThat(sources.path(1).path("file").asString()).isEqualTo("甲/无此章节.md");
    assertThat(Files.readString(output.resolve("甲/审核意见.html"))).contains(expected.sha256());
  }

  @Test
  void theCopyOfASourceStaysAsLongAsItsApplicationIsThere() throws IOException {
    run();
    Path copy = output.resolve(".shenbao/sources/甲/application.yaml");
    assertThat(copy).hasSameBinaryContentAs(input.resolve("甲/application.yaml"));

    Files.move(input.resolve("甲"), folder.resolve("withdrawn"));
    run();

    assertThat(copy.resolveSibling(".").normalize()).doesNotExist();
  }

  private Program run() {
    return Program.run("run", input.toString(), "-o", output.toString());
  }
}
