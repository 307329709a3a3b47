package io.shenbao.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a child and its parent say to each other: the child that it is ready, once; then the parent
 * a path, the child what the file is. A child that can't go on ends with one of the exit codes.
 */
final class Wire {

  /** Of a child whose memory was not enough; the JVM's own for it. */
  static final int OUT_OF_MEMORY = 3;

  /** Of a child that has worked on a file for too long. */
  static final int OUT_OF_TIME = 64;

  private static final String READY = "ready";

  private Wire() {}

  static void ready(DataOutputStream out) throws IOException {
    out.writeUTF(READY);
    out.flush();
  }

  static void awaitReady(DataInputStream in) throws IOException {
    String said = in.readUTF();
    if (!said.equals(READY)) {
      throw new IOException("a child that begins with: " + said);
    }
  }

  static void write(Inspection inspection, DataOutputStream out) throws IOException {
    out.writeUTF(inspection.state().name());
    Obstacle obstacle = inspection.obstacle();
    out.writeUTF(obstacle == null ? "" : obstacle.name());
    out.writeUTF(inspection.type());
    Integer pages = inspection.pages();
    Double seconds = inspection.seconds();
    out.writeInt(pages == null ? -1 : pages);
    out.writeDouble(seconds == null ? -1 : seconds);
    out.flush();
  }

  static Inspection read(DataInputStream in) throws IOException {
    State state = State.valueOf(in.readUTF());
    Obstacle obstacle = obstacle(in.readUTF());
    String type = in.readUTF();
    int pages = in.readInt();
    double seconds = in.readDouble();
    return new Inspection(
        state,
        obstacle,
        type,
        pages < 0 ? null : (Integer) pages,
        seconds < 0 ? null : (Double) seconds);
  }

  private static @Nullable Obstacle obstacle(String name) {
    return name.isEmpty() ? null : Obstacle.valueOf(name);
  }
}
