package io.shenbao.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text files that findings point into, by their names relative to the input. Nothing outside
 * the input is read.
 */
public final class SourceTexts {

  /** What the reader of YAML accepts, in bytes. */
  private static final long MOST_BYTES = 20_000_000;

  private final @Nullable Path root;
  private String lastFile = "";
  private List<String> lastLines = List.of();

  private SourceTexts(@Nullable Path root) {
    this.root = root;
  }

  /** The texts below an input folder, or beside a lone source file. */
  public static SourceTexts of(Path input) {
    Path whole = input.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return new SourceTexts(Files.isRegularFile(whole) && parent != null ? parent : whole);
  }

  /** No texts at all: places are told without their lines. */
  static SourceTexts none() {
    return new SourceTexts(null);
  }

  /** A file's lines; none when it can't be read. */
  public synchronized List<String> lines(String file) {
    Path folder = root;
    if (folder != null && !file.equals(lastFile)) {
      lastLines = read(folder, folder.resolve(file).normalize());
      lastFile = file;
    }
    return lastLines;
  }

  private static List<String> read(Path folder, Path path) {
    try {
      if (!path.startsWith(folder)
          || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          || Files.size(path) > MOST_BYTES) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
