package io.shenbao.filename;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A file's name, read by its bytes where it is not in the encoding of the file system: folders that
 * an old program has unpacked on Linux have names in GBK, of which Java shows nothing but marks.
 */
public final class PathName {

  /** What stands in a text for bytes that are none in its encoding. */
  private static final char UNMAPPED = '\uFFFD';

  private PathName() {}

  /** The last name of a path; empty for a root. */
  public static String of(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    String text = name.toString();
    boolean isText = text.indexOf(UNMAPPED) < 0 && !RawName.isMixed(text);
    return isText ? text : RawName.of(bytes(name));
  }

  /** A file's path from a folder that it is in, with {@code /}. */
  public static String below(Path folder, Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(one -> of(one).replace('\\', '/'))
        .collect(Collectors.joining("/"));
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
