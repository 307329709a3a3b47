package io.shenbao.cluster;

import io.shenbao.batch.JobDatabase;
import io.shenbao.batch.RunFailure;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/**
 * A worker's side: works on ranges of whatever run is under way, until it is told to stop. What it
 * has begun is then finished with and kept.
 */
public final class Working {

  private static final long LOOK_MILLIS = 500;

  private final ClusterSettings settings;
  private final String name;
  private final String tool;
  private final Wording wording;
  private final Consumer<String> say;
  private final Prepared.Preparing preparing;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param name that no other worker has, fit for a folder's
   * @param tool name and version
   * @param say tells the operator what is waited for
   */
  public Working(
      ClusterSettings settings,
      String name,
      String tool,
      Wording wording,
      Consumer<String> say,
      Prepared.Preparing preparing) {
    this.settings = settings;
    this.name = name;
    this.tool = tool;
    this.wording = wording;
    this.say = say;
    this.preparing = preparing;
  }

  /** No more ranges are begun, and those at work end after what is at work in them. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Works until it is stopped.
   *
   * @throws RunFailure when it can't work on the run that is under way, or not at all
   */
  public void run() throws RunFailure {
    int threads =
        settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
    try (JobDatabase database = database(threads)) {
      if (database == null) {
        return;
      }
      Station station = new Station(settings, name, database, wording);
      WorkerBoard board = new WorkerBoard(database.dataSource());
      DefaultMessageListenerContainer container =
          new Broker(settings, wording).listen(threads, station);
      Heart heart = new Heart(board, station, name, tool, threads, settings);
      try {
        heart.start();
        container.start();
        follow(database, station, heart);
      } catch (RunFailure e) {
        heart.refuse(String.valueOf(e.getMessage()));
        throw e;
      } finally {
        station.stop();
        container.shutdown();
        heart.stop();
        station.close();
      }
    }
  }

  /** Null when it was stopped before there was one. */
  private @Nullable JobDatabase database(int threads) throws RunFailure {
    Patience patience = new Patience(settings.patience(), say);
    while (stopped.getCount() > 0) {
      try {
        new Broker(settings, wording).check();
        return new ClusterDatabase(settings, wording).open(threads);
      } catch (Away e) {
        if (!patience.waits(e)) {
          throw e;
        }
      }
    }
    return null;
  }

  /** Makes ready for each run that begins. */
  private void follow(JobDatabase database, Station station, Heart heart) throws RunFailure {
    RunBoard runs = new RunBoard(database.dataSource());
    Patience patience = new Patience(settings.patience(), say);
    try {
      while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          RunSheet sheet = runs.underWay();
          if (sheet == null) {
            heart.turn("waiting");
          } else if (!station.isFor(sheet)) {
            heart.turn("preparing");
            Prepared prepared = prepared(sheet, patience);
            if (prepared != null) {
              station.enter(sheet, prepared);
              heart.turn("working");
            }
          }
        } catch (RuntimeException e) {
          if (!Away.isSaidBy(e)
              || !patience.waits(new Away(wording.say("cluster.database.lost"), e))) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Null when its folders are not there yet. */
  private @Nullable Prepared prepared(RunSheet sheet, Patience patience) throws RunFailure {
    Prepared made;
    try {
      made =
          preparing.prepare(
              sheet.arguments().stream().map(settings::here).toList(), sheet.startedAt());
    } catch (Exception e) {
      LoggerFactory.getLogger(Working.class).error("not prepared", e);
      throw new RunFailure(wording.say("cluster.unprepared", String.valueOf(e.getMessage())), e);
    }
    boolean isReady = false;
    try {
      check(sheet, made);
      isReady = SharedFolders.areThere(made.request(), sheet.token());
    } catch (IOException e) {
      throw new RunFailure(wording.say("batch.failed", made.request().log()), e);
    } finally {
      if (!isReady) {
        close(made);
      }
    }
    if (isReady) {
      return made;
    }
    Away away =
        new Away(
            wording.say("cluster.folders", made.request().input(), made.request().output()), null);
    if (!patience.waits(away)) {
      throw away;
    }
    return null;
  }

  private void check(RunSheet sheet, Prepared made) throws RunFailure, IOException {
    SortedMap<String, String> mine = made.job().grounds(made.request());
    String differing = sheet.differing(mine);
    if (!differing.isEmpty()) {
      throw new RunFailure(
          differing.equals("tool")
              ? wording.say("cluster.other-tool", tool, String.valueOf(sheet.grounds().get("tool")))
              : wording.say("cluster.other", wording.say("cluster.ground." + differing)));
    }
  }

  static void close(Prepared prepared) {
    try {
      prepared.resources().close();
    } catch (Exception e) {
      LoggerFactory.getLogger(Working.class).error("not closed", e);
    }
  }

  /** How often a worker is heard of. */
  static Duration beat(ClusterSettings settings) {
    return settings.lease().dividedBy(4);
  }
}
