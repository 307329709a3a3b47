package io.shenbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples' values and prose without a file beside them, and a home whose notice asks for none:
 * for what is no matter of evidence, the inspecting of which takes longer than all the rest.
 */
public final class WithoutEvidence {

  private WithoutEvidence() {}

  /** Configuration and templates as they are, but for what evidence is due. */
  public static Path home(Path home) throws IOException {
    Program.copy(Path.of("config"), home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
    Path due = home.resolve("config/programmes/hunan-advanced-2025/attachments.yaml");
    Files.writeString(due, Files.readString(due).replace("required: true", "required: false"));
    return home;
  }

  /** A sample's source and its prose, which shows no picture. */
  public static void copy(String sample, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : List.of("application.yaml", "申报数据.xlsx", "项目总体情况.md")) {
      Path from = Program.SAMPLES.resolve(sample).resolve(name);
      if (name.endsWith(".xlsx") && Files.exists(from)) {
        Files.copy(from, to.resolve(name));
      } else if (Files.exists(from)) {
        List<String> lines = new ArrayList<>(Files.readAllLines(from));
        lines.removeIf(line -> line.strip().startsWith("!["));
        Files.write(to.resolve(name), lines);
      }
    }
  }
}
