package io.shenbao.document.fill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes what FreeMarker gives as UTF-8, most of which is the template's own text. FreeMarker
 * writes such a text as the same array each time, so it is encoded once. Half a surrogate pair
 * becomes a question mark.
 */
final class Utf8Writer extends Writer {

  /** More texts than a template has. */
  private static final int MOST = 20_000;

  private final OutputStream out;
  private final Map<char[], byte[]> encoded;

  /**
   * @param encoded texts of the template that were written before, by their identity
   */
  Utf8Writer(OutputStream out, Map<char[], byte[]> encoded) {
    this.out = out;
    this.encoded = encoded;
  }

  /** Writes a text of the template, which never changes. */
  @Override
  public void write(char[] text) throws IOException {
    byte[] bytes = encoded.get(text);
    if (bytes == null) {
      bytes = utf8(new String(text));
      if (encoded.size() < MOST) {
        encoded.put(text, bytes);
      }
    }
    out.write(bytes);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(utf8(new String(text, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(utf8(text.substring(from, from + length)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
