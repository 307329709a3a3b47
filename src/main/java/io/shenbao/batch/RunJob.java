package io.shenbao.batch;

import io.shenbao.across.Traits;
import io.shenbao.assessment.Findings;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.InputPremises;
import io.shenbao.review.PremisesLost;
import io.shenbao.review.Reviewer;
import io.shenbao.review.RunResult;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private final Bulkhead.Passage passage;
  private volatile boolean stopping;
  private volatile @Nullable Run current;

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
    this(
        programme,
        wording,
        checker,
        attachments,
        documents,
        templates,
        progress,
        printer,
        decisions,
        Bulkhead.Passage.OPEN);
  }

  RunJob(
      Programme programme,
      Wording wording,
      Checker checker,
      AttachmentCheck attachments,
      Documents documents,
      Path templates,
      Progress progress,
      @Nullable PdfPrinter printer,
      Decisions decisions,
      Bulkhead.Passage passage) {
    this.programme = programme;
    this.wording = wording;
    this.checker = checker;
    this.attachments = attachments;
    this.documents = documents;
    this.templates = templates;
    this.progress = progress;
    this.printer = printer;
    this.decisions = decisions;
    this.passage = passage;
  }

  /**
   * Makes a run, or takes up the one that was interrupted.
   *
   * @return what it came to
   * @throws RunFailure when it could not be made or was stopped
   */
  public RunResult run(RunRequest request) throws RunFailure {
    try {
      Bulkhead bulkhead =
          new Bulkhead(
              List.of(
                  OutputPremises.open(request, wording),
                  new InputPremises(request.input(), wording)),
              passage);
      try (JobDatabase database = JobDatabase.open(request.work(), wording)) {
        Run run = new Run(request, database, bulkhead);
        current = run;
        return run.execute();
      }
    } catch (PremisesLost e) {
      throw new RunFailure(e.sentence(), e);
    } finally {
      current = null;
    }
  }

  /**
   * Stops a run at the next application; all that was finished is kept, and the next run goes on.
   * {@link #run} then ends with a failure that says so. Safe to be called by any thread.
   */
  public void stop() {
    stopping = true;
    Run run = current;
    if (run != null) {
      run.stop();
    }
  }

  /** One run over an open database. */
  private final class Run {
    private final RunRequest request;
    private final JobDatabase database;
    private final UnitStore store;
    private final InspectionStore inspections;
    private final OutputFolder output;
    private final UnpackedArchives archives;
    private final String recommender;
    private final Bulkhead bulkhead;
    private SurveyStep.@Nullable Frozen frozen;
    private @Nullable RunResult report;

    Run(RunRequest request, JobDatabase database, Bulkhead bulkhead) {
      this.request = request;
      this.database = database;
      this.bulkhead = bulkhead;
      this.store = new UnitStore(database.dataSource());
      this.inspections = new InspectionStore(database.dataSource(), request.tool());
      this.output = new OutputFolder(request.output(), request.startedAt());
      this.archives = UnpackedArchives.in(request.unpacked());
      this.recommender =
          request.recommender().isEmpty() ? programme.recommender() : request.recommender();
    }

    RunResult execute() throws RunFailure {
      JobExecution execution;
      try {
        execution = database.operator().start(job(), parameters());
      } catch (Exception e) {
        throw failure(e);
      } finally {
        progress.end();
        archives.close();
      }
      RunResult written = report;
      if (execution.getStatus() == BatchStatus.COMPLETED && written != null) {
        return written;
      }
      List<Throwable> causes = execution.getAllFailureExceptions();
      throw causes.isEmpty() ? stopped() : failure(causes.get(0));
    }

    private RunFailure stopped() {
      return new RunFailure(wording.say("batch.stopped"));
    }

    /** A disk that is full or a share that is gone may show itself as anything. */
    private RunFailure failure(Throwable cause) {
      if (stopping) {
        return stopped();
      }
      for (Throwable at = cause; at != null; at = at.getCause()) {
        if (at instanceof PremisesLost lost) {
          return new RunFailure(lost.sentence(), cause);
        }
      }
      try {
        bulkhead.examine();
      } catch (PremisesLost lost) {
        return new RunFailure(lost.sentence(), cause);
      }
      return new RunFailure(wording.say("batch.failed", request.log()), cause);
    }

    /** The parameters of the interrupted run, which is then gone on with, or those of a new one. */
    private JobParameters parameters() {
      if (request.full()) {
        store.forgetResults();
        inspections.forget();
      }
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
                  Boolean.toString(request.recognition()),
                  Boolean.toString(request.clean()),
                  Boolean.toString(printer != null),
                  request.ignored().toString(),
                  request.formats().stream().sorted().toList().toString(),
                  wording.locale().toString()),
              templates);
      Step survey =
          new StepBuilder("survey", database.repository())
              .tasklet(
                  new SurveyStep(
                      programme,
                      request,
                      output,
                      archives,
                      fingerprints,
                      store,
                      this::freeze,
                      bulkhead),
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
                                decisions,
                                bulkhead)
                            .write(frozen());
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
                  programme, wording, request.mirror(), checker, attachments, decisions, bulkhead),
              documents,
              recommender,
              request.clean(),
              output,
              printer == null ? null : new PdfCopies(printer, output),
              new Returns(request, programme, wording),
              bulkhead);
      int cores = Runtime.getRuntime().availableProcessors();
      SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("assess-");
      threads.setConcurrencyLimit(cores);
      return new ChunkOrientedStepBuilder<WorkItem, Row>("assess", database.repository(), 4 * cores)
          .reader(new PendingUnits(() -> stopping ? List.of() : frozen().units(), store))
          .processor(unit -> stopping ? null : row(assessor, unit))
          .writer(
              chunk ->
                  chunk.forEach(
                      row -> {
                        row.answers().forEach(inspections::save);
                        store.save(row.unit());
                      }))
          .transactionManager(database.transactions())
          .taskExecutor(threads)
          .allowStartIfComplete(true)
          .build();
    }

    /** What is stored of an application, and of its evidence. */
    private record Row(UnitStore.StoredRow unit, List<InspectionStore.Answer> answers) {}

    private Row row(Assessor assessor, WorkItem unit) {
      InspectionStore.Recollection memory =
          inspections.of(unit.found().folder(), store.stamps(unit.path()));
      Assessed assessed = assessor.assess(unit, memory);
      UnitStore.StoredRow row =
          bulkhead.guard(
              Bulkhead.Task.KEEP,
              unit.path(),
              () -> store.row(assessed, output.stamps(assessed.assessment().documents())),
              fault ->
                  store.row(
                      new Assessed(
                          assessed
                              .assessment()
                              .leavingOpen(Findings.of(fault))
                              .bare(Findings.of(fault)),
                          null,
                          Traits.NONE),
                      Stamps.NONE));
      progress.step(unit.path());
      return new Row(row, memory.fresh());
    }

    /** What is at work is finished, what waits is left for the next run. */
    private void stop() {
      Set<JobExecution> running = database.repository().findRunningJobExecutions(NAME);
      for (JobExecution execution : running) {
        try {
          database.operator().stop(execution);
        } catch (JobExecutionNotRunningException e) {
          return;
        }
      }
    }
  }
}
