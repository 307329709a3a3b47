package io.shenbao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of many applicants: an overview, parts, and what it searches in. */
class RunBookTest {

  private static final int APPLICANTS = 400;
  private static final int IN_A_PART = 100;

  @TempDir static Path folder;
  private static String overview;

  @BeforeAll
  static void write() throws IOException {
    overview = BookFolder.write(ManyApplicants.run(APPLICANTS), IN_A_PART, folder);
  }

  @Test
  void everyApplicantStandsInOnePartInOrder() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String part : files(".html")) {
      for (String piece : Splitter.on("<details class=\"one\" id=\"a").split(part)) {
        int end = piece.indexOf('"');
        if (!piece.startsWith("<!doctype")) {
          ids.add(piece.substring(0, end));
        }
      }
    }
    assertThat(ids)
        .isEqualTo(IntStream.rangeClosed(1, APPLICANTS).mapToObj(Integer::toString).toList());
  }

  @Test
  void applicantsOfOneFolderBeginAPartWhereTheLastIsHalfFull() throws IOException {
    // of the first folder 129: 100 and 29, which 71 of the second fill; 59 of it are left …
    assertThat(overview)
        .contains("00县（第1–100份）", "00县 … 01县（第101–200份）", "01县（第201–259份）", "02县（第260–359份）");
    assertThat(files(".html")).hasSize(5);
  }

  @Test
  void theOverviewIsNoLongerForMoreApplicantsThanItsPartsAre() {
    assertThat(overview).hasSizeLessThan(60_000).doesNotContain("企业7<").contains("第1–100份");
  }

  @Test
  void namesAndValuesAreNeverMarkup() throws IOException {
    List<String> all = new ArrayList<>(files(".html"));
    all.add(overview);
    assertThat(all).noneMatch(page -> page.contains("<b>企业") || page.contains("<script>alert"));
    assertThat(files(".js")).allMatch(data -> !data.contains("<") && !data.contains("\u202E"));
  }

  @Test
  void onlyTheOverviewMayBringInScriptsAndOnlyByItsOwn() throws IOException {
    assertThat(overview).contains("script-src 'sha256-").contains(" 'strict-dynamic'; base-uri");
    assertThat(overview).doesNotContain("<script src");
    assertThat(files(".html")).noneMatch(part -> part.contains("strict-dynamic"));
  }

  @Test
  void theDataThatIsSearchedKnowsEachApplicantsPlace() throws IOException {
    int found = 0;
    for (String data : files(".js")) {
      String json = data.substring("shenbao(".length(), data.lastIndexOf(')'));
      for (JsonNode row : JsonMapper.builder().build().readTree(json)) {
        found++;
        assertThat(row.get(0).asInt()).isEqualTo(found);
        String part =
            Files.readString(
                folder.resolve("report/0a1b2c3d/%03d.html".formatted(row.get(1).asInt())));
        assertThat(part).contains("id=\"a" + found + "\"");
        assertThat(row.get(7).size())
            .as("what is for a person to check is no finding")
            .isEqualTo(2);
      }
    }
    assertThat(found).isEqualTo(APPLICANTS);
  }

  @Test
  void partsLeadToTheOverviewAndToDocuments() throws IOException {
    assertThat(files(".html"))
        .allMatch(part -> part.contains("<a href=\"../../report.html\">"))
        .allMatch(part -> part.contains("<a href=\"../../0"));
    assertThat(overview).contains("<a href=\"report/0a1b2c3d/001.html\">");
  }

  private static List<String> files(String end) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("report/0a1b2c3d"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(end)).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
