package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.Wire;
import io.shenbao.xml.XmlFactories;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The child process: says that it is ready, then reads a question and answers with what the file
 * is, until its input ends. What a hostile file does to it costs a verdict and not the run.
 */
public final class ChildMain {

  /** CPU time that a picture of a page is worth, the libraries' waking included. */
  private static final Duration DRAWING = Duration.ofSeconds(6);

  private ChildMain() {}

  /** Takes one argument: the milliseconds of CPU time that a file may cost. */
  public static void main(String[] arguments) throws IOException {
    // a parent that was killed leaves no child behind, not even one that is stuck in a file
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Stopwatch.halt(1)));
    outliveInterrupt(Thread.currentThread());
    XmlFactories.name();
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // whatever a library prints must not get between the answers
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Examiner examiner = new Examiner();
    Stopwatch stopwatch = new Stopwatch(Duration.ofMillis(Long.parseLong(arguments[0])));
    Wire.ready(out);
    while (true) {
      Inquiry inquiry;
      try {
        inquiry = Wire.inquiry(in);
      } catch (EOFException e) {
        return;
      }
      if (inquiry.wish().drawn() > 0) {
        stopwatch.begin(DRAWING);
      } else {
        stopwatch.begin();
      }
      Inspection inspection = examine(examiner, inquiry);
      stopwatch.end();
      Wire.write(inspection, out);
    }
  }

  /**
   * Ctrl-C reaches all processes of a terminal. The parent finishes what is at work and then ends
   * this process's input, or ends itself; until then there are files to be answered for.
   */
  private static void outliveInterrupt(Thread work) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    work.join();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  private static Inspection examine(Examiner examiner, Inquiry inquiry) {
    try {
      return examiner.examine(inquiry);
    } catch (IOException e) {
      return Inspection.unchecked(Obstacle.ofUnopened(inquiry.file()));
    } catch (OutOfMemoryError e) {
      // one that the JVM does not end for: a buffer outside the heap, an array without measure
      Stopwatch.halt(Wire.OUT_OF_MEMORY);
      return Inspection.unchecked(Obstacle.MEMORY);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Inspection.unchecked(Obstacle.CRASH);
    }
  }
}
