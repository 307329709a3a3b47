package io.shenbao.yaml;

import java.io.Reader;

/**
 * Hands out a text so that no read ends between the two halves of a rare character: SnakeYAML
 * Engine 3.0.1 has no room for the second half where its buffer is full.
 */
final class WholeCharacters extends Reader {

  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at >= text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    if (end - at > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int read = end - at;
    text.getChars(at, end, buffer, offset);
    at = end;
    return read;
  }

  @Override
  public void close() {
    at = text.length();
  }
}
