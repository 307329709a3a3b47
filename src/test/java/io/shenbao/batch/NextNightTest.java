package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.cli.Program;
import io.shenbao.file.Sha256;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run redoes what changed since the last, and comes to what a fresh run comes to. */
@WholeProgram
class NextNightTest {

  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊");

  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("out");
  }

  @Test
  void whatDidNotChangeIsTakenOverAndNothingIsWrittenAnew() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      Map<String, FileTime> first = times();

      RunResult second = run.run(output);

      assertThat(second.reused()).isEqualTo(NAMES.size());
      assertThat(times()).containsExactlyInAnyOrderEntriesOf(first);
    }
  }

  @Test
  void aNightOnWhichNothingChangedWritesNothingButReportJson() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      Map<String, FileTime> first = allTimes();

      RunResult second = run.run(output);

      assertThat(allTimes()).containsExactlyInAnyOrderEntriesOf(first);
      assertThat(second.notes()).anyMatch(note -> note.key().equals("batch.unchanged"));
      assertThat(Program.report(output).at("/counts/reused").asInt()).isEqualTo(NAMES.size());
      assertThat(Program.report(output).path("applications"))
          .hasSize(NAMES.size())
          .allMatch(one -> one.path("reused").asBoolean());
      assertThat(run.run(output).counts()).isEqualTo(second.counts());
    }
  }

  @Test
  void aTypedSummaryTableIsComparedAlsoWhereNoApplicationChanged() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      Path typed = run.input.resolve("附件2.docx");
      Files.copy(output.resolve(OutputNames.SUMMARY), typed);

      RunResult same = run.run(output);
      assertThat(same.reused()).isEqualTo(NAMES.size());
      assertThat(same.findings()).noneMatch(one -> one.severity() == Severity.WARNING);
      assertThat(same.otherFiles()).contains(HandedFile.of("附件2.docx", FileRole.SUMMARY));

      Files.copy(
          output.resolve("甲").resolve(OutputNames.SUMMARY),
          typed,
          StandardCopyOption.REPLACE_EXISTING);
      List<Finding> found = run.run(output).findings();
      assertThat(found)
          .filteredOn(one -> one.severity() == Severity.WARNING)
          .singleElement()
          .matches(one -> one.message().key().equals("merging.typed.not-ready"));

      RunResult again = run.run(output);
      assertThat(again.findings()).isEqualTo(found);
      assertThat(again.notes()).anyMatch(note -> note.key().equals("batch.unchanged"));
    }
  }

  @Test
  void aFileAboutAllApplicationsThatSomebodyRemovedIsWrittenAnew() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      Map<String, String> first = withoutReports(SmallRun.files(output));
      Files.delete(output.resolve(OutputNames.SUMMARY));
      Files.delete(output.resolve(OutputNames.REPORT));

      run.run(output);

      assertThat(withoutReports(SmallRun.files(output))).isEqualTo(first);
      assertThat(output.resolve(OutputNames.REPORT)).exists();
    }
  }

  @Test
  void whatReportJsonCopiesIsWhatItWouldSayAnew() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      edit(
          run.input.resolve("乙/application.yaml"),
          "level: 二级, score: 2.3",
          "level: 一级, score: 1.3");
      run.run(output);
      assertThat(Program.application(output, "乙").has("since")).isTrue();

      run.run(output);
      String copied = applications(output);
      JsonNode report = Program.report(output);
      Files.delete(output.resolve(OutputNames.REPORT));
      run.run(output);

      assertThat(applications(output)).isEqualTo(copied);
      ObjectNode anew = (ObjectNode) Program.report(output);
      List<String> own = List.of("notes", "history", "applications");
      assertThat(anew.remove(own)).isEqualTo(((ObjectNode) report).remove(own));
    }
  }

  private static String applications(Path output) throws IOException {
    String text = Files.readString(output.resolve(OutputNames.REPORT_JSON));
    return text.substring(text.indexOf("\"applications\""), text.indexOf("\n  \"findings\""));
  }

  @Test
  void oneThatWasEditedIsJudgedAnewAlone() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      edit(run.input.resolve("乙/application.yaml"), "示例智能工厂", "改名工厂");

      RunResult second = run.run(output);

      assertThat(second.reused()).isEqualTo(NAMES.size() - 1);
      assertThat(Program.application(output, "乙").path("factory").asString()).startsWith("改名工厂");
      assertThat(Program.application(output, "乙").path("reused").asBoolean()).isFalse();
    }
  }

  @Test
  void aSourceThatKeepsSizeAndTimeButNotItsContentIsSeenWhenItsTimeIsFresh() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      Path source = run.input.resolve("丙/application.yaml");
      run.run(output);
      FileTime time = Files.getLastModifiedTime(source);
      edit(source, "示例智能工厂", "样例智能工厂");
      Files.setLastModifiedTime(source, time);

      assertThat(run.run(output).reused()).isEqualTo(NAMES.size() - 1);
    }
  }

  @Test
  void whatWasEditedWhileItWasJudgedAndSetBackIsJudgedAnew() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      Path source = run.input.resolve("丙/application.yaml");
      String before = Files.readString(source);
      run.run(
          output,
          new Bulkhead.Passage() {
            @Override
            public <T> T through(Bulkhead.Task task, String path, Bulkhead.Work<T> work)
                throws Exception {
              if (task == Bulkhead.Task.READ && path.equals("丙")) {
                edit(source, "示例智能工厂", "改名工厂");
              }
              return work.make();
            }
          });
      assertThat(Program.application(output, "丙").path("factory").asString()).startsWith("改名");
      Files.writeString(source, before);

      assertThat(run.run(output).reused()).isEqualTo(NAMES.size() - 1);

      assertThat(Program.application(output, "丙").path("factory").asString()).startsWith("示例智能工厂");
    }
  }

  @Test
  void aFullRunBelievesNoFilesSizeAndTime() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      Path source = run.input.resolve("丙/application.yaml");
      FileTime time = FileTime.from(Instant.now().minusSeconds(60));
      Files.setLastModifiedTime(source, time);
      run.run(output);
      edit(source, "示例智能工厂", "样例智能工厂");
      Files.setLastModifiedTime(source, time);

      SmallRun.run(run.job(Bulkhead.Passage.OPEN), run.fullRequest(output));

      JsonNode judged = Program.application(output, "丙");
      assertThat(judged.path("factory").asString()).startsWith("样例智能工厂");
      assertThat(judged.at("/sources/0/sha256").asString()).isEqualTo(Sha256.of(source));
    }
  }

  @Test
  void aDocumentThatSomebodyChangedOrRemovedIsMadeAnew() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      Map<String, String> first = SmallRun.files(output);
      Files.delete(output.resolve("甲/" + OutputNames.REVIEW));
      Files.writeString(output.resolve("丁/" + OutputNames.APPLICATION), "改过");

      assertThat(run.run(output).reused()).isEqualTo(NAMES.size() - 2);

      assertThat(withoutReports(SmallRun.files(output)))
          .containsAllEntriesOf(withoutReports(first));
    }
  }

  @Test
  void whatAnotherApplicationHasToDoWithOneIsToldAndTakenBack() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      Path copy = run.input.resolve("己/application.yaml");
      run.run(output);
      Map<String, String> alone = withoutReports(SmallRun.files(output));
      Files.createDirectories(copy.resolve("..").normalize());
      Files.copy(run.input.resolve("甲/application.yaml"), copy);

      run.run(output);
      assertThat(Program.application(output, "甲").path("assessment").asString())
          .isEqualTo("duplicate");
      Files.delete(copy);
      Files.delete(copy.resolve("..").normalize());

      assertThat(run.run(output).reused()).isEqualTo(NAMES.size());
      assertThat(withoutReports(SmallRun.files(output))).isEqualTo(alone);
    }
  }

  @Test
  void evidenceThatWasLookedIntoIsNotLookedIntoAgain() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES);
        Inspector hasty = new Inspector(Duration.ofMillis(1))) {
      Path licence = run.input.resolve("甲/01-营业执照/营业执照.pdf");
      Files.createDirectories(licence.resolve("..").normalize());
      Files.copy(Program.SAMPLES.resolve(Program.RAIL).resolve("01-营业执照/营业执照.pdf"), licence);
      Files.setLastModifiedTime(licence, FileTime.from(Instant.now().minusSeconds(60)));
      run.run(output);
      assertThat(state("甲")).isEqualTo("readable");
      edit(run.input.resolve("甲/application.yaml"), "示例智能工厂", "改名工厂");

      SmallRun.run(run.job(Bulkhead.Passage.OPEN, hasty), run.request(output));

      assertThat(Program.application(output, "甲").path("reused").asBoolean()).isFalse();
      assertThat(state("甲")).isEqualTo("readable");
    }
  }

  private String state(String path) throws IOException {
    return Program.application(output, path).path("attachments").path(0).path("state").asString();
  }

  @Test
  void aDecisionRedoesThoseThatItIsAboutAndNoOthers() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      run.decide(
          "answers: [{rule: no-secrets, applicant: 丁, answer: passed, by: 李某, date:"
              + " 2025-04-26}]\n");

      assertThat(run.run(output).reused()).isEqualTo(NAMES.size() - 1);

      assertThat(Program.application(output, "丁").path("findings").toString()).contains("李某");
    }
  }

  @Test
  void whatIsNewMendedStillOpenAndGoneIsTold() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      assertThat(Program.report(output).has("since")).isFalse();
      Path source = run.input.resolve("乙/application.yaml");
      int before = run.run(output).course().since().open();

      edit(source, "level: 二级, score: 2.3", "level: 一级, score: 1.3");
      run.run(output);
      JsonNode since = Program.report(output).path("since");
      assertThat(since.path("new").asInt()).isPositive();
      assertThat(since.path("fixed").asInt()).isZero();
      assertThat(since.path("open").asInt()).isEqualTo(before);
      JsonNode changed = Program.application(output, "乙");
      assertThat(changed.path("since").path("new").size()).isEqualTo(since.path("new").asInt());

      edit(source, "level: 一级, score: 1.3", "level: 二级, score: 2.3");
      delete(run.input.resolve("丁"));
      run.run(output);
      JsonNode after = Program.report(output).path("since");
      assertThat(after.path("fixed").asInt()).isEqualTo(since.path("new").asInt());
      assertThat(after.path("new").asInt()).isZero();
      assertThat(after.path("goneApplications").path(0).asString()).isEqualTo("丁");
      assertThat(after.path("gone").asInt()).isPositive();
      assertThat(Program.report(output).path("history").size()).isEqualTo(3);
    }
  }

  @Test
  void fullTakesNothingOver() throws Exception {
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);

      assertThat(SmallRun.run(run.job(Bulkhead.Passage.OPEN), run.fullRequest(output)).reused())
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anySequenceOfChangesEndsInWhatAFreshRunGives(long seed) throws Exception {
    Random random = new Random(seed);
    try (SmallRun run = new SmallRun(folder, NAMES)) {
      run.run(output);
      for (int night = 0; night < 4; night++) {
        for (int change = random.nextInt(3); change >= 0; change--) {
          change(run, random);
        }
        if (random.nextBoolean()) {
          interrupted(run, random.nextInt(40));
        }
        run.run(output);
      }
      Path fresh = folder.resolve("fresh");
      run.run(fresh);

      assertThat(withoutReports(SmallRun.files(output)))
          .isEqualTo(withoutReports(SmallRun.files(fresh)));
      assertThat(report(output).toPrettyString().lines())
          .containsExactlyElementsOf(report(fresh).toPrettyString().lines().toList());
    }
  }

  /** A run that is stopped after so many pieces of work, if it has as many. */
  private void interrupted(SmallRun run, int after) {
    AtomicInteger left = new AtomicInteger(after);
    RunJob[] job = new RunJob[1];
    job[0] =
        run.job(
            new Bulkhead.Passage() {
              @Override
              public <T> T through(Bulkhead.Task task, String path, Bulkhead.Work<T> work)
                  throws Exception {
                if (left.getAndDecrement() == 0) {
                  Objects.requireNonNull(job[0]).stop();
                }
                return work.make();
              }
            });
    try {
      SmallRun.run(job[0], run.request(output));
    } catch (RunFailure e) {
      assertThat(e).hasMessageContaining("中止");
    }
  }

  /** Edits, adds, moves or removes an application, or one of its files; or the bureau decides. */
  private static void change(SmallRun run, Random random) throws Exception {
    Path input = run.input;
    List<Path> all;
    try (Stream<Path> list = Files.list(input)) {
      all = list.filter(Files::isDirectory).sorted().toList();
    }
    Path one = all.get(random.nextInt(all.size()));
    Path source = one.resolve("application.yaml");
    Path evidence = one.resolve("05-其他证明材料");
    switch (random.nextInt(13)) {
      case 0 -> edit(source, "智能工厂", "智能工厂" + random.nextInt(100));
      case 1 -> {
        Path copy = Files.createDirectories(input.resolve("新" + random.nextInt(100)));
        Files.write(copy.resolve("application.yaml"), Files.readAllBytes(source));
      }
      case 2, 3 ->
          Files.writeString(
              Files.createDirectories(evidence).resolve("证明" + random.nextInt(3) + ".pdf"),
              "不是PDF" + random.nextInt(100));
      case 4 -> edit(source, "13900000", "1390000");
      case 5 ->
          run.decide(
              "answers: [{rule: no-secrets, applicant: '%s', answer: %s, by: 李某, date: 2025-04-26}]\n"
                  .formatted(one.getFileName(), random.nextBoolean() ? "passed" : "failed"));
      case 6 -> swap(one, all.get(random.nextInt(all.size())));
      case 7 -> Files.move(one, input.resolve("Ab" + random.nextInt(100)));
      case 8 -> Files.writeString(one.resolve("项目总体情况.md"), "第" + random.nextInt(100) + "段。\n");
      case 9 ->
          Files.writeString(
              input.resolve("ranking.csv"), "91430211MA4T00001%d,1\n".formatted(random.nextInt(9)));
      case 10 -> {
        Files.deleteIfExists(Files.createDirectories(evidence).resolve("链接.pdf"));
        Files.createSymbolicLink(evidence.resolve("链接.pdf"), source);
      }
      case 11 -> replaceUnderItsStamp(source, "示例企业简介", "样例企业简介");
      default -> {
        if (all.size() > 2) {
          delete(one);
        }
      }
    }
  }

  private static void swap(Path one, Path other) throws IOException {
    Path aside = one.resolveSibling("aside");
    Files.move(one, aside);
    if (!one.equals(other)) {
      Files.move(other, one);
    }
    Files.move(aside, other);
  }

  /** Another file of the same name, size and time. */
  private static void replaceUnderItsStamp(Path file, String from, String to) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Path other = Files.writeString(file.resolveSibling("x"), Files.readString(file));
    edit(other, from, to);
    Files.setLastModifiedTime(other, time);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = new ArrayList<>(walk.toList());
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }

  private static void edit(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String name : NAMES) {
      try (Stream<Path> list = Files.list(output.resolve(name))) {
        for (Path file : list.toList()) {
          times.put(file.toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  /** Of all files but ours and report.json. */
  private Map<String, FileTime> allTimes() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(output)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        if (!name.startsWith(".shenbao") && !name.equals(OutputNames.REPORT_JSON)) {
          times.put(name, Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  private static Map<String, String> withoutReports(Map<String, String> files) {
    Map<String, String> rest = new TreeMap<>(files);
    rest.keySet()
        .removeIf(
            name ->
                name.startsWith("report.")
                    || name.equals(".shenbao.json")
                    // a sheet with answers that are no decisions any more is a clerk's work
                    || name.startsWith("审核清单-未采用"));
    return rest;
  }

  /** The report, but for what is taken over, and what is said of applications that are gone. */
  private static JsonNode report(Path output) throws IOException {
    ObjectNode report = (ObjectNode) Program.report(output);
    ((ObjectNode) report.path("counts")).remove("reused");
    report.remove("notes");
    report.remove("since");
    report.remove("history");
    ((ArrayNode) report.path("findings"))
        .removeIf(finding -> finding.path("rule").asString().equals("decision-left"));
    report
        .path("applications")
        .forEach(one -> ((ObjectNode) one).remove(List.of("reused", "since")));
    return report;
  }
}
