package io.shenbao.source.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text whose encoding nobody has written down: UTF-8, UTF-16 either way round, or GB18030, which is
 * what a Chinese Excel writes. Files that were put together from several have lines of both kinds.
 */
public final class UnknownText {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final String MARK = "\uFEFF";

  private UnknownText() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws CharacterCodingException when a line of it is in none of these encodings
   */
  public static String decode(byte[] bytes) throws CharacterCodingException {
    Charset wide = wide(bytes);
    String text = wide == null ? narrow(bytes) : strict(bytes, wide);
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  /** UTF-16 by its mark, or by the zeros beside the commas and line ends; null: another. */
  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (mark == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (mark == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (even == odd || bytes.length % 2 != 0) {
      return null;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static String narrow(byte[] bytes) throws CharacterCodingException {
    try {
      return strict(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return byLine(bytes);
    }
  }

  /** A line that is UTF-8 and Chinese as such is so on purpose; all others are GB18030. */
  private static String byLine(byte[] bytes) throws CharacterCodingException {
    StringBuilder text = new StringBuilder(bytes.length);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length) {
        line.write(bytes[i]);
      }
      if (i == bytes.length || bytes[i] == '\n') {
        text.append(line(line.toByteArray()));
        line.reset();
      }
    }
    return text.toString();
  }

  private static String line(byte[] bytes) throws CharacterCodingException {
    try {
      String text = strict(bytes, StandardCharsets.UTF_8);
      if (text.codePoints().allMatch(c -> c < 0x80)
          || text.codePoints().anyMatch(Character::isIdeographic)) {
        return text.replace(MARK, "");
      }
    } catch (CharacterCodingException e) {
      // not UTF-8 then
    }
    return strict(bytes, CHINESE);
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
