package io.shenbao.desk.page;

import com.google.common.base.CharMatcher;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pages of strangers' files as pictures, drawn in a child process, which ends when nobody has asked
 * for a while. Safe for use by several threads.
 */
final class PagePictures implements AutoCloseable {

  private static final Duration PER_PAGE = Duration.ofSeconds(10);
  private static final int IDLE_SECONDS = 60;

  /** More than a picture of the size that is asked for has. */
  private static final int MOST_LETTERS = 1_300_000;

  private static final CharMatcher BASE64 =
      CharMatcher.inRange('A', 'Z')
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("+/="));

  private final ScheduledExecutorService closing =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-pictures");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Inspector inspector;
  private @Nullable ScheduledFuture<?> due;
  private int asked;

  /**
   * A page, and where a passage stands on it.
   *
   * @param page from 1
   * @return nothing drawn where there is no picture to be had
   */
  Content page(Path file, int page, String passage) {
    Inspector ready = take();
    try {
      Content drawn = ready.page(file, page, passage);
      return isPicture(drawn.drawn()) ? drawn : Content.NONE;
    } finally {
      giveBack();
    }
  }

  /** What a child says is put into a page only when it can be what was asked for. */
  private static boolean isPicture(String jpeg) {
    return jpeg.length() <= MOST_LETTERS && BASE64.matchesAllOf(jpeg);
  }

  private synchronized Inspector take() {
    Inspector ready = inspector;
    if (ready == null) {
      ready = new Inspector(PER_PAGE);
      inspector = ready;
    }
    asked++;
    if (due != null) {
      due.cancel(false);
    }
    return ready;
  }

  private synchronized void giveBack() {
    asked--;
    if (asked == 0 && !closing.isShutdown()) {
      due = closing.schedule(this::end, IDLE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized void end() {
    if (asked == 0 && inspector != null) {
      inspector.close();
      inspector = null;
    }
  }

  @Override
  public void close() {
    closing.shutdownNow();
    end();
  }
}
