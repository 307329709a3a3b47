package io.shenbao.attachment.examine.inner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A name of which only the bytes are known. */
public final class RawName {

  /** What Chinese programs write names in; GBK is the older part of the second. */
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private RawName() {}

  /** The name by the first encoding that all its bytes belong to. */
  public static String of(byte[] bytes) {
    for (Charset charset : CHARSETS) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        continue; // then it is the next one
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
