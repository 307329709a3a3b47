package io.shenbao.telling.attempt;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does something that may fail for a while, three times at most, with a pause before each new
 * attempt. All of it ends in time, also where the other side never does.
 *
 * @param pauses before the second attempt, the third …
 * @param within so long all attempts and pauses may take together
 */
public record Attempts(List<Duration> pauses, Duration within) {

  /** Three attempts within a minute. */
  public static final Attempts STANDARD =
      new Attempts(List.of(Duration.ofSeconds(2), Duration.ofSeconds(8)), Duration.ofSeconds(60));

  public Attempts {
    pauses = List.copyOf(pauses);
  }

  /**
   * Does the work.
   *
   * @throws Refused when another attempt would be no use
   * @throws IOException with what the last attempt met, or when time is up
   */
  public void make(Callable<?> work) throws Refused, IOException {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "telling");
              made.setDaemon(true);
              return made;
            });
    Future<?> made = thread.submit(() -> repeated(work));
    try {
      made.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + within.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof Refused refused) {
        throw refused;
      }
      throw cause instanceof IOException failed ? failed : new IOException(words(cause), cause);
    } finally {
      thread.shutdownNow();
    }
  }

  private Object repeated(Callable<?> work) throws Exception {
    for (Duration pause : pauses) {
      try {
        return done(work);
      } catch (Refused | InterruptedException e) {
        throw e;
      } catch (Exception e) {
        Thread.sleep(pause.toMillis());
      }
    }
    return done(work);
  }

  private static Object done(Callable<?> work) throws Exception {
    work.call();
    return Boolean.TRUE;
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
