package io.shenbao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder under one more name, as a share is on another machine: by a mount where this test may
 * mount, else by a symbolic link.
 */
final class Share implements AutoCloseable {

  private final Path name;
  private final boolean mounted;

  private Share(Path name, boolean mounted) {
    this.name = name;
    this.mounted = mounted;
  }

  /** Until it appears, there is an empty folder, or nothing. */
  static void announce(Path name) throws IOException {
    Files.createDirectories(name);
  }

  /** From now on the folder is there under that name. */
  static Share of(Path folder, Path name) throws Exception {
    announce(name);
    if (ends("mount", "--bind", folder.toString(), name.toString())) {
      return new Share(name, true);
    }
    Files.delete(name);
    Files.createSymbolicLink(name, folder);
    return new Share(name, false);
  }

  String kind() {
    return mounted ? "mount" : "symbolic link";
  }

  @Override
  public void close() throws Exception {
    if (!mounted) {
      Files.delete(name);
    } else if (!ends("umount", name.toString()) && !ends("umount", "--lazy", name.toString())) {
      throw new IOException("still mounted: " + name);
    }
  }

  private static boolean ends(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
