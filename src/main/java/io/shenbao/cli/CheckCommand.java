package io.shenbao.cli;

import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.Inspector;
import io.shenbao.batch.InputCheck;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.RunReport;
import io.shenbao.report.SourceTexts;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  @Parameters(
      paramLabel = "INPUT",
      description = "folder of one or more applications, or a lone source file")
  private Path input = Path.of("input");

  @Option(names = "--stamped", description = "what is due after printing and stamping is due now")
  private boolean stamped;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = setting.wording();
    Folders.exists(input, wording);
    Setting.Pack pack = setting.pack();
    PrintWriter out = spec.commandLine().getOut();
    try (Inspector inspector = new Inspector(RunCommand.PER_FILE)) {
      AttachmentCheck attachments =
          new AttachmentCheck(pack.programme(), wording, pack.checker()::due, inspector, stamped);
      RunReport report =
          new InputCheck(pack.programme(), wording, pack.checker(), attachments)
              .check(input, Version.tool(), "");
      ConsoleReport console = new ConsoleReport(wording);
      SourceTexts texts = SourceTexts.of(input);
      for (var one : report.applications()) {
        console.findings(one, texts).forEach(out::println);
        out.println();
      }
      report.notes().forEach(out::println);
      out.println(wording.say("report.exit." + report.exitCode()));
      return report.exitCode();
    }
  }
}
