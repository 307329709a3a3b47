package io.shenbao.filename;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name of which only the bytes are known. */
public final class RawName {

  /** What Chinese programs write names in; GBK is the older part of it. */
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** The last character that takes two bytes in UTF-8, as all of GBK do. */
  private static final int LAST_OF_TWO_BYTES = 0x7FF;

  private static final Set<UnicodeScript> ANY =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

  private RawName() {}

  /** The name by the first encoding that all its bytes belong to. */
  public static String of(byte[] bytes) {
    String international = decoded(bytes, StandardCharsets.UTF_8);
    if (international != null && !isMixed(international)) {
      return international;
    }
    String chinese = decoded(bytes, CHINESE);
    if (chinese != null) {
      return chinese;
    }
    return international == null ? new String(bytes, StandardCharsets.ISO_8859_1) : international;
  }

  /**
   * Whether a name is one in GBK that happens to be UTF-8 as well: nobody writes Greek, Hebrew and
   * Cyrillic letters in one name, but 图纸 reads so.
   */
  static boolean isMixed(String name) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > LAST_OF_TWO_BYTES) {
        return false;
      }
      if (c > '\u007F') {
        scripts.add(UnicodeScript.of(c));
      }
    }
    scripts.removeAll(ANY);
    return scripts.size() > 1;
  }

  private static @Nullable String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
