package io.shenbao.batch.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A long text as it is kept in the database: its bytes in UTF-8, in the zlib format. */
final class PackedText {

  private PackedText() {}

  /**
   * @param plain the text in UTF-8
   */
  static byte[] pack(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** The text's bytes in UTF-8; reading them fails when it is not what was packed. */
  static InputStream unpack(byte[] packed) {
    return new InflaterInputStream(new ByteArrayInputStream(packed));
  }
}
