package io.shenbao.document.fill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what FreeMarker gives as UTF-8, most of which is the template's own text. FreeMarker
 * writes such a text as the same array each time, so it is encoded once. Half a surrogate pair
 * becomes a question mark.
 */
final class Utf8Writer extends Writer {

  /** The texts of one template, encoded. Safe for use by several threads. */
  static final class Texts {

    /** More texts than a template has. */
    private static final int MOST = 20_000;

    private final Map<char[], byte[]> encoded = new ConcurrentHashMap<>();

    private byte[] of(char[] text) {
      byte[] bytes = encoded.get(text);
      if (bytes == null) {
        bytes = utf8(new String(text));
        if (encoded.size() < MOST) {
          encoded.put(text, bytes);
        }
      }
      return bytes;
    }

    int size() {
      return encoded.size();
    }
  }

  private final OutputStream out;
  private final Texts texts;

  Utf8Writer(OutputStream out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  /** Writes a text of the template, which never changes. */
  @Override
  public void write(char[] text) throws IOException {
    out.write(texts.of(text));
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
