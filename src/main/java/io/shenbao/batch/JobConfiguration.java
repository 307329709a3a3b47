package io.shenbao.batch;

import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.batch.store.WorkItem;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

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

  private static final String NOT_JUDGED = "RESULT IS NULL";
  private static final String NOT_TOLD = "NOT DRAWN";

  private final RunContext context;
  private final Stores stores;
  private final JobDatabase database;
  private final SummariseStep summary;

  JobConfiguration(RunContext context, Stores stores, JobDatabase database, SummariseStep summary) {
    this.context = context;
    this.stores = stores;
    this.database = database;
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
          stores
              .inspections()
              .save(chunk.getItems().stream().flatMap(one -> one.answers().stream()).toList());
          chunk.forEach(
              one -> {
                stores.units().save(one.unit());
                stores.traits().save(one.traits());
              });
        };
    return ranged(
        "assess",
        NOT_JUDGED,
        range ->
            new ChunkOrientedStepBuilder<WorkItem, JudgeProcessor.Judged>(
                    "assess-range", database.repository(), CHUNK)
                .reader(readers.of(range))
                .processor(processor)
                .writer(writer)
                .listener(progress)
                .transactionManager(database.transactions())
                .build());
  }

  @Bean
  Step compare() {
    return again("compare", new CompareStep(context, stores));
  }

  @Bean
  Step pages() throws Exception {
    RowReaders<PageProcessor.Untold> readers =
        new RowReaders<>(
            stores.dataSource(),
            UnitStore.KNOWN + ", FOLDER",
            NOT_TOLD,
            CHUNK,
            (row, number) ->
                new PageProcessor.Untold(stores.units().known(row), row.getString("FOLDER")));
    PageProcessor processor = new PageProcessor(context, stores.units());
    return ranged(
        "pages",
        NOT_TOLD,
        range ->
            new ChunkOrientedStepBuilder<PageProcessor.Untold, UnitStore.Settled>(
                    "pages-range", database.repository(), CHUNK)
                .reader(readers.of(range))
                .processor(processor)
                .writer(chunk -> chunk.forEach(stores.units()::settle))
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

  private Step ranged(String name, String which, Function<Range, Step> steps) throws Exception {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
    int cores = Runtime.getRuntime().availableProcessors();
    threads.setConcurrencyLimit(cores);
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setTaskExecutor(threads);
    handler.setStep(new RangedStep(name + "-range", steps));
    handler.setGridSize(cores);
    handler.afterPropertiesSet();
    return new StepBuilder(name, database.repository())
        .partitioner(name + "-range", new RangesOfList(stores.surveys(), which))
        .partitionHandler(handler)
        .allowStartIfComplete(true)
        .build();
  }
}
