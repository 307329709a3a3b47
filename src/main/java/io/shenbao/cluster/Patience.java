package io.shenbao.cluster;

import io.shenbao.batch.RunFailure;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits for what is away, and says so once. */
final class Patience {

  private static final long AGAIN_MILLIS = 1000;

  private final Duration most;
  private final Consumer<String> say;
  private long since;
  private String said = "";
  private long last;

  Patience(Duration most, Consumer<String> say) {
    this.most = most;
    this.say = say;
  }

  /** Waits a little, unless it has been away for too long. */
  boolean waits(RunFailure away) {
    long now = System.nanoTime();
    // what failed long after it was last waited for is away anew
    if (said.isEmpty() || now - last > Duration.ofSeconds(30).toNanos()) {
      since = now;
      said = "";
    }
    if (now - since > most.toNanos()) {
      return false;
    }
    String sentence = String.valueOf(away.getMessage());
    if (!sentence.equals(said)) {
      say.accept(sentence);
      said = sentence;
    }
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    last = System.nanoTime();
    return true;
  }
}
