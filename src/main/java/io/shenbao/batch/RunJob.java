package io.shenbao.batch;

import io.shenbao.across.Sketcher;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.Publication;
import io.shenbao.batch.store.MadeStore;
import io.shenbao.batch.store.Moved;
import io.shenbao.batch.store.Stores;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.InputPremises;
import io.shenbao.review.PremisesLost;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.step.StepExecution;

/**
 * The job over an input folder. A run that was killed is taken up again by the next; a run that
 * came to its end is never "already complete": the next one begins anew.
 */
public final class RunJob {

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
  private final Map<RunRequest, Returns> returns = new ConcurrentHashMap<>();
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
   * @param told is told what it came to while its applications can still be read
   * @return what it came to; its applications can't be read any more
   * @throws RunFailure when it could not be made or was stopped
   */
  public RunResult run(RunRequest request, Consumer<RunResult> told) throws RunFailure {
    return run(request, () -> JobDatabase.open(request.work(), wording), told);
  }

  /**
   * The same, with its state and its ranges elsewhere.
   *
   * @param machines where they are
   */
  public RunResult run(RunRequest request, Machines machines, Consumer<RunResult> told)
      throws RunFailure {
    try {
      Bulkhead bulkhead =
          new Bulkhead(
              List.of(
                  OutputPremises.open(request, wording),
                  new InputPremises(request.input(), wording)),
              passage);
      try (JobDatabase database = open(machines, bulkhead);
          UnpackedArchives archives = UnpackedArchives.in(request.unpacked())) {
        Run run =
            new Run(
                context(request, archives, bulkhead, Hold.OWN, () -> stopping), database, machines);
        current = run;
        RunResult result = run.execute();
        told.accept(result);
        return result;
      }
    } catch (PremisesLost e) {
      throw new RunFailure(e.sentence(), e);
    } finally {
      current = null;
    }
  }

  /** A database that can't be opened may be so because of the whole place. */
  private static JobDatabase open(Machines machines, Bulkhead bulkhead) throws RunFailure {
    try {
      return machines.open();
    } catch (RunFailure e) {
      bulkhead.examine(e);
      throw e;
    }
  }

  /**
   * Works on one range of a run that another machine has begun. Safe for several threads, each with
   * a range of its own.
   *
   * @param execution the range's, whose context says where it begins and ends
   * @param stopping whether no more applications are to be begun
   * @throws io.shenbao.review.PremisesLost when input or output are not there, or not as they were
   * @throws JobInterruptedException when it was stopped before its end
   */
  public void work(
      RunRequest request,
      JobDatabase database,
      StepExecution execution,
      Hold hold,
      BooleanSupplier stopping)
      throws Exception {
    Bulkhead bulkhead =
        new Bulkhead(
            List.of(
                OutputPremises.open(request, wording),
                new InputPremises(request.input(), wording),
                hold),
            hold.passage());
    RunContext context =
        context(request, UnpackedArchives.in(request.unpacked()), bulkhead, hold, stopping);
    Stores stores = stores(request, database);
    see(Range.of(execution.getExecutionContext()), stores, request);
    JobConfiguration job =
        new JobConfiguration(
            context,
            stores,
            database,
            () -> database,
            hold,
            new SummariseStep(context, stores, () -> Moved.NONE));
    RangedStep step =
        execution.getStepName().startsWith(JobConfiguration.ASSESS)
            ? job.assessRange()
            : job.pagesRange();
    step.execute(execution);
  }

  /**
   * Where none of a range's applications is to be seen, the input is another than the manager's.
   */
  private void see(Range range, Stores stores, RunRequest request) {
    List<Survey.Found> found = stores.surveys().found(range.first(), range.last());
    if (!found.isEmpty() && found.stream().noneMatch(one -> Files.exists(one.folder()))) {
      throw new PremisesLost(wording.say("batch.input-lost", request.input()));
    }
  }

  /**
   * What results depend on that each machine has for itself, hashed, by what it is called in
   * messages.
   */
  public SortedMap<String, String> grounds(RunRequest request) throws IOException {
    SortedMap<String, String> grounds = new TreeMap<>();
    grounds.put("tool", request.tool());
    grounds.put("pack", programme.fingerprint());
    grounds.put("templates", new Fingerprints(List.of(), templates).value());
    grounds.put("list", checker.lists());
    grounds.put("decisions", decisions.fingerprint());
    return grounds;
  }

