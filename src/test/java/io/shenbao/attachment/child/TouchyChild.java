package io.shenbao.attachment.child;

import io.shenbao.attachment.examine.Stopwatch;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A child that does what a file's name says: dies of it, dies of it once, waits for ever, works for
 * ever, runs out of memory; else finds it readable.
 */
final class TouchyChild {

  private TouchyChild() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    Stopwatch stopwatch = new Stopwatch(Duration.ofMillis(Long.parseLong(arguments[0])));
    Wire.ready(out);
    while (true) {
      Path file;
      try {
        file = Wire.inquiry(in).file();
      } catch (EOFException e) {
        return;
      }
      stopwatch.begin();
      touch(file);
      stopwatch.end();
      Wire.write(Inspection.of(State.READABLE, "test/" + ProcessHandle.current().pid()), out);
    }
  }

  private static void touch(Path file) throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    if (name.contains("dies-once") && Files.deleteIfExists(file)) {
      Runtime.getRuntime().halt(1);
    } else if (name.contains("deadly")) {
      Runtime.getRuntime().halt(1);
    } else if (name.contains("greedy")) {
      Runtime.getRuntime().halt(Wire.OUT_OF_MEMORY);
    } else if (name.contains("waits")) {
      Thread.sleep(60_000);
    } else if (name.contains("sleeps")) {
      Thread.sleep(1500);
    } else if (name.contains("works")) {
      work();
    }
  }

  private static void work() {
    long sum = 0;
    while (sum >= 0) {
      sum = (sum * 31 + 7) & Long.MAX_VALUE;
    }
  }
}
