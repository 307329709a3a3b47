package io.shenbao.attachment;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The child process: reads a path, answers with what the file is, until its input ends. What a
 * hostile file does to it costs a verdict and not the run.
 */
final class ChildMain {

  private ChildMain() {}

  public static void main(String[] arguments) throws IOException {
    // a parent that was killed leaves no child behind, not even one that is stuck in a file
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    outliveInterrupt(Thread.currentThread());
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // whatever a library prints must not get between the answers
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Examiner examiner = new Examiner();
    while (true) {
      String path;
      try {
        path = in.readUTF();
      } catch (EOFException e) {
        return;
      }
      write(examine(examiner, path), out);
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

  private static Inspection examine(Examiner examiner, String path) {
    try {
      return examiner.examine(Path.of(path));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Inspection.of(State.UNCHECKED);
    }
  }

  private static void write(Inspection inspection, DataOutputStream out) throws IOException {
    out.writeUTF(inspection.state().name());
    out.writeUTF(inspection.type());
    Integer pages = inspection.pages();
    Double seconds = inspection.seconds();
    out.writeInt(pages == null ? -1 : pages);
    out.writeDouble(seconds == null ? -1 : seconds);
    out.flush();
  }

  static Inspection read(DataInputStream in) throws IOException {
    State state = State.valueOf(in.readUTF());
    String type = in.readUTF();
    int pages = in.readInt();
    double seconds = in.readDouble();
    return new Inspection(
        state, type, pages < 0 ? null : (Integer) pages, seconds < 0 ? null : (Double) seconds);
  }
}
