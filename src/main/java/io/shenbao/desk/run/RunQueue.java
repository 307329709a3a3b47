package io.shenbao.desk.run;

import io.shenbao.batch.Progress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The desk's runs, one at a time. Who asks for one while another is under way gets it afterwards:
 * what has changed in between is then seen. Safe for use by several threads.
 */
public final class RunQueue implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final long NANOS = 1_000_000_000;

  private final Judging judging;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-run");
            thread.setDaemon(true);
            return thread;
          });
  private RunState state = RunState.NONE;
  private boolean wanted;
  private boolean wantedFull;
  private boolean stopped;
  private boolean closed;
  private @Nullable Runnable stop;
  private long judgingSince;
  private int doneBefore;

  public RunQueue(Judging judging) {
    this.judging = judging;
  }

  public synchronized RunState state() {
    return state;
  }

  /**
   * Asks for a run.
   *
   * @param full whether everything is judged anew
   */
  public synchronized void request(boolean full) {
    if (closed) {
      return;
    }
    wanted = true;
    wantedFull |= full;
    if (!state.isBusy()) {
      begin();
    }
  }

  private void begin() {
    boolean full = wantedFull;
    wanted = false;
    wantedFull = false;
    stopped = false;
    stop = null;
    set(RunState.Phase.PREPARING, 0, 0, "", -1);
    worker.execute(() -> run(full));
  }

  private void run(boolean full) {
    List<String> said;
    boolean failed = true;
    try {
      said = List.of(judging.judge(full, new Watch(), this::stops));
      failed = false;
    } catch (RunRefused e) {
      said = e.lines();
    } catch (RuntimeException | Error e) {
      LoggerFactory.getLogger(RunQueue.class).error("run failed", e);
      said = List.of(String.valueOf(e.getMessage()));
    }
    ended(said, failed);
  }

  private synchronized void ended(List<String> said, boolean failed) {
    stop = null;
    state = new RunState(RunState.Phase.IDLE, state.number() + 1, 0, 0, "", -1, said, failed);
    notifyAll();
    if (wanted && !closed) {
      begin();
    }
  }

  private synchronized void stops(Runnable how) {
    stop = how;
    if (stopped) {
      how.run();
    }
  }

  /** Stops the run at the next application; what is finished is kept, and the next one goes on. */
  public synchronized void cancel() {
    if (!state.isBusy()) {
      return;
    }
    wanted = false;
    wantedFull = false;
    stopped = true;
    set(RunState.Phase.STOPPING, state.total(), state.done(), state.at(), -1);
    if (stop != null) {
      stop.run();
    }
  }

  private void set(RunState.Phase phase, int total, int done, String at, long left) {
    state =
        new RunState(phase, state.number(), total, done, at, left, state.said(), state.failed());
  }

  /** Stops what is under way, and waits for it. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      cancel();
    }
    worker.shutdown();
    try {
      worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the run tells of itself. */
  private final class Watch implements Progress {

    @Override
    public void begin(int total, int done) {
      synchronized (RunQueue.this) {
        judgingSince = System.nanoTime();
        doneBefore = done;
        go(total, done, "");
      }
    }

    @Override
    public void at(String path) {
      synchronized (RunQueue.this) {
        go(state.total(), state.done(), path);
      }
    }

    @Override
    public void step() {
      synchronized (RunQueue.this) {
        go(state.total(), Math.min(state.done() + 1, state.total()), state.at());
      }
    }

    @Override
    public void reached(int done) {
      synchronized (RunQueue.this) {
        go(state.total(), Math.min(done, state.total()), state.at());
      }
    }

    private void go(int total, int done, String at) {
      boolean isStopping = state.phase() == RunState.Phase.STOPPING;
      RunState.Phase phase =
          isStopping
              ? RunState.Phase.STOPPING
              : done < total ? RunState.Phase.JUDGING : RunState.Phase.FINISHING;
      set(phase, total, done, done < total ? at : "", left(total, done));
    }

    private long left(int total, int done) {
      int worked = done - doneBefore;
      return worked < 1 ? -1 : (System.nanoTime() - judgingSince) / worked * (total - done) / NANOS;
    }

    @Override
    public void end() {}
  }
}
