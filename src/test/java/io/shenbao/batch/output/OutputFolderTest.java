package io.shenbao.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.file.Sha256;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String ARCHIVE = ".shenbao/archive/2025-04-28T08-00-00";

  @TempDir Path root;

  @Test
  void whatWasWrittenForAnApplicationThatIsGoneGoesToTheArchive() throws IOException {
    OutputFolder first = run();
    first.write("城区/甲/申报书.docx", "甲");
    first.write("城区/乙/申报书.docx", "乙");

    OutputFolder next = run();
    next.archiveGone("城区/甲"::equals);

    assertThat(files()).contains("城区/甲/申报书.docx", ARCHIVE + "/城区/乙/申报书.docx");
    assertThat(root.resolve("城区/乙")).doesNotExist();
    assertThat(notes(next)).singleElement().asString().contains("1份申报", "城区/乙", ARCHIVE);
  }

  @Test
  void filesAndFoldersThatWeDidNotWriteAreNeverTouched() throws IOException {
    put("丙/申报书.docx", "别人的");
    OutputFolder first = run();
    first.write("乙/申报书.docx", "乙");
    put("乙/批示.txt", "别人的");

    run().archiveGone(folder -> false);

    assertThat(Files.readString(root.resolve("丙/申报书.docx"))).isEqualTo("别人的");
    assertThat(files()).contains("乙/批示.txt").doesNotContain("乙/申报书.docx");
  }

  @Test
  void aFileThatSomebodyHasChangedStaysAndIsNamed() throws IOException {
    run().write("乙/申报书.docx", "乙");
    put("乙/申报书.docx", "改过");

    OutputFolder next = run();
    next.archiveGone(folder -> false);

    assertThat(Files.readString(root.resolve("乙/申报书.docx"))).isEqualTo("改过");
    assertThat(notes(next)).anyMatch(note -> note.contains("保留在原处：乙/申报书.docx"));
  }

  @Test
  void whatIsNoLongerTrueIsRemovedUnlessSomebodyHasChangedIt() throws IOException {
    OutputFolder first = run();
    first.write("甲/申报书.docx", "一");
    first.write("甲/申报数据-批注.xlsx", "二");
    first.write("甲/推荐汇总表.docx", "三");
    put("甲/推荐汇总表.docx", "改过");

    OutputFolder next = run();
    next.removeStale("甲", List.of("甲/申报书.docx"));

    assertThat(files()).containsExactlyInAnyOrder("甲/.shenbao.json", "甲/申报书.docx", "甲/推荐汇总表.docx");
    assertThat(notes(next)).anyMatch(note -> note.contains("甲/推荐汇总表.docx"));
  }

  @Test
  void aFileOfTheRunThatIsNotAsWeWroteItIsSetAsideAndNamed() throws IOException {
    OutputFolder first = run();
    first.write("report.json", "一");
    first.write("推荐汇总表.docx", "一");
    put("推荐汇总表.docx", "改过");
    put("report.html", "别人的");

    OutputFolder next = run();
    for (String name : List.of("report.json", "推荐汇总表.docx", "report.html")) {
      next.makeWay(name);
      next.write(name, "二");
    }

    assertThat(Files.readString(root.resolve(ARCHIVE + "/推荐汇总表.docx"))).isEqualTo("改过");
    assertThat(Files.readString(root.resolve(ARCHIVE + "/report.html"))).isEqualTo("别人的");
    assertThat(files()).doesNotContain(ARCHIVE + "/report.json");
    assertThat(notes(next)).singleElement().asString().contains("2个文件", "report.html、推荐汇总表.docx");
  }

  @Test
  void aFileOfTheRunThatIsNoLongerAskedForIsRemoved() throws IOException {
    OutputFolder first = run();
    first.write("report.html", "一");
    first.write("report.json", "一");
    put("别人的.txt", "别人的");

    run().removeStale("", List.of("report.json"));

    assertThat(files()).containsExactlyInAnyOrder(".shenbao.json", "report.json", "别人的.txt");
  }

  @Test
  void aChangedFileIsSetAsideBeforeOursIsWrittenInItsPlace() throws IOException {
    run().write("甲/申报书.docx", "一");
    put("甲/申报书.docx", "改过");

    OutputFolder next = run();
    next.write("甲/申报书.docx", "二");

    assertThat(Files.readString(root.resolve("甲/申报书.docx"))).isEqualTo("二");
    assertThat(Files.readString(root.resolve(ARCHIVE + "/甲/申报书.docx"))).isEqualTo("改过");
    assertThat(notes(next)).anyMatch(note -> note.contains("甲/申报书.docx"));
  }

  @Test
  void aFileThatWasBeingReplacedWhenWeWereKilledIsStillOurs() throws IOException {
    run().write("甲/申报书.docx", "一");
    Path manifest = root.resolve("甲/.shenbao.json");
    String before = Files.readString(manifest);
    OutputFolder killed = run();
    killed.write("甲/申报书.docx", "二");
    put("甲/申报书.docx", "一"); // the manifest was written, and the file was not

    OutputFolder next = run();
    next.write("甲/申报书.docx", "一");
    next.removeStale("甲", List.of("甲/申报书.docx"));

    assertThat(notes(next)).isEmpty();
    assertThat(Files.readString(manifest)).isEqualTo(before);
  }

  @Test
  void whatAnEarlierVersionWroteIsStillOurs() throws IOException {
    put("甲/申报书.docx", "一");
    put("甲/推荐汇总表.docx", "改过");
    String manifest =
        "{\"tool\": \"shenbao\", \"files\": {\"申报书.docx\": [\"%s\"], \"推荐汇总表.docx\": [\"%s\"]}}";
    put("甲/.shenbao.json", manifest.formatted(Sha256.of("一"), Sha256.of("二")));

    OutputFolder next = run();
    next.write("甲/申报书.docx", "二");
    next.write("甲/推荐汇总表.docx", "二");

    assertThat(files()).contains(ARCHIVE + "/甲/推荐汇总表.docx").doesNotContain(ARCHIVE + "/甲/申报书.docx");
  }

  @Test
  void aFileThatSomebodyChangesWhileTheRunLastsIsNotTakenForOurs() throws IOException {
    OutputFolder output = run();
    output.write("甲/申报书.docx", "一");
    output.write("乙/申报书.docx", "一");
    put("甲/申报书.docx", "改");
    Files.setLastModifiedTime(root.resolve("甲/申报书.docx"), FileTime.fromMillis(0));

    output.write("甲/申报书.docx", "二");
    output.write("乙/申报书.docx", "二");

    assertThat(root.resolve(ARCHIVE + "/甲/申报书.docx")).hasContent("改");
    assertThat(root.resolve(ARCHIVE + "/乙")).doesNotExist();
  }

  @Test
  void aStrangersManifestMovesNothing() throws IOException {
    put("甲/.shenbao.json", "{\"tool\": \"other\", \"files\": {\"a.txt\": [\"\"]}}");
    put("乙/.shenbao.json", "{");
    put("丙/.shenbao.json", "{\"tool\": \"shenbao\", \"files\": {\"../甲/a.txt\": [\"\"]}}");
    put("甲/a.txt", "a");

    run().archiveGone(folder -> false);

    assertThat(files()).contains("甲/a.txt", "甲/.shenbao.json", "乙/.shenbao.json");
  }

  @Test
  void whatOtherRunsHaveWrittenIntoAFolderOfTheirOwnStays() throws IOException {
    OutputFolder county = new OutputFolder(root.resolve("县"), "2025-04-28T07:00:00+08:00");
    county.write("甲/申报书.docx", "甲");
    county.write("推荐汇总表.docx", "县");
    run().write("乙/申报书.docx", "乙");

    run().archiveGone(folder -> false);

    assertThat(files()).contains("县/甲/申报书.docx", "县/推荐汇总表.docx", ARCHIVE + "/乙/申报书.docx");
  }

  private OutputFolder run() {
    return new OutputFolder(root, "2025-04-28T08:00:00+08:00");
  }

  private static List<String> notes(OutputFolder output) {
    return output.archive().notes().stream().map(new Wording(Locale.CHINESE)::say).toList();
  }

  private void put(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
