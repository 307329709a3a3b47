package io.shenbao.batch;

import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.batch.store.WorkItem;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job and its steps: survey → assess → compare → pages → summarise. What one leaves for the
 * next is in the stores. The command line calls these methods itself, which is quicker than a
 * context.
 *
 * <p>Judging and the pages are cut into ranges of the list, with one thread on each; the other
 * steps look anew at what is so, and are done again however often the job is started.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  static final String NAME = "shenbao";

  /** So many results are committed at once. */
  private static final int CHUNK = 8;

  static final String ASSESS = "assess-range";
  static final String PAGES = "pages-range";

  private static final String NOT_JUDGED = "RESULT IS NULL";
  private static final String NOT_TOLD = "NOT DRAWN";

  private final RunContext context;
  private final Stores stores;
  private final JobDatabase database;
  private final Machines machines;
  private final Hold hold;
  private final SummariseStep summary;

  /**
   * @param hold what this process has of the run, where it works on a range
   */
  JobConfiguration(
      RunContext context,
      Stores stores,
      JobDatabase database,
      Machines machines,
      Hold hold,
      SummariseStep summary) {
    this.context = context;
    this.stores = stores;
    this.database = database;
    this.machines = machines;
    this.hold = hold;
    this.summary = summary;
  }

  @Bean
  Job job() throws Exception {
    return new JobBuilder(NAME, database.repository())
        .start(survey())
        .next(assess())
        .next(compare())
        .next(pages())
        .next(summarise())
        .build();
  }

  @Bean
  Step survey() throws IOException {
    return again("survey", new SurveyStep(context, stores));
  }

  @Bean
  Step assess() throws Exception {
    ProgressListener progress = new ProgressListener(context.progress(), stores.surveys());
    return ranged("assess", NOT_JUDGED, assessRange(progress), progress::reached)
        .listener(progress)
        .build();
  }

  /** Judges the applications of a range, and writes their documents. */
  RangedStep assessRange() throws Exception {
    return assessRange(new ProgressListener(Progress.NONE, stores.surveys()));
  }

  private RangedStep assessRange(ProgressListener progress) throws Exception {
    RowReaders<WorkItem> readers =
        new RowReaders<>(
            stores.dataSource(),
            SurveyStore.ITEM,
            NOT_JUDGED,
            CHUNK,
            (row, number) -> stores.surveys().item(row));
    ItemProcessor<WorkItem, JudgeProcessor.Judged> processor = new JudgeProcessor(context, stores);
    ItemWriter<JudgeProcessor.Judged> writer =
        chunk -> {
          hold.confirm(context.output().archive().moved());
          stores
              .inspections()
              .save(chunk.getItems().stream().flatMap(one -> one.answers().stream()).toList());
          chunk.forEach(
              one -> {
                stores.units().save(one.unit());
                stores.traits().save(one.traits());
              });
        };
    return new RangedStep(
        ASSESS,
        range ->
            new ChunkOrientedStepBuilder<WorkItem, JudgeProcessor.Judged>(
                    ASSESS, database.repository(), CHUNK)
                .reader(readers.of(range))
                .processor(processor)
                .writer(writer)
                .listener(progress.ofEach())
                .transactionManager(database.transactions())
                .build());
  }

  @Bean
  Step compare() {
    return again("compare", new CompareStep(context, stores));
  }

  @Bean
  Step pages() throws Exception {
    return ranged("pages", NOT_TOLD, pagesRange(), done -> {}).build();
  }

  /** Writes what the applicants of a range are told. */
  RangedStep pagesRange() throws Exception {
    RowReaders<PageProcessor.Untold> readers =
        new RowReaders<>(
            stores.dataSource(),
            UnitStore.KNOWN + ", FOLDER",
            NOT_TOLD,
            CHUNK,
            (row, number) ->
                new PageProcessor.Untold(stores.units().known(row), row.getString("FOLDER")));
    PageProcessor processor = new PageProcessor(context, stores.units());
    return new RangedStep(
        PAGES,
        range ->
            new ChunkOrientedStepBuilder<PageProcessor.Untold, UnitStore.Settled>(
                    PAGES, database.repository(), CHUNK)
                .reader(readers.of(range))
                .processor(processor)
                .writer(
                    chunk -> {
                      hold.confirm(context.output().archive().moved());
                      chunk.forEach(stores.units()::settle);
                    })
                .transactionManager(database.transactions())
                .build());
  }

  @Bean
  Step summarise() {
    return again("summarise", summary);
  }

  private Step again(String name, Tasklet work) {
    return new StepBuilder(name, database.repository())
        .tasklet(work, database.transactions())
        .allowStartIfComplete(true)
        .build();
  }

  private PartitionStepBuilder ranged(String name, String which, RangedStep range, IntConsumer done)
      throws Exception {
    return new StepBuilder(name, database.repository())
        .partitioner(range.name(), new RangesOfList(stores.surveys(), which))
        .partitionHandler(machines.over(range, database, context.stopping(), done))
        .allowStartIfComplete(true);
  }
}
