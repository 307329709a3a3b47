package io.shenbao.attachment;

import io.shenbao.attachment.examine.inner.RawName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file's name, read by its bytes where it is not in the encoding of the file system. */
final class PathName {

  /** What stands in a text for bytes that are none in its encoding. */
  private static final char UNMAPPED = '\uFFFD';

  private PathName() {}

  /** One name of a path. */
  static String of(Path name) {
    String text = name.toString();
    return text.indexOf(UNMAPPED) < 0 ? text : RawName.of(bytes(name));
  }

  /** Its bytes, which its address has in hexadecimal digits. */
  private static byte[] bytes(Path name) {
    String address = name.toUri().getRawPath();
    String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    String escaped = path.substring(path.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
