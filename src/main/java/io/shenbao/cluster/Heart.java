package io.shenbao.cluster;

import io.shenbao.operation.ClusterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Renews a worker's leases, and tells the database that it is there. */
final class Heart {

  private final WorkerBoard board;
  private final Station station;
  private final String name;
  private final String tool;
  private final int threads;
  private final ClusterSettings settings;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "heart");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String state = "waiting";
  private volatile String said = "";

  Heart(
      WorkerBoard board,
      Station station,
      String name,
      String tool,
      int threads,
      ClusterSettings settings) {
    this.board = board;
    this.station = station;
    this.name = name;
    this.tool = tool;
    this.threads = threads;
    this.settings = settings;
  }

  void start() {
    long beat = Working.beat(settings).toMillis();
    clock.scheduleWithFixedDelay(this::beat, 0, Math.max(100, beat), TimeUnit.MILLISECONDS);
  }

  void turn(String now) {
    if (!state.equals(now)) {
      state = now;
      beat();
    }
  }

  /** Leaves word why this worker does not work. */
  void refuse(String sentence) {
    said = sentence;
    turn("refused");
  }

  private synchronized void beat() {
    try {
      station.leases().forEach(Lease::renew);
      measure();
      board.tell(name, tool, threads, state, said, station.done());
    } catch (RuntimeException | IOException e) {
      // the next beat may find the database again; till then leases run out by themselves
      LoggerFactory.getLogger(Heart.class).warn("not heard of", e);
    }
  }

  private void measure() throws IOException {
    Path file = settings.metrics();
    if (file != null) {
      WorkerMetrics.write(file, state, station);
    }
  }

  void stop() {
    clock.shutdownNow();
    if (said.isEmpty()) {
      leave();
    }
  }

  private synchronized void leave() {
    state = "stopped";
    try {
      board.leave(name);
      measure();
    } catch (RuntimeException | IOException e) {
      LoggerFactory.getLogger(Heart.class).warn("left without a word", e);
    }
  }
}
