package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ObjectArrays;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The run as a process of its own, killed without warning. */
@Timeout(value = 3, unit = TimeUnit.HOURS) // for 200 kills on a busy machine
@WholeProgram
class KilledRunTest {

  /** Enough for a kill to fall among them. */
  private static final int MANY = 16;

  private static final int FEW = 3;

  private static final FileTime NEVER = FileTime.fromMillis(0);

  /**
   * Each at a random moment of a run that goes on where the one before was killed; {@code
   * -Dshenbao.kills=200} for more of them.
   */
  private static final int KILLS = Integer.getInteger("shenbao.kills", 20);

  /** Prose that every fifth application has, so that comparing them finds something. */
  private static final String ALIKE =
      "公司建设了覆盖配料、成型、烧成全过程的数字化管控平台，实时采集窑炉温度、压力和气氛数据，"
          + "通过机理模型与机器学习相结合的方法优化烧成曲线，实现能耗下降百分之十二，"
          + "产品一次合格率提高六个百分点，质量追溯时间由两天缩短到十分钟，第";

  @TempDir Path folder;
  private Path input;

  private void generateApplications(int count) throws IOException {
    input = folder.resolve("in");
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    for (int i = 0; i < count; i++) {
      Path application = Files.createDirectories(input.resolve("%03d".formatted(i)));
      Files.writeString(
          application.resolve("application.yaml"),
          ready
              .replace("91430211MA4TLBA17U", "91430211MA4T%05d0".formatted(i))
              .replace("示例企业简介。", i % 5 == 0 ? ALIKE + i : "示例企业简介。"));
    }
  }

