package io.shenbao.cluster;

import io.shenbao.batch.JobDatabase;
import io.shenbao.batch.Machines;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunJob;
import io.shenbao.batch.RunRequest;
import io.shenbao.batch.store.Moved;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;

/** The manager's side: the job of a run, whose ranges are given to workers. */
public final class Leading {

  private static final long LOOK_MILLIS = 250;

  private final ClusterSettings settings;
  private final Wording wording;
  private final Consumer<String> say;
  private final ClusterDatabase databases;
  private final Broker broker;

  /**
   * @param say tells the operator what is waited for
   */
  public Leading(ClusterSettings settings, Wording wording, Consumer<String> say) {
    this.settings = settings;
    this.wording = wording;
    this.say = say;
    this.databases = new ClusterDatabase(settings, wording);
    this.broker = new Broker(settings, wording);
  }

  /**
   * Makes a run, or takes up the one that was interrupted; waits for database and broker where they
   * are away.
   *
   * @param arguments the command, as workers are to understand it
   * @param told is told what it came to while its applications can still be read
   * @throws RunFailure when it could not be made or was stopped
   */
  public RunResult run(
      RunJob job, RunRequest request, List<String> arguments, Consumer<RunResult> told)
      throws RunFailure {
    Patience patience = new Patience(settings.patience(), say);
    while (true) {
      try (ManagersLock lock = new ManagersLock(databases, wording)) {
        broker.check();
        lock.take();
        SortedMap<String, String> grounds = job.grounds(request);
        try (One one = new One(request, arguments, grounds)) {
          return job.run(request, one, result -> one.end(told, result));
        }
      } catch (RunFailure e) {
        if (!Away.isSaidBy(e)) {
          throw e;
        }
        Away away =
            e instanceof Away ? (Away) e : new Away(wording.say("cluster.database.lost"), e);
        if (!patience.waits(away)) {
          throw away;
        }
      } catch (IOException e) {
        throw new RunFailure(wording.say("batch.failed", request.log()), e);
      }
    }
  }

  /** A run as it was taken up once. */
  private final class One implements Machines, AutoCloseable {
    private final RunRequest request;
    private final List<String> arguments;
    private final SortedMap<String, String> grounds;
    private final FolderMark mark;
    private int generation;
    private @Nullable RunBoard runs;
    private @Nullable Fence fence;

    One(RunRequest request, List<String> arguments, SortedMap<String, String> grounds) {
      this.request = request;
      this.arguments = arguments;
      this.grounds = grounds;
      this.mark = new FolderMark(request.work());
    }

    @Override
    public JobDatabase open() throws RunFailure {
      JobDatabase database = databases.open(Runtime.getRuntime().availableProcessors());
      try {
        begin(database);
        return database;
      } catch (RuntimeException | IOException | InterruptedException e) {
        database.close();
        throw new RunFailure(wording.say("batch.failed", request.log()), e);
      } catch (RunFailure e) {
        database.close();
        throw e;
      }
    }

    private void begin(JobDatabase database) throws RunFailure, IOException, InterruptedException {
      fence = new Fence(database.dataSource(), settings.lease());
      RunBoard board = new RunBoard(database.dataSource());
      RunSheet before = board.underWay();
      String differing = before == null || request.full() ? "" : before.differing(grounds);
      if (!differing.isEmpty()) {
        throw new RunFailure(
            wording.say("cluster.upgraded", wording.say("cluster.ground." + differing)));
      }
      generation = board.next();
      String token = UUID.randomUUID().toString();
      RangeBoard ranges = new RangeBoard(database.dataSource());
      board.begin(new RunSheet(generation, token, request.startedAt(), arguments, grounds));
      ranges.revokeAll();
      // who still writes for an earlier generation has ended, or may not write any more
      while (ranges.held() > 0) {
        Thread.sleep(LOOK_MILLIS);
      }
      ranges.clear();
      new WorkerBoard(database.dataSource()).forget();
      mark.put(token);
      runs = board;
    }

    @Override
    public PartitionHandler over(
        Step step, JobDatabase database, BooleanSupplier stopped, IntConsumer done) {
      RemoteRanges handler =
          new RemoteRanges(
              generation, broker, database, settings.patience(), wording, stopped, say, done);
      int threads =
          new WorkerBoard(database.dataSource())
              .all().stream().mapToInt(WorkerBoard.Worker::threads).sum();
      handler.setGridSize(Math.max(Runtime.getRuntime().availableProcessors(), threads));
      return handler;
    }

    @Override
    public Moved moved(JobDatabase database) {
      return new RunBoard(database.dataSource()).moved();
    }

    @Override
    public void close() {
      if (fence != null) {
        fence.close();
      }
    }

    void end(Consumer<RunResult> told, RunResult result) {
      if (runs != null) {
        runs.end();
      }
      try {
        mark.remove();
        SharedFolders.clear(request);
      } catch (IOException e) {
        LoggerFactory.getLogger(Leading.class).error("a mark is left in the output", e);
      }
      told.accept(result);
    }
  }
}
