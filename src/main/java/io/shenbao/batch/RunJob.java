package io.shenbao.batch;

import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.review.Reviewer;
import io.shenbao.review.RunResult;
import io.shenbao.source.SourceMirror;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The job over an input folder. A run that was killed is taken up again by the next; a run that
 * came to its end is never "already complete": the next one begins anew.
 */
public final class RunJob {

  private static final String NAME = "shenbao";
  private static final String RUN = "run";

  private final Programme programme;
  private final Wording wording;
  private final Checker checker;
  private final AttachmentCheck attachments;
  private final Documents documents;
  private final Path templates;
  private final Progress progress;
  private final @Nullable PdfPrinter printer;
  private final Decisions decisions;

  /**
   * @param printer makes PDFs too; null: none are wanted
   * @param templates the pack's template folder: its content is part of what results depend on
   */
  public RunJob(
      Programme programme,
      Wording wording,
      Checker checker,
      AttachmentCheck attachments,
      Documents documents,
      Path templates,
      Progress progress,
      @Nullable PdfPrinter printer,
      Decisions decisions) {
    this.programme = programme;
    this.wording = wording;
    this.checker = checker;
    this.attachments = attachments;
    this.documents = documents;
    this.templates = templates;
    this.progress = progress;
    this.printer = printer;
    this.decisions = decisions;
  }

  /**
   * Makes a run, or takes up the one that was interrupted.
   *
   * @return what it came to
   * @throws RunFailure when it could not be made or was stopped
   */
  public RunResult run(RunRequest request) throws RunFailure {
    try (JobDatabase database = JobDatabase.open(request.work(), wording)) {
      return new Run(request, database).execute();
    }
  }

  /** One run over an open database. */
  private final class Run {
    private final RunRequest request;
    private final JobDatabase database;
    private final UnitStore store;
    private final OutputFolder output;
    private final String recommender;
    private SurveyStep.@Nullable Frozen frozen;
    private @Nullable RunResult report;

    Run(RunRequest request, JobDatabase database) {
      this.request = request;
      this.database = database;
      this.store = new UnitStore(database.dataSource());
      this.output = new OutputFolder(request.output(), request.startedAt());
      this.recommender =
          request.recommender().isEmpty() ? programme.recommender() : request.recommender();
    }

    RunResult execute() throws RunFailure {
      JobExecution execution;
      CountDownLatch ended = new CountDownLatch(1);
      Thread stopper = new Thread(() -> stop(ended), "stop");
      Runtime.getRuntime().addShutdownHook(stopper);
      try {
        execution = database.operator().start(job(), parameters());
      } catch (Exception e) {
        throw new RunFailure(wording.say("batch.failed", reason(e)), e);
      } finally {
        ended.countDown();
        progress.end();
        forget(stopper);
      }
      RunResult written = report;
      if (execution.getStatus() == BatchStatus.COMPLETED && written != null) {
        forget(request.mirror());
        return written;
      }
      throw execution.getAllFailureExceptions().isEmpty()
          ? new RunFailure(wording.say("batch.stopped"))
          : failure(execution.getAllFailureExceptions().get(0));
    }

    private RunFailure failure(Throwable cause) {
      return new RunFailure(wording.say("batch.failed", reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** The parameters of the interrupted run, which is then gone on with, or those of a new one. */
    private JobParameters parameters() {
      JobInstance last = database.repository().getLastJobInstance(NAME);
      JobExecution execution =
          last == null ? null : database.repository().getLastJobExecution(last);
      if (execution != null && execution.isRunning()) {
        execution = database.operator().recover(execution);
      }
      if (execution != null
          && (execution.getStatus() == BatchStatus.FAILED
              || execution.getStatus() == BatchStatus.STOPPED)) {
        return execution.getJobParameters();
      }
      if (execution != null && execution.getStatus() == BatchStatus.COMPLETED) {
        store.forgetResults();
        forget(request.mirror());
      }
      long number = last == null ? 1 : last.getInstanceId() + 1;
      return new JobParametersBuilder().addLong(RUN, number).toJobParameters();
    }

    private Job job() throws IOException {
      Fingerprints fingerprints =
          new Fingerprints(
              List.of(
                  request.tool(),
                  programme.fingerprint(),
                  decisions.fingerprint(),
                  checker.roster(),
                  recommender,
                  Boolean.toString(request.stamped()),
                  Boolean.toString(request.clean()),
                  Boolean.toString(printer != null),
                  request.ignored().toString(),
                  request.formats().stream().sorted().toList().toString(),
                  wording.locale().toString()),
              templates);
      Step survey =
          new StepBuilder("survey", database.repository())
              .tasklet(
                  new SurveyStep(request, output, fingerprints, store, this::freeze),
                  database.transactions())
              .allowStartIfComplete(true)
              .build();
      Step summarise =
          new StepBuilder("summarise", database.repository())
              .tasklet(
                  (contribution, context) -> {
                    report =
                        new Summary(
                                programme,
                                wording,
                                request,
                                output,
                                recommender,
                                documents,
                                store,
                                printer,
                                decisions)
                            .write(frozen().withoutSource(), frozen().otherFiles());
                    return RepeatStatus.FINISHED;
                  },
                  database.transactions())
              .allowStartIfComplete(true)
              .build();
      return new JobBuilder(NAME, database.repository())
          .start(survey)
          .next(assess())
          .next(summarise)
          .build();
    }

    private SurveyStep.Frozen frozen() {
      if (frozen == null) {
        throw new IllegalStateException("no survey");
      }
      return frozen;
    }

    private void freeze(SurveyStep.Frozen list) {
      frozen = list;
      progress.begin(list.units().size(), list.reused());
    }

    private Step assess() {
      Assessor assessor =
          new Assessor(
              new Reviewer(
                  programme,
                  wording,
                  request.input(),
                  request.mirror(),
                  checker,
                  attachments,
                  decisions),
              documents,
              recommender,
              request.clean(),
              output,
              printer == null ? null : new PdfCopies(printer, output),
              new Returns(request, wording));
      int cores = Runtime.getRuntime().availableProcessors();
      SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("assess-");
      threads.setConcurrencyLimit(cores);
      return new ChunkOrientedStepBuilder<WorkItem, Assessed>(
              "assess", database.repository(), 4 * cores)
          .reader(new PendingUnits(() -> frozen().units(), store))
          .processor(
              unit -> {
                var result = assessor.assess(unit);
                progress.step(unit.path());
                return result;
              })
          .writer(chunk -> chunk.forEach(store::save))
          .transactionManager(database.transactions())
          .taskExecutor(threads)
          .allowStartIfComplete(true)
          .build();
    }

    /** SIGTERM, Ctrl-C: the chunk at work is finished, the job stopped, the database closed. */
    private void stop(CountDownLatch ended) {
      Set<JobExecution> running = database.repository().findRunningJobExecutions(NAME);
      for (JobExecution execution : running) {
        try {
          database.operator().stop(execution);
        } catch (JobExecutionNotRunningException e) {
          return;
        }
      }
      try {
        ended.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** What is left of it costs room and nothing else. */
    private static void forget(SourceMirror mirror) {
      try {
        mirror.forget();
      } catch (IOException e) {
        LoggerFactory.getLogger(RunJob.class).warn("copies of sources are left", e);
      }
    }

    private static void forget(Thread hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the machine is shutting down: the hook is at work already
      }
    }
  }
}
