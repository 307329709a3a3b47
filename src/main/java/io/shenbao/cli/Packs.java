package io.shenbao.cli;

import io.shenbao.check.Checker;
import io.shenbao.check.RuleTrials;
import io.shenbao.document.fill.TemplateHints;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.Causes;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.programme.reading.SharedRule;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The packs of a configuration folder. */
final class Packs {

  private final Path programmes;
  private final ProgrammeReader reader;
  private final Wording wording;

  Packs(Path config, Wording wording) {
    this.programmes = config.resolve("programmes");
    this.reader = new ProgrammeReader(config, wording);
    this.wording = wording;
  }

  /**
   * A pack that can be used.
   *
   * @param wording the tool's words with the pack's own texts
   */
  record Pack(Programme programme, Checker checker, Wording wording) {}

  /** The ids of all packs there are. */
  List<String> available() throws IOException {
    return reader.available();
  }

  /** The rules that every pack may include. */
  List<SharedRule> library() throws IOException {
    return reader.library();
  }

  /** The pack to use when none is asked for: the configured one, or the only one. */
  String standard() throws IOException, Misuse {
    List<String> all = available();
    String known = String.join(", ", all);
    Optional<String> standard = reader.standard();
    if (standard.isPresent()) {
      if (!all.contains(standard.get())) {
        throw misuse("cli.default-pack", standard.get(), known);
      }
      return standard.get();
    }
    if (all.isEmpty()) {
      throw misuse("cli.no-pack", programmes);
    }
    if (all.size() > 1) {
      throw misuse("cli.which-pack", known);
    }
    return all.get(0);
  }

  /** Names in the input that the configuration has ignored. */
  SortedSet<String> ignored() throws IOException {
    return reader.ignored();
  }

  /** A pack without mistakes; its rules' examples are not run. */
  Pack load(String id) throws IOException, Misuse {
    PackReading reading = reader.read(id);
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme read = reading.programme();
    if (read != null && problems.isEmpty()) {
      Checker checker = new Checker(read, wording);
      problems.addAll(checker.problems());
      if (problems.isEmpty()) {
        return new Pack(read, checker, wording.with(read.phrases()).calling(read.nouns()));
      }
    }
    throw new Misuse(lines(problems));
  }

  /** All mistakes of a pack, in lines; examples are run once everything else is right. */
  List<String> lint(String id) throws IOException {
    PackReading reading = reader.read(id);
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme read = reading.programme();
    if (read != null && !read.form().sections().isEmpty()) {
      Checker checker = new Checker(read, wording);
      problems.addAll(checker.problems());
      if (problems.isEmpty()) {
        problems.addAll(new RuleTrials(read, checker, wording).problems());
      }
    }
    return problems.isEmpty() ? List.of() : lines(problems);
  }

  /**
   * What of a pack is worth a look though it is no mistake, in lines.
   *
   * @param templates the folder that holds a folder for each pack
   */
  List<String> hints(String id, Path templates) throws IOException {
    PackReading reading = reader.read(id);
    List<String> hints = new ArrayList<>();
    reading.hints().forEach(one -> hints.add("config/" + line(one)));
    Programme read = reading.programme();
    if (read != null) {
      TemplateHints.of(read, reading.foreign(), templates, wording).stream()
          .map(one -> "templates/" + one.template() + ": " + one.place() + "  " + one.message())
          .forEach(hints::add);
    }
    return hints.stream().map(one -> wording.say("cli.lint.hint", one)).toList();
  }

  private Misuse misuse(String key, Object... arguments) {
    return new Misuse(List.of(wording.say(key, arguments)));
  }

  private List<String> lines(List<PackProblem> problems) {
    List<String> lines = new ArrayList<>();
    List<PackProblem> told = new Causes(wording).of(problems);
    lines.add(wording.say("cli.pack-problems", told.size()));
    told.forEach(problem -> lines.add("  config/" + line(problem)));
    return lines;
  }

  private static String line(PackProblem problem) {
    String place = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
    return problem.file() + place + "  " + problem.message();
  }
}
