package io.shenbao.source.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The encoding of names that do not say theirs: UTF-8 when all of them are that, as macOS writes
 * them; else that of a Chinese Windows, GBK (read as GB 18030, which has all of it); else that of
 * the first PCs.
 */
final class NameEncoding {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset OLDEST = Charset.forName("IBM437");

  private final Charset charset;

  private NameEncoding(Charset charset) {
    this.charset = charset;
  }

  /** What fits all names of an archive. */
  static NameEncoding of(Collection<byte[]> names) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
      if (names.stream().allMatch(name -> decoded(name, charset).isPresent())) {
        return new NameEncoding(charset);
      }
    }
    return new NameEncoding(OLDEST);
  }

  String of(byte[] name) {
    return new String(name, charset);
  }

  private static Optional<String> decoded(byte[] name, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
