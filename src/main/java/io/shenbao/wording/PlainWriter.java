package io.shenbao.wording;

import java.io.IOException;
import java.io.Writer;

/**
 * All that is printed goes through it: whatever a file name or a value holds, no character of it
 * moves a terminal's cursor, colours its text or turns its direction.
 */
public final class PlainWriter extends Writer {

  private final Writer out;
  private boolean isAfterReturn;

  public PlainWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    StringBuilder plain = new StringBuilder(length + 1);
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if (isAfterReturn) {
        plain.append(c == '\n' ? '\r' : Plain.shown('\r')); // a line's end on Windows is both
      }
      isAfterReturn = c == '\r';
      if (!isAfterReturn) {
        plain.append(Plain.shown(c));
      }
    }
    out.write(plain.toString());
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
