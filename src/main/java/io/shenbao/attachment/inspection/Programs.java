package io.shenbao.attachment.inspection;

import com.google.common.base.Splitter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The programs of others that see more in a file where they are installed. */
public final class Programs {

  private static final List<String> ALL = List.of("bsdtar", "ffmpeg", "tesseract");

  /** Those that are there, in one word. */
  public static final String FOUND =
      ALL.stream().filter(Programs::isThere).collect(Collectors.joining("+"));

  private Programs() {}

  /** Whether one of them was there when this process began. */
  public static boolean has(String name) {
    return Splitter.on('+').splitToStream(FOUND).anyMatch(name::equals);
  }

  private static boolean isThere(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(path)
        .anyMatch(folder -> isIn(folder, name) || isIn(folder, name + ".exe"));
  }

  private static boolean isIn(String folder, String name) {
    try {
      return !folder.isEmpty() && Files.isExecutable(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
