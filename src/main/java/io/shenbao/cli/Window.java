package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What somebody who double-clicked sees: the result opens, and the window stays until a key. */
final class Window {

  @Option(names = "--open", hidden = true, description = "opens what was made")
  private boolean opens;

  @Option(names = "--wait", hidden = true, description = "waits for the Enter key at the end")
  private boolean waits;

  /** Opens a file or folder with the program that the desktop has for it. */
  void open(Path made) {
    if (!opens || !Files.exists(made) || !Desktop.isDesktopSupported()) {
      return;
    }
    try {
      Desktop.getDesktop().open(made.toFile());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // its place is on the console, too
      LoggerFactory.getLogger(Window.class).warn("{} does not open", made, e);
    }
  }

  /** Leaves the window until somebody has read it. */
  void keep(PrintWriter out, Wording wording) throws IOException {
    if (waits) {
      out.println();
      out.println(wording.say("cli.dropped.key"));
      out.flush();
      System.in.read();
    }
  }
}
