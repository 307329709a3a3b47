package io.shenbao.attachment.child;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A picture of one line that is so wide that no child has the memory for it. */
public final class WidePicture {

  private static final int WIDTH = 33_000_000;

  private WidePicture() {}

  /** Writes it as PNG. */
  public static Path write(Path file) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(png);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(head);
    fields.writeInt(WIDTH);
    fields.writeInt(1);
    fields.write(new byte[] {16, 6, 0, 0, 0}); // 16 bits each of red, green, blue, alpha
    chunk("IHDR", head.toByteArray(), out);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(line)) {
      deflater.write(new byte[1 + 8 * 1000]);
    }
    chunk("IDAT", line.toByteArray(), out);
    chunk("IEND", new byte[0], out);
    return Files.write(file, png.toByteArray());
  }

  private static void chunk(String type, byte[] data, DataOutputStream out) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt((int) sum.getValue());
  }
}
