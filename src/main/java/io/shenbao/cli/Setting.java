package io.shenbao.cli;

import io.shenbao.check.Checker;
import io.shenbao.document.Documents;
import io.shenbao.document.TemplateException;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackReading;
import io.shenbao.programme.Programme;
import io.shenbao.programme.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that all commands share: which pack, which language, where the configuration lies. */
final class Setting {

  @Option(
      names = {"-p", "--programme"},
      paramLabel = "ID",
      description = "the pack, a folder in config/programmes; may be left out when there is one")
  private String programme = "";

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "zh",
      description = "language of the tool's own words: zh (default) or en")
  private String language = "zh";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      hidden = true,
      description = "the folder that holds config and templates")
  private Path home = Path.of(System.getProperty("shenbao.home", "."));

  Wording wording() throws Misuse {
    return switch (language) {
      case "zh" -> new Wording(Locale.CHINESE);
      case "en" -> new Wording(Locale.ENGLISH);
      default -> throw new Misuse(List.of("--lang: zh, en"));
    };
  }

  Path templates() {
    return home.resolve("templates");
  }

  /** Where the bureau's decisions are unless it is said otherwise. */
  Path decisions() {
    return home.resolve("config/decisions");
  }

  /** All packs there are. */
  List<String> available() throws IOException, Misuse {
    return reader().available();
  }

  /** The pack that is asked for, linted. */
  Pack pack() throws IOException, Misuse {
    return pack(id());
  }

  Pack pack(String id) throws IOException, Misuse {
    PackReading reading = reader().read(id);
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme read = reading.programme();
    if (read != null && problems.isEmpty()) {
      Checker checker = new Checker(read, wording());
      problems.addAll(checker.problems());
      if (problems.isEmpty()) {
        return new Pack(read, checker);
      }
    }
    throw new Misuse(lines(problems));
  }

  /** The pack's templates, compiled. */
  Documents documents(Pack pack, Path cache) throws Misuse {
    try {
      return Documents.load(pack.programme(), wording(), templates(), cache);
    } catch (TemplateException e) {
      throw new Misuse(
          e.problems().stream()
              .map(
                  one ->
                      String.join(
                          ": ",
                          List.of(one.template(), one.place(), one.message(), one.excerpt())
                              .stream()
                              .filter(part -> !part.isEmpty())
                              .toList()))
              .toList());
    }
  }

  /** A pack that can be used. */
  record Pack(Programme programme, Checker checker) {}

  private String id() throws IOException, Misuse {
    if (!programme.isEmpty()) {
      return programme;
    }
    List<String> all = available();
    if (all.size() == 1) {
      return all.get(0);
    }
    throw new Misuse(
        List.of(
            all.isEmpty()
                ? wording().say("cli.no-pack", home.resolve("config/programmes"))
                : wording().say("cli.which-pack", String.join(", ", all))));
  }

  private ProgrammeReader reader() throws Misuse {
    return new ProgrammeReader(home.resolve("config"), wording());
  }

  private List<String> lines(List<PackProblem> problems) throws Misuse {
    List<String> lines = new ArrayList<>();
    lines.add(wording().say("cli.pack-problems", problems.size()));
    problems.stream()
        .sorted()
        .forEach(
            problem ->
                lines.add(
                    "  config/"
                        + problem.file()
                        + (problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "")
                        + "  "
                        + problem.message()));
    return lines;
  }
}
