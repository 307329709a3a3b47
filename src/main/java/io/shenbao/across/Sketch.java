package io.shenbao.across;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of one application is compared with others, as numbers: enough to find out which of them
 * have anything in common, without what it is.
 *
 * @param values the hash of what is compared, by the rule that compares it
 * @param files in the order of the traits
 * @param prints of its prose, by the manner in which they were made; in the order of the traits
 */
public record Sketch(
    Map<String, Long> values, List<FileMark> files, Map<String, List<Print>> prints) {

  /** Of an application of which nothing is compared. */
  public static final Sketch NONE = new Sketch(Map.of(), List.of(), Map.of());

  /**
   * A file of its evidence.
   *
   * @param content hash of its bytes
   * @param likeness perceptual hash of a picture, else 0
   */
  record FileMark(String requirement, long content, long likeness) {}

  /**
   * A passage.
   *
   * @param number of the passage among the application's
   * @param id hash of its text
   * @param letters how many it has
   * @param item number of the list's item that it is in; 0 outside lists
   * @param bands see {@link Signatures#banded}
   * @param digits see {@link Signatures#digits}
   */
  record Print(int number, long id, int letters, int item, int[] bands, long[] digits) {}

  /** To be kept; as long as there are passages times some two hundred bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(values.size());
      for (Map.Entry<String, Long> value : values.entrySet()) {
        out.writeUTF(value.getKey());
        out.writeLong(value.getValue());
      }
      out.writeInt(files.size());
      for (FileMark file : files) {
        out.writeUTF(file.requirement());
        out.writeLong(file.content());
        out.writeLong(file.likeness());
      }
      out.writeInt(prints.size());
      for (Map.Entry<String, List<Print>> manner : prints.entrySet()) {
        out.writeUTF(manner.getKey());
        out.writeInt(manner.getValue().size());
        for (Print print : manner.getValue()) {
          write(print, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Print print, DataOutputStream out) throws IOException {
    out.writeInt(print.number());
    out.writeLong(print.id());
    out.writeInt(print.letters());
    out.writeInt(print.item());
    out.writeInt(print.bands().length);
    for (int band : print.bands()) {
      out.writeInt(band);
    }
    for (long digit : print.digits()) {
      out.writeLong(digit);
    }
  }

  /** What was kept. */
  public static Sketch of(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      Map<String, Long> values = new LinkedHashMap<>();
      for (int left = in.getInt(); left > 0; left--) {
        values.put(name(in), in.getLong());
      }
      List<FileMark> files = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        files.add(new FileMark(name(in), in.getLong(), in.getLong()));
      }
      Map<String, List<Print>> prints = new LinkedHashMap<>();
      for (int left = in.getInt(); left > 0; left--) {
        String manner = name(in);
        List<Print> passages = new ArrayList<>();
        for (int more = in.getInt(); more > 0; more--) {
          passages.add(print(in));
        }
        prints.put(manner, passages);
      }
      return new Sketch(values, files, prints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Print print(ByteBuffer in) {
    int number = in.getInt();
    long id = in.getLong();
    int letters = in.getInt();
    int item = in.getInt();
    int[] bands = new int[in.getInt()];
    in.asIntBuffer().get(bands);
    in.position(in.position() + bands.length * Integer.BYTES);
    long[] digits = new long[Signatures.DIGITS];
    in.asLongBuffer().get(digits);
    in.position(in.position() + digits.length * Long.BYTES);
    return new Print(number, id, letters, item, bands, digits);
  }

  /** As {@link DataOutputStream#writeUTF} wrote it. */
  private static String name(ByteBuffer in) throws IOException {
    int from = in.position();
    in.position(from + Short.BYTES + Short.toUnsignedInt(in.getShort(from)));
    return new DataInputStream(new ByteArrayInputStream(in.array(), from, in.position() - from))
        .readUTF();
  }
}
