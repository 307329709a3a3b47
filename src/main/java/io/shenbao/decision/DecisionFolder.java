package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Severity;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads the bureau's decisions: the YAML files and filled-in review sheets that lie directly in one
 * folder. Sub-folders and links are not looked into. What can't be read is a finding.
 */
public final class DecisionFolder {

  /** Files that may lie there and say nothing to us. */
  private static final Set<String> NOTES = Set.of("md", "txt", "docx", "pdf");

  private final Wording wording;
  private final String programme;
  private final String asOf;

  /**
   * @param programme id of the pack; files for another are passed over
   * @param asOf the day on which waivers must be in force, ISO-8601; empty: none expires
   */
  public DecisionFolder(Wording wording, String programme, String asOf) {
    this.wording = wording;
    this.programme = programme;
    this.asOf = asOf;
  }

  /**
   * Reads a folder.
   *
   * @param inputName what a decision calls the application when the input itself is one
   */
  public Decisions read(Path folder, String inputName) throws IOException {
    WrittenCheck check = new WrittenCheck(wording, asOf);
    for (Path file : files(folder)) {
      String name = folder.toAbsolutePath().normalize().getFileName() + "/" + file.getFileName();
      read(file, name, check);
    }
    return new Decisions(inputName, check.rulings(), check.findings());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !name(file).startsWith(".") && !name(file).startsWith("~$"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void read(Path file, String name, WrittenCheck check) throws IOException {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    switch (extension) {
      case "yaml", "yml" -> yaml(file, name, check);
      case "xlsx" -> new ReviewSheetReader(programme).read(file, name, check);
      default -> {
        if (!NOTES.contains(extension)) {
          unreadable(Severity.WARNING, new Origin.Whole(name), "decision.file", "", check);
        }
      }
    }
  }

  private void yaml(Path file, String name, WrittenCheck check) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      unreadable(Severity.ERROR, new Origin.Whole(name), "decision.encoding", "", check);
      return;
    }
    YamlTree yaml = new YamlReader(YamlReader.Scalars.TEXT).read(text);
    for (YamlProblem problem : yaml.problems()) {
      unreadable(
          Severity.ERROR,
          problem.line() == 0
              ? new Origin.Whole(name)
              : new Origin.Line(name, problem.line(), Math.max(1, problem.column())),
          "decision.yaml",
          Sentence.of("yaml." + problem.kind(), problem.detail()),
          check);
    }
    JsonNode root = yaml.root();
    if (root == null
        || root.isNull()
        || !root.path("programme").asString(programme).equals(programme)) {
      return;
    }
    Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
    yaml.positions()
        .forEach(
            (pointer, at) -> origins.put(pointer, new Origin.Line(name, at.line(), at.column())));
    check.check(new Written(root, false, origins, new Origin.Whole(name)));
  }

  private void unreadable(
      Severity severity, Origin place, String key, Object fact, WrittenCheck check) {
    check.add(Amiss.of(WrittenCheck.RULE, severity, place).says(key, fact));
  }
}