  private Stores stores(RunRequest request, JobDatabase database) {
    return Stores.of(
        database.dataSource(),
        new Sketcher(programme),
        request.input(),
        request.unpacked(),
        request.tool());
  }

  private RunContext context(
      RunRequest request,
      UnpackedArchives archives,
      Bulkhead bulkhead,
      Hold hold,
      BooleanSupplier stopping) {
    return new RunContext(
        programme,
        wording,
        request,
        checker,
        attachments,
        decisions,
        documents,
        templates,
        printer,
        request.recommender().isEmpty() ? programme.recommender() : request.recommender(),
        new OutputFolder(request.output(), request.startedAt(), hold.name()),
        archives,
        bulkhead,
        returns.computeIfAbsent(
            request,
            one -> new Returns(one, programme, PaperForm.in(templates, programme), wording)),
        progress,
        stopping);
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
    private final RunContext context;
    private final JobDatabase database;
    private final Machines machines;
    private final Stores stores;
    private final SummariseStep summary;

    Run(RunContext context, JobDatabase database, Machines machines) {
      this.context = context;
      this.database = database;
      this.machines = machines;
      this.stores = stores(context.request(), database);
      this.summary = new SummariseStep(context, stores, () -> machines.moved(database));
    }

    RunResult execute() throws RunFailure {
      JobExecution execution;
      try {
        new Publication(context.output()).complete();
        Job job =
            new JobConfiguration(context, stores, database, machines, Hold.OWN, summary).job();
        execution = database.operator().start(job, parameters());
      } catch (Exception e) {
        throw failure(e, List.of(e));
      } finally {
        progress.end();
      }
      RunResult written = summary.result();
      if (execution.getStatus() == BatchStatus.COMPLETED && written != null) {
        return written;
      }
      List<Throwable> causes = execution.getAllFailureExceptions();
      throw causes.isEmpty() ? stopped() : failure(causes.get(0), causes);
    }

    private RunFailure stopped() {
      return new RunFailure(wording.say("batch.stopped"));
    }

    /** A disk that is full or a share that is gone may show itself as anything. */
    private RunFailure failure(Throwable first, List<Throwable> causes) {
      if (stopping) {
        return stopped();
      }
      for (Throwable cause : causes) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
          if (at instanceof PremisesLost lost) {
            return new RunFailure(lost.sentence(), cause);
          }
        }
      }
      try {
        for (Throwable cause : causes) {
          context.bulkhead().examine(cause);
        }
      } catch (PremisesLost lost) {
        return new RunFailure(lost.sentence(), first);
      }
      return new RunFailure(wording.say("batch.failed", context.request().log()), first);
    }

    /** The parameters of the interrupted run, which is then gone on with, or those of a new one. */
    private JobParameters parameters() {
      if (context.request().full()) {
        stores.surveys().forgetResults();
        stores.traits().forgetAll();
        stores.inspections().forget();
        stores.made().forget(MadeStore.Kind.WORKBOOKS);
      }
      JobInstance last = database.repository().getLastJobInstance(JobConfiguration.NAME);
      JobExecution execution =
          last == null ? null : database.repository().getLastJobExecution(last);
      if (execution != null && execution.isRunning()) {
        execution = database.operator().recover(execution);
      }
      if (execution != null) {
        settle(execution);
      }
      if (execution != null
          && (execution.getStatus() == BatchStatus.FAILED
              || execution.getStatus() == BatchStatus.STOPPED)) {
        return execution.getJobParameters();
      }
      long number = last == null ? 1 : last.getInstanceId() + 1;
      return new JobParametersBuilder().addLong(RUN, number).toJobParameters();
    }

    /** Ranges that nobody had begun with count as at work, and would keep the job from going on. */
    private void settle(JobExecution execution) {
      for (StepExecution step : execution.getStepExecutions()) {
        if (step.getStatus().isRunning()) {
          step.setStatus(BatchStatus.STOPPED);
          step.setEndTime(LocalDateTime.now());
          database.repository().update(step);
        }
      }
    }

    /** What is at work is finished, what waits is left for the next run. */
    private void stop() {
      Set<JobExecution> running =
          database.repository().findRunningJobExecutions(JobConfiguration.NAME);
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
