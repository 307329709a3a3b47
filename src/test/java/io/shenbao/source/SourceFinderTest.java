package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {

  @TempDir Path input;
  @TempDir Path outside;

  @Test
  void findsAFolderWithASourceAndAllBelowItIsOneApplication() throws IOException {
    write("城区/甲/application.yaml");
    write("城区/甲/附件/application.yaml");
    write("城区/乙/application.yaml");

    assertThat(survey().applications())
        .extracting(Survey.Found::path)
        .containsExactly("城区/乙", "城区/甲");
  }

  @Test
  void listsFoldersThatHoldFilesButNoSource() throws IOException {
    write("甲/application.yaml");
    write("丙/readme.txt");
    write("丁/~$application.yaml");
    write("戊/.DS_Store");

    assertThat(survey().withoutSource()).containsExactly("丙");
  }

  @Test
  void namesAllSourcesOfAFolder() throws IOException {
    write("甲/application.yaml");
    write("甲/application.yml");

    assertThat(survey().applications().get(0).sources()).hasSize(2);
  }

  @Test
  void doesNotTakeAnyWorkbookForASource() throws IOException {
    write("甲/application.yaml");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(input.resolve("甲/清单.xlsx"))) {
      workbook.createSheet("清单");
      workbook.write(out);
    }

    assertThat(survey().applications().get(0).sources()).hasSize(1);
  }

  @Test
  void takesABrokenWorkbookForTheSourceWhenThereIsNoOther() throws IOException {
    write("甲/申报数据.xlsx");

    assertThat(survey().applications()).hasSize(1);
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Files.writeString(outside.resolve("application.yaml"), "x");
    Files.createSymbolicLink(input.resolve("link"), outside);

    assertThat(survey().applications()).isEmpty();
    assertThat(survey().withoutSource()).containsExactly("link");
  }

  @Test
  void takesALoneFileForOneApplication() throws IOException {
    Path file = write("甲/application.yaml");

    Survey survey = new SourceFinder().survey(file);

    assertThat(survey.applications()).singleElement().matches(Survey.Found::alone);
  }

  private Survey survey() throws IOException {
    return new SourceFinder().survey(input);
  }

  private Path write(String name) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
