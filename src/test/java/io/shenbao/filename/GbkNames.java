package io.shenbao.filename;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files whose names are in GBK on disk, as an old program leaves them on Linux. */
public final class GbkNames {

  private static final Charset GBK = Charset.forName("GBK");

  private GbkNames() {}

  /** Skips a test where no file can have such a name, and says so. */
  public static void need() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
        "skipped: names are bytes on Unix only");
  }

  /** A path below a folder, each of its names in GBK. */
  public static Path in(Path folder, String path) {
    StringBuilder address = new StringBuilder(folder.toUri().toString());
    for (String name : List.of(path.split("/", -1))) {
      address.append(address.toString().endsWith("/") ? "" : "/");
      for (byte one : name.getBytes(GBK)) {
        address.append("%%%02X".formatted(one));
      }
    }
    return Path.of(URI.create(address.toString()));
  }

  /** Copies all that lies below a folder, under names in GBK. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = in(to, from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
