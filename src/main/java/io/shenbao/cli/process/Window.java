package io.shenbao.cli.process;

import io.shenbao.wording.Wording;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What somebody who double-clicked sees: the result opens, and the window stays until a key. */
public final class Window {

  @Option(names = "--open", hidden = true, description = "opens what was made")
  private boolean opens;

  @Option(names = "--wait", hidden = true, description = "waits for the Enter key at the end")
  private boolean waits;

  /** Opens a file or folder with the program that the desktop has for it. */
  public void open(Path made) {
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

  /** Opens an address with the desktop's browser, where there is one. */
  public static void browse(String address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(URI.create(address));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // the address is on the console, too
      LoggerFactory.getLogger(Window.class).warn("no browser opens", e);
    }
  }

  /** Leaves the window until somebody has read it. */
  public void keep(PrintWriter out, Wording wording) throws IOException {
    if (waits) {
      out.println();
      out.println(wording.say("cli.dropped.key"));
      out.flush();
      System.in.read();
    }
  }
}
