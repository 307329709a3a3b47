package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.GoodApplication;
import io.shenbao.cli.Programs;
import io.shenbao.programme.Programme;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

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
    assertThat(notJudged()).containsExactly("城区/甲/附件 [survey.nested]");
  }

  @Test
  void aWorkbookThatNobodyCanOpenCostsNoApplicationBelowIt() throws IOException {
    write("名单.xlsx");
    write("城区/台账.xls");
    write("城区/甲/application.yaml");
    write("乙/申报数据.xlsx");
    write("乙/证明材料/审计.xlsx");

    assertThat(survey().applications()).extracting(Survey.Found::path).containsExactly("乙", "城区/甲");
    assertThat(notJudged()).containsExactly("名单.xlsx [survey.broken]", "城区/台账.xls [survey.broken]");
  }

  @Test
  void aSourceBesideApplicationsLeavesNoneOfThemUnmentioned() throws IOException {
    write("application.yaml");
    write("甲/application.yaml");
    write("城区/乙/application.yaml");

    assertThat(survey().applications()).extracting(Survey.Found::path).containsExactly(".");
    assertThat(notJudged()).containsExactly("城区/乙 [survey.nested]", "甲 [survey.nested]");
  }

  @Test
  void namesFoldersWithoutASourceAndSaysWhatIsMissing() throws IOException {
    write("甲/application.yaml");
    write("丙/readme.txt");
    write("丁/~$application.yaml");
    Files.createDirectories(input.resolve("戊/附件"));
    write("己/申报/申报数据.et");
    write("己/申报/证明.pdf");
    write("庚/1.tar");
    write("庚/2.gz");
    write("辛/data.yaml");

    assertThat(notJudged())
        .containsExactly(
            "丁 [survey.empty]",
            "丙 [survey.evidence]",
            "己 [survey.et [申报/申报数据.et]]",
            "庚 [survey.archive [1.tar, 2]]",
            "戊 [survey.empty]",
            "辛 [survey.yaml [data.yaml]]");
  }

  @Test
  void namesTheFolderInADistrictThatHasOtherApplications() throws IOException {
    write("城区/甲/application.yaml");
    write("城区/乙/证明材料/执照.pdf");
    write("城区/说明.txt");

    assertThat(notJudged()).containsExactly("城区/乙 [survey.evidence]");
  }

  @Test
  void namesLoneFilesThatMayHaveBeenMeantAsApplications() throws IOException {
    write("甲/application.yaml");
    write("ranking.xlsx");
    write("通知.docx");
    write("说明.txt");
    write("乙.ods");
    write("丙.xlsb");
    Files.writeString(input.resolve("丁"), "PK\u0003\u0004");

    assertThat(notJudged())
        .containsExactly("丁 [survey.archive]", "丙.xlsb [survey.xlsb]", "乙.ods [survey.ods]");
  }

  @Test
  void namesEveryLoneFileWhenNothingWasFound() throws IOException {
    write("通知.docx");
    write("说明.txt");

    assertThat(notJudged()).containsExactly("说明.txt [survey.no-source]", "通知.docx [survey.word]");
  }

  @Test
  void takesAFilledFormForTheSourceWhereThereIsNoOther() throws IOException {
    form("甲/申报书.docx");
    form("乙/申报书.docx");
    write("乙/application.yaml");

    assertThat(survey().applications())
        .extracting(found -> found.name(found.sources().get(0)))
        .containsExactly("乙/application.yaml", "甲/申报书.docx");
  }

  @Test
  void takesTheFormsOfSeveralApplicantsForAnApplicationEach() throws IOException {
    form("甲.docx");
    form("乙.docx", "form3");

    assertThat(survey().applications())
        .extracting(Survey.Found::path)
        .containsExactly("乙.docx", "甲.docx");
  }

  @Test
  void takesSeveralFormsOfOneApplicantForOneApplication() throws IOException {
    form("甲/申报书-终稿.docx");
    form("甲/申报书.docx");
    form("甲/申报书(1).docx");
    form("甲/旧版/申报书.docx");

    assertThat(survey().applications())
        .extracting(found -> found.path() + " " + found.name(found.sources().get(0)))
        .containsExactly("甲 甲/申报书.docx");
  }

  @Test
  void aFormBesideFoldersOfOtherApplicantsLeavesNoneOfThemOut() throws IOException {
    form("甲.docx");
    form("乙/申报书.docx", "form3");
    write("丁/资料/说明.txt");

    assertThat(survey().applications())
        .extracting(Survey.Found::path)
        .containsExactly("乙", "甲.docx");
    assertThat(notJudged()).containsExactly("丁 [survey.evidence]");
  }

  @Test
  void aFormBesideFoldersWithSourcesIsAnApplicationToo() throws IOException {
    form("甲.docx");
    write("乙/application.yaml");

    assertThat(survey().applications())
        .extracting(Survey.Found::path)
        .containsExactly("乙", "甲.docx");
  }

  @Test
  void takesNoTemplateForASource() throws IOException {
    Files.copy(Path.of("templates", PROGRAMME.id(), "application.docx"), input.resolve("申报书.docx"));

    assertThat(survey().applications()).isEmpty();
  }

  private void form(String name) throws IOException {
    form(name, "form1");
  }

  private void form(String name, String form) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of("src/test/forms").resolve(form + ".docx"), file);
  }

  @Test
  void namesAWorkbookThatLostItsHiddenSheet() throws IOException {
    Files.createDirectories(input.resolve("甲"));
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(input.resolve("甲/申报数据.xlsx"))) {
      workbook.createSheet("基本信息");
      workbook.write(out);
    }

    assertThat(notJudged()).containsExactly("甲 [survey.workbook [申报数据.xlsx]]");
  }

  @Test
  void passesOverWhatTheConfigurationNames() throws IOException {
    write("甲/application.yaml");
    write("模板/申报数据.et");
    write("甲区/汇总.ods");

    assertThat(
            new SourceFinder(PROGRAMME, List.of("模板", "汇总.ods"), UnpackedArchives.temporary())
                .survey(input)
                .withoutSource())
        .extracting(Survey.NotJudged::path)
        .containsExactly("甲区");
  }

  @Test
  void saysOfALoneFileThatItIsNotReadYet() throws IOException {
    Survey survey =
        new SourceFinder(PROGRAMME, List.of(), UnpackedArchives.temporary())
            .survey(write("申报数据.et"));

    assertThat(survey.applications()).isEmpty();
    assertThat(survey.withoutSource()).singleElement().matches(one -> one.path().endsWith(".et"));
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
  void takesAnOldWorkbookForASourceWhoseSheetsAreNamedInWideLetters() throws IOException {
    Path folder = Files.createDirectories(input.resolve("甲"));
    String compound = "\u00d0\u00cf\u0011\u00e0";
    String wide = "\0_\0s\0h\0e\0n\0b\0a\0o\0";
    Files.writeString(folder.resolve("申报数据.xls"), compound + wide, StandardCharsets.ISO_8859_1);

    assertThat(survey().applications()).extracting(Survey.Found::path).containsExactly("甲");
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Files.writeString(outside.resolve("application.yaml"), "x");
    Files.createSymbolicLink(input.resolve("link"), outside);

    assertThat(survey().applications()).isEmpty();
    assertThat(notJudged()).containsExactly("link [survey.link]");
  }

  @Test
  @Timeout(20)
  void waitsForNoPipeWhateverItIsCalled() throws Exception {
    write("甲/application.yaml");
    pipe("名单.xlsx");
    pipe("清单.xls");
    pipe("申报");
    pipe("乙/申报书.docx");
    pipe("丙/application.yaml");

    assertThat(survey().applications()).extracting(Survey.Found::path).containsExactly("甲");
    assertThat(notJudged()).containsExactly("丙 [survey.evidence]", "乙 [survey.evidence]");
  }

  private void pipe(String name) throws Exception {
    Programs.need("mkfifo");
    Path pipe = input.resolve(name);
    Files.createDirectories(pipe.getParent());
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
  }

  @Test
  void takesALoneFileForOneApplication() throws IOException {
    Path file = write("甲/application.yaml");

    Survey survey =
        new SourceFinder(PROGRAMME, List.of(), UnpackedArchives.temporary()).survey(file);

    assertThat(survey.applications()).singleElement().matches(Survey.Found::alone);
  }

  private Survey survey() throws IOException {
    return new SourceFinder(PROGRAMME, List.of(), UnpackedArchives.temporary()).survey(input);
  }

  /** What was not judged, each with the keys of its reasons. */
  private List<String> notJudged() throws IOException {
    return survey().withoutSource().stream()
        .map(one -> one.path() + " " + one.reasons().stream().map(SourceFinderTest::key).toList())
        .toList();
  }

  private static String key(Sentence reason) {
    return reason.facts().isEmpty() || !(reason.facts().get(0) instanceof Sentence inner)
        ? reason.key()
        : inner.key() + " " + reason.facts().subList(1, reason.facts().size());
  }

  private Path write(String name) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
