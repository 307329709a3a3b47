import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A Java program that starts Spring Batch over H2, runs a job that does nothing, and ends. */
public class Empty {

  @Configuration
  @EnableBatchProcessing
  @EnableJdbcJobRepository
  static class Nothing {
    @Bean
    DataSource dataSource() {
      return new EmbeddedDatabaseBuilder()
          .setType(EmbeddedDatabaseType.H2)
          .addScript("org/springframework/batch/core/schema-h2.sql")
          .build();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job job(JobRepository repository, JdbcTransactionManager transactions) {
      return new JobBuilder("nothing", repository)
          .start(
              new StepBuilder("nothing", repository)
                  .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                  .build())
          .build();
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (var context = new AnnotationConfigApplicationContext(Nothing.class)) {
      var execution =
          context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
      System.out.println(execution.getExitStatus().getExitCode());
    }
  }
}