  @Test
  void givesTheSameDocumentsAsAnUndisturbedOne() throws Exception {
    generateApplications(MANY);
    Path undisturbed = folder.resolve("undisturbed");
    Process measured = start(undisturbed);
    await(measured, () -> hasBegun(undisturbed, NEVER));
    Stopwatch stopwatch = Stopwatch.createStarted();
    assertThat(measured.waitFor()).isEqualTo(1);
    long work = stopwatch.elapsed(TimeUnit.MILLISECONDS);

    Path killed = folder.resolve("killed");
    Random random = new Random(20250428);
    for (int kills = 0; kills < KILLS; ) {
      // from one to the next it gets on by some applications; the last fall into what comes then
      int done = Math.min(MANY, MANY * kills * 5 / (KILLS * 4));
      if (isKilled(killed, done, random.nextLong(done < MANY ? work / 8 : work / 2))) {
        kills++;
      } else {
        assertThat(differing(documents(killed), documents(undisturbed))).isEmpty();
        MoreFiles.deleteRecursively(killed, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
    assertThat(run(killed)).isEqualTo(1);

    assertThat(findings(killed)).isEqualTo(findings(undisturbed)).contains("alike-prose");
    assertThat(differing(documents(killed), documents(undisturbed))).isEmpty();

    isKilled(killed, MANY, random.nextLong(work / 2));
    Path edited = input.resolve("007/application.yaml");
    Files.writeString(edited, Files.readString(edited).replace("示例智能工厂", "改名后的工厂"));
    assertThat(run(killed)).isEqualTo(1);

    assertThat(Program.application(killed, "007").path("factory").asString()).isEqualTo("改名后的工厂");
    assertThat(differing(documents(killed), documents(undisturbed)))
        .containsExactly(
            "007/.shenbao.json",
            "007/审核意见.html",
            "007/推荐汇总表.docx",
            "007/申报书.docx",
            "审核清单.xlsx",
            // the signed table lists ready ones only, of which 007 is none; the second sheet names
            // it
            "推荐汇总表.xlsx");
  }

  /**
   * Starts a run and kills it when it has begun, and so many applications have their document, and
   * some time has passed.
   *
   * @return false when it ended before
   */
  private boolean isKilled(Path output, int done, long millis) throws Exception {
    FileTime before = lastBegun(output);
    Process process = start(output);
    await(process, () -> hasBegun(output, before) && written(output) >= done);
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Whether a run has said so since another had. */
  private static boolean hasBegun(Path output, FileTime before) {
    return !lastBegun(output).equals(before);
  }

  private static FileTime lastBegun(Path output) {
    try {
      return Files.getLastModifiedTime(output.resolve(".shenbao/status.json"));
    } catch (IOException e) {
      return NEVER;
    }
  }

  private static void await(Process process, BooleanSupplier condition)
      throws InterruptedException {
    while (process.isAlive() && !condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void takesAllOverAfterACompletedRunUnlessToldToJudgeAnew() throws Exception {
    generateApplications(FEW);
    Path output = folder.resolve("twice");
    assertThat(run(output)).isEqualTo(1);
    Map<String, String> first = documents(output);
    assertThat(run(output)).isEqualTo(1);

    assertThat(differing(documents(output), first)).isEmpty();
    JsonNode counts = Program.report(output).path("counts");
    assertThat(counts.path("reused")).isEqualTo(counts.path("found"));

    assertThat(run(output, "--full")).isEqualTo(1);

    assertThat(differing(documents(output), first)).isEmpty();
    assertThat(Program.report(output).path("counts").path("reused").asInt()).isZero();
  }

  @Test
  void judgesAnewWhereProgramsThatSeeMoreHaveCome() throws Exception {
    generateApplications(FEW);
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Path output = folder.resolve("programs-output");
    ProcessBuilder without = builder(output);
    without.environment().put("PATH", programs.toString());
    assertThat(without.start().waitFor()).isEqualTo(1);
    assertThat(without.start().waitFor()).isEqualTo(1);
    assertThat(Program.report(output).at("/counts/reused").asInt()).isEqualTo(FEW);

    Path film = Files.writeString(programs.resolve("ffmpeg"), "");
    assertThat(film.toFile().setExecutable(true)).isTrue();
    assertThat(without.start().waitFor()).isEqualTo(1);

    assertThat(Program.report(output).at("/counts/reused").asInt()).isZero();
  }

  @Test
  void judgesAnewOnlyWhatADecisionIsAbout() throws Exception {
    generateApplications(MANY);
    Path decisions = Files.createDirectories(folder.resolve("decisions"));
    Path output = folder.resolve("decided");
    Process process = start(output, "--decisions", decisions.toString());
    await(process, () -> written(output) >= 10);
    process.destroyForcibly().waitFor();
    Files.writeString(
        decisions.resolve("2025.yaml"),
        "answers: [{rule: no-secrets, applicant: '000', answer: passed, by: 李某, date: 2025-04-26}]\n");

    assertThat(run(output, "--decisions", decisions.toString())).isEqualTo(1);

    assertThat(Program.application(output, "000").path("findings").toString()).contains("李某");
    assertThat(Program.application(output, "000").path("reused").asBoolean()).isFalse();
    assertThat(Program.report(output).path("counts").path("reused").asInt()).isPositive();
    assertThat(Program.report(output).path("findings")).isEmpty();
  }

  /** How many applications have their document; in which order they are worked on is not said. */
  private static long written(Path output) {
    return IntStream.range(0, MANY)
        .filter(i -> Files.exists(output.resolve("%03d/申报书.docx".formatted(i))))
        .count();
  }

  /** All findings, whatever was taken over from before a kill. */
  private static String findings(Path output) throws IOException {
    StringBuilder findings = new StringBuilder();
    for (JsonNode application : Program.report(output).path("applications")) {
      findings.append(application.path("path")).append(application.path("findings")).append('\n');
    }
    return findings.toString();
  }

  /** Runs to the end, in this process. */
  private int run(Path output, String... more) {
    String[] line = {"run", input.toString(), "-o", output.toString()};
    return Program.run(ObjectArrays.concat(line, more, String.class)).exit();
  }

  private Process start(Path output, String... more) throws IOException {
    return builder(output, more).start();
  }

  private ProcessBuilder builder(Path output, String... more) {
    List<String> command =
        ChildProgram.command(List.of(), "run", input.toString(), "-o", output.toString());
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(new File(folder.toFile(), "printed.txt")));
  }

  /** The hash of every file that was written, but for the work folder and report.json's time. */
  private static Map<String, String> documents(Path output) throws Exception {
    Map<String, String> documents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(output)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = output.relativize(file).toString();
      if (!name.startsWith(".shenbao") && !name.startsWith("report.")) {
        documents.put(name, hash(file));
      }
    }
    return documents;
  }

  private static List<String> differing(Map<String, String> some, Map<String, String> others) {
    TreeSet<String> names = new TreeSet<>(some.keySet());
    names.addAll(others.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(some.get(name), others.get(name)))
        .toList();
  }

  private static String hash(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
