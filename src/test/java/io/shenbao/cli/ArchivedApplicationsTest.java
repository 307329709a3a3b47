package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.source.archive.Packer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The samples as archives of each kind, beside three that nobody can open. */
@WholeProgram
class ArchivedApplicationsTest {

  private static final Map<String, String> PACKED =
      Map.of(
          Program.RAIL, ".zip",
          Program.TOOLS, ".7z",
          Program.CERAMICS, ".rar",
          Program.MATERIALS, ".zip");

  @TempDir static Path folder;
  private static Path output;
  private static Program run;

  @BeforeAll
  static void runTheMainJob() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (String name : samples()) {
      Path to = input.resolve(name + PACKED.get(name));
      Map<String, byte[]> files = Packer.files(Program.SAMPLES.resolve(name), name);
      switch (name) {
        case Program.RAIL -> Files.write(to, Packer.gbkZip(files));
        case Program.TOOLS -> Packer.sevenZip(to, files, "");
        case Program.CERAMICS -> Files.write(to, Packer.rar4(files));
        default -> Files.write(to, Packer.zip(files));
      }
    }
    byte[] whole = Files.readAllBytes(input.resolve(Program.RAIL + ".zip"));
    Files.write(input.resolve("断.zip"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(input.resolve("越界.zip"), Packer.zip(Map.of("../../x.txt", new byte[] {1})));
    Packer.sevenZip(input.resolve("密.7z"), Map.of("a", new byte[] {1}), "secret");
    output = folder.resolve("out");
    run = Program.run("run", input.toString(), "-o", output.toString());
  }

  private static List<String> samples() {
    return List.of(Program.RAIL, Program.TOOLS, Program.CERAMICS, Program.MATERIALS);
  }

  @Test
  void haveTheVerdictsOfTheFolders() throws IOException {
    Path folders = SamplesRun.once().output();

    for (String name : samples()) {
      String path = name + PACKED.get(name);
      JsonNode packed = Program.application(output, path);
      JsonNode plain = Program.application(folders, name);
      assertThat(packed.path("assessment")).as(path).isEqualTo(plain.path("assessment"));
      assertThat(packed.path("verdicts")).as(path).isEqualTo(plain.path("verdicts"));
      assertThat(said(packed, path)).as(path).isEqualTo(said(plain, name));
    }
  }

  /** The findings, their places given from the application's folder. */
  private static List<String> said(JsonNode application, String path) {
    return Stream.of("findings", "files", "evidence")
        .flatMap(list -> application.path(list).valueStream())
        .map(one -> one.toString().replace(path + "/", "").replace('"' + path + '"', "\".\""))
        .toList();
  }

  @Test
  void areHandedBackWhereFoldersAre() {
    for (String name : samples()) {
      assertThat(output.resolve(name + "/申报书.docx")).isNotEmptyFile();
      assertThat(output.resolve(name + "/审核意见.html")).isNotEmptyFile();
    }
    assertThat(output.resolve(Program.CERAMICS + "/申报数据-批注.xlsx")).isNotEmptyFile();
  }

  @Test
  void nameTheirFilesThroughTheArchive() throws IOException {
    assertThat(Program.application(output, Program.RAIL + ".zip").path("files").valueStream())
        .extracting(file -> file.path("file").asString())
        .contains(Program.RAIL + ".zip/01-营业执照/营业执照.pdf");
  }

  @Test
  void costOneFindingWhereTheyCanNotBeOpenedAndNoOtherAnything() throws IOException {
    assertThat(run.exit()).isEqualTo(3);
    for (String name : List.of("断.zip", "越界.zip", "密.7z")) {
      JsonNode refused = Program.application(output, name);
      assertThat(refused.path("assessment").asString()).isEqualTo("unreadable");
      assertThat(Program.problems(refused)).containsExactly("archive-refused");
    }
  }

  @Test
  void leaveNothingUnpackedBehind() {
    assertThat(output.resolve(".shenbao/unpacked")).doesNotExist();
    assertThat(folder.resolve("x.txt")).doesNotExist();
  }

  @Test
  void areCheckedOneByOneToo() {
    Path archive = folder.resolve("in").resolve(Program.TOOLS + ".7z");

    assertThat(Program.run("check", archive.toString()).exit()).isZero();
  }
}
