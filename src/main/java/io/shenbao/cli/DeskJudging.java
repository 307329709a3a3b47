package io.shenbao.cli;

import io.shenbao.account.RunStatus;
import io.shenbao.batch.OutputPremises;
import io.shenbao.batch.Progress;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunJob;
import io.shenbao.batch.RunRequest;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.cli.process.RunParts;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.operation.MailSettings;
import io.shenbao.operation.Operations;
import io.shenbao.review.PremisesLost;
import io.shenbao.review.RunResult;
import io.shenbao.telling.RunPlace;
import io.shenbao.telling.Telling;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * RunQueue as the command line makes them, over a desk's workspace: {@code run ROOT/input -o
 * ROOT/output --decisions ROOT/decisions}, with the options that the desk was opened with.
 */
final class DeskJudging implements Judging {

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "list of enterprises (CSV, text or Excel) that a rule asks for, or NAME=FILE for one of the pack's"
              + " own lists; may be given several times")
  private List<String> lists = new ArrayList<>();

  @Option(
      names = "--recommender",
      paramLabel = "NAME",
      description = "recommending body (推荐单位) in the summary table")
  private String recommender = "";

  @Option(names = "--stamped", description = "what is due after printing and stamping is due now")
  private boolean stamped;

  @Option(
      names = "--ocr",
      description = "reads evidence that is a scan or picture too, seconds a page; needs tesseract")
  private boolean recognition;

  @Option(names = "--pdf", description = "makes PDFs too; needs LibreOffice")
  private boolean pdf;

  private @Nullable Workspace workspace;
  private @Nullable Known known;

  Wording wording() throws Misuse {
    return setting.wording();
  }

  /** Where the runs are to be made. */
  void over(Workspace folder) {
    workspace = folder;
  }

  /** Reads the pack while the browser is still opening. */
  void warmUp() {
    Thread reading =
        new Thread(
            () -> {
              try {
                known();
              } catch (RunRefused e) {
                LoggerFactory.getLogger(DeskJudging.class).error("the pack can't be read", e);
              }
            },
            "desk-pack");
    reading.setDaemon(true);
    reading.start();
  }

  @Override
  public synchronized Known known() throws RunRefused {
    Known there = known;
    if (there != null) {
      return there;
    }
    try {
      return learn(work(false).pack());
    } catch (Misuse e) {
      throw new RunRefused(e.lines(), e);
    } catch (IOException e) {
      throw new RunRefused(List.of(String.valueOf(e.getMessage())), e);
    }
  }

  private synchronized Known learn(Packs.Pack pack) throws IOException, Misuse {
    Known learnt = new Known(pack.programme(), pack.wording(), List.copyOf(setting.ignored()));
    known = learnt;
    return learnt;
  }

  @Override
  public String judge(boolean full, Progress progress, Consumer<Runnable> stopping)
      throws RunRefused {
    try {
      return made(full, progress, stopping);
    } catch (Misuse e) {
      throw new RunRefused(e.lines(), e);
    } catch (RunFailure | PremisesLost e) {
      LoggerFactory.getLogger(DeskJudging.class).error("run failed", e);
      throw new RunRefused(List.of(String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      LoggerFactory.getLogger(DeskJudging.class).error("run failed", e);
      throw new RunRefused(List.of(Failures.sentence(e, plain())), e);
    }
  }

  private String made(boolean full, Progress progress, Consumer<Runnable> stopping)
      throws IOException, Misuse, RunFailure {
    RunWork work = work(full);
    // whoever sits at the desk sees what came of it: nobody is told by mail of every tick
    Operations operations = setting.operations().silent();
    Packs.Pack pack = work.pack();
    learn(pack);
    RunRequest request = work.request(RunWork.now());
    OutputPremises.open(request, pack.wording());
    RunPlace place =
        new RunPlace(
            request.output(), request.work(), request.output().resolve(OutputNames.REPORT));
    try (RunParts parts = new RunParts(JudgingOptions.inspector(), request.work());
        Telling telling =
            Telling.begin(
                operations,
                place,
                pack.wording(),
                new RunStatus.Begun(UUID.randomUUID().toString(), request.startedAt()))) {
      RunJob job = work.job(pack, request, parts, progress);
      stopping.accept(job::stop);
      try {
        RunResult result = job.run(request, telling::ended);
        return pack.wording().say("desk.run.ended." + result.exitCode());
      } catch (RunFailure e) {
        telling.failed(String.valueOf(e.getMessage()), true);
        throw e;
      }
    }
  }

  @Override
  public Packed pack(Path application, Path folder, boolean anyway) throws RunRefused {
    Path decisions = place().decisions();
    List<String> arguments = new ArrayList<>(setting.arguments());
    arguments.addAll(List.of("--output=" + folder, "--decisions=" + decisions));
    lists.forEach(one -> arguments.add("--list=" + one));
    add(arguments, "--anyway", anyway);
    arguments.addAll(List.of("--", application.toString()));
    DeliveryCommand command = new DeliveryCommand();
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(said));
    line.parseArgs(arguments.toArray(String[]::new));
    try {
      command.setting().settle(setting.home());
      boolean done = command.call() == 0;
      return new Packed(done, said.toString().lines().toList());
    } catch (Misuse e) {
      throw new RunRefused(e.lines(), e);
    } catch (IOException e) {
      LoggerFactory.getLogger(DeskJudging.class).error("packing failed", e);
      throw new RunRefused(List.of(Failures.sentence(e, plain())), e);
    }
  }

  @Override
  public Optional<MailSettings> mail() throws RunRefused {
    try {
      return Optional.ofNullable(setting.operations().mail());
    } catch (Misuse e) {
      throw new RunRefused(e.lines(), e);
    } catch (IOException e) {
      throw new RunRefused(List.of(Failures.sentence(e, plain())), e);
    }
  }

  private Workspace place() {
    Workspace folder = workspace;
    if (folder == null) {
      throw new IllegalStateException("no workspace");
    }
    return folder;
  }

  /** The command line's own reading of what it would be asked for. */
  private RunWork work(boolean full) {
    Workspace folder = place();
    List<String> arguments = new ArrayList<>(setting.arguments());
    arguments.addAll(
        List.of("--output=" + folder.output(), "--decisions=" + folder.decisions(), "--silent"));
    lists.forEach(one -> arguments.add("--list=" + one));
    if (!recommender.isEmpty()) {
      arguments.add("--recommender=" + recommender);
    }
    add(arguments, "--stamped", stamped);
    add(arguments, "--ocr", recognition);
    add(arguments, "--pdf", pdf);
    add(arguments, "--full", full);
    arguments.addAll(List.of("--", folder.input().toString()));
    RunWork work = new RunWork();
    CommandLine line = new CommandLine(work);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(arguments.toArray(String[]::new));
    work.setting().settle(setting.home());
    return work;
  }

  /** Words for what goes wrong before there is a pack. */
  private Wording plain() {
    try {
      return setting.wording();
    } catch (Misuse e) {
      return new Wording(Locale.CHINESE);
    }
  }

  private static void add(List<String> arguments, String option, boolean isSet) {
    if (isSet) {
      arguments.add(option);
    }
  }
}
