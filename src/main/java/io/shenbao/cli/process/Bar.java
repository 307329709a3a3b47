package io.shenbao.cli.process;

import io.shenbao.batch.Progress;
import io.shenbao.wording.Wording;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing elsewhere. */
public final class Bar implements Progress, AutoCloseable {

  private final Wording wording;
  private @Nullable ProgressBar bar;

  public Bar(Wording wording) {
    this.wording = wording;
  }

  @Override
  public synchronized void begin(int total, int done) {
    if (System.console() == null) {
      return;
    }
    ProgressBar started =
        new ProgressBarBuilder()
            .setTaskName(wording.say("cli.progress"))
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .build();
    started.stepTo(done);
    bar = started;
  }

  @Override
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void reached(int done) {
    if (bar != null && done > bar.getCurrent()) {
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    end();
  }
}
