package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.filename.GbkNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample that an old program has unpacked on Linux, all its names in GBK on disk. */
@WholeProgram
class GbkNamesTest {

  @TempDir Path folder;

  @Test
  void isJudgedAndPackedAsUnderNamesInUtf8() throws IOException {
    GbkNames.need();
    Path plain = folder.resolve("plain/甲公司");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), plain);
    for (Path film : films(plain).subList(1, 14)) {
      Files.delete(film); // one is enough
    }
    Path input = Files.createDirectories(folder.resolve("in"));
    GbkNames.copy(plain, GbkNames.in(input, "甲公司"));

    JsonNode gbk = checked(input);
    JsonNode utf8 = checked(folder.resolve("plain"));

    for (String part : List.of("path", "source", "sources", "assessment", "verdicts")) {
      assertThat(gbk.path(part)).as(part).isEqualTo(utf8.path(part));
    }
    for (String part : List.of("findings", "files", "evidence")) { // in the order of their bytes
      assertThat(gbk.path(part).valueStream())
          .as(part)
          .containsExactlyInAnyOrderElementsOf(utf8.path(part).valueStream().toList());
    }
    Program packed = Program.run("pack", input.toString(), "-o", folder + "/out", "--anyway");
    assertThat(packed.printed()).contains("申报材料.zip", "场景视频.zip");
  }

  private static List<Path> films(Path application) throws IOException {
    try (Stream<Path> films = Files.list(application.resolve("07-场景视频"))) {
      return films.sorted().toList();
    }
  }

  private static JsonNode checked(Path input) {
    String report = Program.run("check", input.toString(), "--format", "json").printed();
    return JsonMapper.shared().readTree(report).path("applications").path(0);
  }
}
