package io.shenbao.cli;

import io.shenbao.attachment.child.Inspector;
import io.shenbao.cli.process.Version;
import io.shenbao.decision.Decisions;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.RuleNames;
import io.shenbao.report.SourceTexts;
import io.shenbao.review.InputCheck;
import io.shenbao.review.RunResult;
import io.shenbao.source.SourceMirror;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao check}: what is wrong, on the console, without writing anything. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Judges applications and lists the findings; writes nothing.")
final class CheckCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private JudgingOptions judging;

  @Parameters(
      paramLabel = "INPUT",
      description = "folder of one or more applications, or a lone source file or archive")
  private Path input = Path.of("input");

  /** What the findings are printed as. */
  enum ConsoleFormat {
    CONSOLE,
    JSON,
    JUNIT
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "console",
      description = "console (default), json as in report.json, or junit")
  private ConsoleFormat format = ConsoleFormat.CONSOLE;

  @Option(names = "--all", description = "lists what the bureau has to check by hand, too")
  private boolean all;

  @Override
  public Integer call() throws IOException, Misuse {
    Folders.exists(input, setting.wording());
    Packs.Pack pack = judging.pack(setting);
    Decisions decisions = judging.decisions(setting, pack.programme(), input, null);
    Wording wording = pack.wording();
    PrintWriter out = spec.commandLine().getOut();
    SourceMirror mirror = new SourceMirror(Files.createTempDirectory("shenbao"));
    try (Inspector inspector = JudgingOptions.inspector()) {
      RunResult report =
          new InputCheck(
                  pack.programme(),
                  wording,
                  pack.checker(),
                  judging.attachments(setting, pack, inspector),
                  decisions,
                  setting.paper(pack))
              .check(input, mirror, setting.ignored(), Version.tool(), RunWork.now());
      SourceTexts texts = SourceTexts.of(mirror.root());
      switch (format) {
        case JSON -> new JsonReport(wording).write(report, out);
        case JUNIT -> new JunitReport(wording).write(report, texts, out);
        case CONSOLE -> lines(report, texts, wording).forEach(out::println);
      }
      out.flush();
      return report.exitCode();
    } finally {
      mirror.forget();
    }
  }

  private List<String> lines(RunResult report, SourceTexts texts, Wording wording) {
    ConsoleReport console = new ConsoleReport(wording);
    RuleNames names = new RuleNames(report.programme(), wording);
    List<String> lines = new ArrayList<>();
    for (var one : report.applications()) {
      lines.addAll(console.findings(one, texts, names, all));
      lines.add("");
    }
    lines.addAll(console.findings(report));
    report.notes().forEach(note -> lines.add(Plain.line(wording.say(note))));
    lines.addAll(console.notJudged(report));
    lines.add(wording.say(report.exitKey()));
    return lines;
  }
}
