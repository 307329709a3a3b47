package io.shenbao.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as tests run it: in this process, with what it prints. */
public record Program(int exit, String printed) {

  public static final Path SAMPLES = Path.of("input");
  public static final String RAIL = "石峰区-轨道交通装备";
  public static final String TOOLS = "芦淞区-硬质合金刀具";
  public static final String CERAMICS = "醴陵市-日用陶瓷";
  public static final String MATERIALS = "天元区-新能源材料";

  /** Runs a command. */
  public static Program run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int exit = Shenbao.execute(arguments);
      return new Program(exit, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs the applications in a folder's {@code in} into its {@code out}, with another home. */
  public static Program runIn(Path folder, String home, String... options) {
    String[] line = {
      "run", folder.resolve("in").toString(), "-o", folder.resolve("out").toString(), "--home", home
    };
    return run(ObjectArrays.concat(line, options, String.class));
  }

  /** {@code report.json} of an output folder. */
  public static JsonNode report(Path output) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(output.resolve("report.json")));
  }

  /** The report on one application. */
  public static JsonNode application(Path output, String path) throws IOException {
    for (JsonNode application : report(output).path("applications")) {
      if (application.path("path").asString().equals(path)) {
        return application;
      }
    }
    throw new AssertionError(path + " is not in the report");
  }

  /** The rules of the findings that are no checklist and no remark. */
  public static List<String> problems(JsonNode application) {
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      String severity = finding.path("severity").asString("");
      if (severity.equals("error") || severity.equals("warning")) {
        rules.add(finding.path("rule").asString());
      }
    }
    return rules;
  }

  /** Copies a file or a folder with all that is in it, the files as old as they are. */
  public static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.copy(file, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
