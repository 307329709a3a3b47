package io.shenbao.desk.shelf;

import io.shenbao.assessment.Assessment;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunRecords;
import io.shenbao.batch.RunRequest;
import io.shenbao.batch.TableOrder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.merging.Quotas;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * What runs have left in an output. It holds the records of the runs open no longer than it reads
 * in them: the command line may make a run at any time. Safe for use by several threads.
 */
public final class Shelf implements AutoCloseable {

  private static final long IDLE_MILLIS = 1_500;

  private final Path output;
  private final Wording wording;
  private final ScheduledExecutorService closing =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-shelf");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable RunRecords open;
  private @Nullable ScheduledFuture<?> due;
  private int readers;
  private Applications known = Applications.NONE;
  private String stamp = "";

  public Shelf(Path output, Wording wording) {
    this.output = output;
    this.wording = wording;
  }

  /**
   * All applications of the last completed run. While a run of another process has the records,
   * those of before.
   */
  public synchronized Applications applications() {
    String now = stamp();
    if (!now.equals(stamp)) {
      try {
        known =
            read(records -> Applications.of(records.overview().rows())).orElse(Applications.NONE);
        stamp = now;
      } catch (RunFailure e) {
        return known.asOfBefore(String.valueOf(e.getMessage()));
      }
    }
    return known;
  }

  /** Another one whenever a run came to its end. */
  private String stamp() {
    try {
      BasicFileAttributes of =
          Files.readAttributes(output.resolve(OutputNames.REPORT_JSON), BasicFileAttributes.class);
      return of.size() + " " + of.lastModifiedTime().toMillis() + " " + of.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      return "?";
    }
  }

  /**
   * What was told of an application.
   *
   * @throws RunFailure when another process is at work on the records, or they can't be read
   */
  public Optional<Assessment> told(String path) throws RunFailure {
    return read(records -> records.units().told(path)).flatMap(found -> found);
  }

  /**
   * The values of an application as they were judged; nothing when it could not be read.
   *
   * @throws RunFailure as {@link #told} does
   */
  public Optional<JsonNode> tree(String path) throws RunFailure {
    return read(records -> Optional.ofNullable(records.units().tree(path))).flatMap(found -> found);
  }

  /**
   * Whom the summary table could list, in its order, and whom of them a quota leaves off it.
   *
   * @param input where the bureau's ranking lies, if there is one
   * @throws RunFailure as {@link #told} does
   */
  public List<TableOrder.Line> order(Path input, Quotas quotas, SummaryTable.Sort sort)
      throws RunFailure {
    return read(records -> records.order(input, quotas, sort)).orElse(List.of());
  }

  private <T> Optional<T> read(Function<RunRecords, T> reading) throws RunFailure {
    Optional<RunRecords> records = take();
    if (records.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(records.get()));
    } catch (DataAccessException e) {
      // tables of another version, which the next run brings to this one, or says why not
      throw new RunFailure(wording.say("batch.database", RunRequest.work(output)), e);
    } finally {
      giveBack();
    }
  }

  private synchronized Optional<RunRecords> take() throws RunFailure {
    if (open == null) {
      open = RunRecords.open(RunRequest.work(output), wording).orElse(null);
    }
    if (open == null) {
      return Optional.empty();
    }
    readers++;
    if (due != null) {
      due.cancel(false);
    }
    return Optional.of(open);
  }

  private synchronized void giveBack() {
    readers--;
    if (readers == 0) {
      due = closing.schedule(this::closeIdle, IDLE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void closeIdle() {
    if (readers == 0 && open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() {
    closing.shutdownNow();
    closeIdle();
  }
}
