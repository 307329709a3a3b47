package io.shenbao.attachment.inspection;

import io.shenbao.programme.Depth;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child and its parent say to each other: the child that it is ready, once; then the parent
 * an inquiry, the child what the file is. A child that can't go on ends with one of the exit codes.
 */
public final class Wire {

  /** Of a child whose memory was not enough; the JVM's own for it. */
  public static final int OUT_OF_MEMORY = 3;

  /** Of a child that has worked on a file for too long. */
  public static final int OUT_OF_TIME = 64;

  private static final String READY = "ready";

  private Wire() {}

  /** The child says that it can begin. */
  public static void ready(DataOutputStream out) throws IOException {
    out.writeUTF(READY);
    out.flush();
  }

  /** The parent waits for it. */
  public static void awaitReady(DataInputStream in) throws IOException {
    String said = in.readUTF();
    if (!said.equals(READY)) {
      throw new IOException("a child that begins with: " + said);
    }
  }

  /** The parent asks. */
  public static void ask(Inquiry inquiry, DataOutputStream out) throws IOException {
    // as bytes, which a name in another encoding has even where it is no text
    text(inquiry.file().toUri().toString(), out);
    out.writeUTF(inquiry.depth().name());
    Wish wish = inquiry.wish();
    out.writeBoolean(wish.text());
    out.writeBoolean(wish.recognition());
    out.writeBoolean(wish.codes());
    out.writeInt(wish.drawn());
    String passage = wish.passage();
    out.writeBoolean(passage != null);
    text(passage == null ? "" : passage, out);
    out.flush();
  }

  /** The child is asked; {@link java.io.EOFException} when there are no more questions. */
  public static Inquiry inquiry(DataInputStream in) throws IOException {
    URI file = URI.create(text(in));
    return new Inquiry(Path.of(file), Depth.valueOf(in.readUTF()), wish(in));
  }

  private static Wish wish(DataInputStream in) throws IOException {
    boolean text = in.readBoolean();
    boolean recognition = in.readBoolean();
    boolean codes = in.readBoolean();
    int drawn = in.readInt();
    boolean isLarge = in.readBoolean();
    String passage = text(in);
    return new Wish(text, recognition, codes, drawn, isLarge ? passage : null);
  }

  /** The child answers. */
  public static void write(Inspection inspection, DataOutputStream out) throws IOException {
    out.writeUTF(inspection.state().name());
    Obstacle obstacle = inspection.obstacle();
    out.writeUTF(obstacle == null ? "" : obstacle.name());
    out.writeUTF(inspection.type());
    Integer pages = inspection.pages();
    Double seconds = inspection.seconds();
    out.writeInt(pages == null ? -1 : pages);
    out.writeDouble(seconds == null ? -1 : seconds);
    out.writeInt(inspection.observations().size());
    for (Observation observation : inspection.observations()) {
      out.writeUTF(observation.kind().name());
      texts(observation.facts(), out);
    }
    content(inspection.content(), out);
    out.flush();
  }

  /** The parent hears. */
  public static Inspection read(DataInputStream in) throws IOException {
    State state = State.valueOf(in.readUTF());
    Obstacle obstacle = obstacle(in.readUTF());
    String type = in.readUTF();
    int pages = in.readInt();
    double seconds = in.readDouble();
    List<Observation> observations = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      observations.add(new Observation(Observation.Kind.valueOf(in.readUTF()), texts(in)));
    }
    return new Inspection(
        state,
        obstacle,
        type,
        pages < 0 ? null : (Integer) pages,
        seconds < 0 ? null : (Double) seconds,
        observations,
        content(in));
  }

  private static @Nullable Obstacle obstacle(String name) {
    return name.isEmpty() ? null : Obstacle.valueOf(name);
  }

  private static void content(Content content, DataOutputStream out) throws IOException {
    out.writeUTF(content.sha256());
    texts(content.text(), out);
    Content.Picture picture = content.picture();
    out.writeBoolean(picture != null);
    if (picture != null) {
      out.writeInt(picture.width());
      out.writeInt(picture.height());
      out.writeLong(picture.likeness());
    }
    texts(content.codes(), out);
    out.writeInt(content.recognised().size());
    for (int page : content.recognised()) {
      out.writeInt(page);
    }
    text(content.drawn(), out);
    out.writeInt(content.places().size());
    for (Content.Place place : content.places()) {
      out.writeFloat(place.left());
      out.writeFloat(place.top());
      out.writeFloat(place.width());
      out.writeFloat(place.height());
    }
  }

  private static Content content(DataInputStream in) throws IOException {
    String sha256 = in.readUTF();
    List<String> text = texts(in);
    Content.Picture picture =
        in.readBoolean() ? new Content.Picture(in.readInt(), in.readInt(), in.readLong()) : null;
    List<String> codes = texts(in);
    List<Integer> recognised = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      recognised.add(in.readInt());
    }
    String drawn = text(in);
    List<Content.Place> places = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      places.add(new Content.Place(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
    }
    return new Content(sha256, text, picture, codes, recognised, drawn, places);
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text, out);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  /** Of any length, which {@code writeUTF} does not take. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
