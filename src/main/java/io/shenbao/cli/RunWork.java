package io.shenbao.cli;

import io.shenbao.account.RunStatus;
import io.shenbao.batch.OutputPremises;
import io.shenbao.batch.Progress;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunJob;
import io.shenbao.batch.RunRequest;
import io.shenbao.batch.SummaryScope;
import io.shenbao.cli.process.Bar;
import io.shenbao.cli.process.Interrupt;
import io.shenbao.cli.process.Logs;
import io.shenbao.cli.process.RunParts;
import io.shenbao.cli.process.Version;
import io.shenbao.decision.Decisions;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.operation.Operations;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.review.RunResult;
import io.shenbao.telling.RunPlace;
import io.shenbao.telling.Telling;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What a run is asked to do, on one machine or on several; and how it is begun and accounted for.
 */
final class RunWork {

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private JudgingOptions judging;

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      defaultValue = "input",
      description = "folder of applications, or a lone source file or archive (default: input)")
  private Path input = Path.of("input");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTPUT",
      defaultValue = "output",
      description = "where everything is written (default: output)")
  private Path output = Path.of("output");

  @Option(
      names = "--recommender",
      paramLabel = "NAME",
      description = "recommending body (推荐单位) in the summary table")
  private String recommender = "";

  @Option(
      names = "--full",
      description = "judges everything anew, whatever has not changed since the last run")
  private boolean full;

  @Option(
      names = "--silent",
      description = "tells nobody: no mail, webhook or metrics, whatever is configured")
  private boolean silent;

  @Option(names = "--clean", description = "what is missing stays blank in the documents, unmarked")
  private boolean clean;

  @Option(names = "--pdf", description = "makes PDFs too; needs LibreOffice")
  private boolean pdf;

  @Option(
      names = "--summary",
      paramLabel = "WHICH",
      defaultValue = "ready",
      description =
          "whom the summary table lists: ready (default), or all, those that are not ready last and"
              + " without a number")
  private SummaryScope summary = SummaryScope.READY;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      defaultValue = "html,xlsx",
      description =
          "reports, separated by commas: html, xlsx (annotated workbooks), junit; report.json is"
              + " always written (default: html,xlsx)")
  private List<ReportFormat> formats = List.of();

  /** Does the work of a job. */
  @FunctionalInterface
  interface Doing {
    RunResult run(RunJob job, RunRequest request, Consumer<RunResult> told) throws RunFailure;
  }

  Setting setting() {
    return setting;
  }

  /**
   * Makes a run, and tells of it.
   *
   * @return the exit code
   */
  int call(CommandSpec spec, Doing doing) throws IOException, Misuse {
    Wording own = setting.wording();
    PrintWriter err = spec.commandLine().getErr();
    Runnable farewell =
        () -> {
          err.println(own.say("batch.stopped"));
          err.flush();
        };
    try (Interrupt interrupt = new Interrupt(farewell, Shenbao.UNPROCESSED)) {
      try {
        return run(spec, doing, interrupt);
      } catch (RunFailure e) {
        // said before the interrupt may end the program
        LoggerFactory.getLogger(RunWork.class).error("run failed", e);
        err.println(e.getMessage());
        err.flush();
        return Shenbao.UNPROCESSED;
      }
    }
  }

  private int run(CommandSpec spec, Doing doing, Interrupt interrupt)
      throws IOException, Misuse, RunFailure {
    Folders.check(input, output, setting.wording());
    Operations operations = silent ? setting.operations().silent() : setting.operations();
    Packs.Pack pack = judging.pack(setting);
    Wording wording = pack.wording();
    RunRequest request = request(now());
    OutputPremises.open(request, wording);
    RunStatus.Begun begun = new RunStatus.Begun(id(), request.startedAt());
    Logs.to(request.log());
    if (operations.logsJson()) {
      Logs.jsonTo(request.work().resolve("run.log"), begun.id());
    }
    try (RunParts parts = new RunParts(JudgingOptions.inspector(), request.work());
        Bar bar = new Bar(wording);
        Telling telling =
            Telling.begin(
                operations,
                new RunPlace(output, request.work(), output.resolve(overview())),
                wording,
                begun)) {
      RunJob job = job(pack, request, parts, bar);
      interrupt.stops(job::stop);
      try {
        return doing.run(job, request, result -> tell(spec, result, wording, telling)).exitCode();
      } catch (RunFailure e) {
        notes(spec, telling.failed(String.valueOf(e.getMessage()), interrupt.isUnderWay()));
        throw e;
      }
    }
  }

  /** The request for a run that began then, ISO-8601. */
  RunRequest request(String startedAt) throws IOException, Misuse {
    return new RunRequest(
        input,
        output,
        List.copyOf(setting.ignored()),
        recommender,
        judging.stamped(),
        judging.recognition(),
        clean,
        summary,
        Collections.unmodifiableSet(new LinkedHashSet<>(formats)),
        full,
        Version.tool(),
        startedAt);
  }

  /** The pack that is asked for. */
  Packs.Pack pack() throws IOException, Misuse {
    return judging.pack(setting);
  }

  /**
   * The job that does it.
   *
   * @param parts what it uses, which must be there as long as it
   */
  RunJob job(Packs.Pack pack, RunRequest request, RunParts parts, Progress progress)
      throws IOException, Misuse {
    Decisions decisions = judging.decisions(setting, pack.programme(), input, output);
    return new RunJob(
        pack.programme(),
        pack.wording(),
        pack.checker(),
        judging.attachments(setting, pack, parts.inspector()),
        setting.documents(pack, request.work().resolve("templates")),
        setting.templates(pack.programme()),
        progress,
        pdf ? printer(parts, pack.wording()) : null,
        decisions);
  }

  private static PdfPrinter printer(RunParts parts, Wording wording) throws Misuse {
    try {
      return parts.printer();
    } catch (IOException e) {
      LoggerFactory.getLogger(RunWork.class).error("no LibreOffice", e);
      throw new Misuse(List.of(wording.say("cli.no-office")));
    }
  }

  /** Says what a run came to, first here. */
  private void tell(CommandSpec spec, RunResult report, Wording wording, Telling telling) {
    PrintWriter out = spec.commandLine().getOut();
    new ConsoleReport(wording)
        .run(report, output.resolve(overview()).toString())
        .forEach(out::println);
    out.flush();
    notes(spec, telling.ended(report));
  }

  private static void notes(CommandSpec spec, List<String> notes) {
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(err::println);
    err.flush();
  }

  /** No two runs have the same. */
  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** The time to the second, ISO-8601. */
  static String now() {
    return OffsetDateTime.now(ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private String overview() {
    return formats.contains(ReportFormat.HTML) ? "report.html" : "report.json";
  }
}
