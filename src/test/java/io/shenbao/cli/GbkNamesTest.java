package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.filename.GbkNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path input = Files.createDirectories(folder.resolve("in"));
    GbkNames.copy(Program.SAMPLES.resolve(Program.RAIL), GbkNames.in(input, "甲公司"));
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), folder.resolve("plain/甲公司"));

    assertThat(checked(input)).isEqualTo(checked(folder.resolve("plain")));
    Program packed = Program.run("pack", input.toString(), "-o", folder + "/out", "--anyway");
    assertThat(packed.printed()).contains("申报材料.zip", "场景视频.zip");
  }

  private static JsonNode checked(Path input) {
    String report = Program.run("check", input.toString(), "--format", "json").printed();
    return JsonMapper.shared().readTree(report).path("applications").path(0);
  }
}
