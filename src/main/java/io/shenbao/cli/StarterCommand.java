package io.shenbao.cli;

import io.shenbao.cli.process.Window;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a starter calls: it speaks Chinese, and its window stays until it was read. */
abstract class StarterCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Window window;

  @Override
  public final Integer call() throws IOException {
    Wording wording = new Wording(Locale.CHINESE);
    PrintWriter out = spec.commandLine().getOut();
    int code = start(out, wording);
    window.keep(out, wording);
    return code;
  }

  /** Does what was asked for; the exit code. */
  abstract int start(PrintWriter out, Wording wording);

  final Window window() {
    return window;
  }
}
