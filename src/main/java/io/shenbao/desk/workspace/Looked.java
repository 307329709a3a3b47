package io.shenbao.desk.workspace;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Which applications the clerk has looked at, and what was told of them then: a file of lines
 * {@code key print}, of which the last one on a key holds. Safe for use by several threads.
 */
public final class Looked {

  /** So many lines more than applications are kept before the file is written anew. */
  private static final int SPARE = 5_000;

  /** Keys and prints are hashes. */
  private static final int HASH = 16;

  private final Path file;
  private final Map<String, String> seen = new LinkedHashMap<>();
  private int lines;
  private boolean isRead;
  private Map<String, String> counted = Map.of();
  private long unseen;

  public Looked(Workspace workspace) {
    this.file = workspace.own().resolve("looked");
  }

  /** Whether something else is told of an application than when it was last looked at. */
  public synchronized boolean isUnseen(String key, String print) {
    read();
    return !print.equals(seen.get(key));
  }

  /**
   * How many of some applications are unseen.
   *
   * @param printsByKey the same object as long as it holds the same, for which nothing is counted
   *     twice
   */
  public synchronized long unseen(Map<String, String> printsByKey) {
    if (counted != printsByKey) {
      counted = printsByKey;
      unseen =
          printsByKey.entrySet().stream()
              .filter(one -> isUnseen(one.getKey(), one.getValue()))
              .count();
    }
    return unseen;
  }

  /** Somebody looks at applications. */
  public synchronized void at(Map<String, String> printsByKey) throws IOException {
    read();
    counted = Map.of();
    StringBuilder fresh = new StringBuilder();
    printsByKey.forEach(
        (key, print) -> {
          if (!print.equals(seen.put(key, print))) {
            fresh.append(key).append(' ').append(print).append('\n');
            lines++;
          }
        });
    if (lines > seen.size() + SPARE) {
      StringBuilder all = new StringBuilder();
      seen.forEach((key, print) -> all.append(key).append(' ').append(print).append('\n'));
      WholeFile.write(file, all.toString());
      lines = seen.size();
    } else if (fresh.length() > 0) {
      Files.writeString(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private void read() {
    if (isRead) {
      return;
    }
    isRead = true;
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      List<String> all = text.lines().toList();
      for (String line : all) {
        // one that was cut by a kill is nothing
        if (line.length() == 2 * HASH + 1 && line.charAt(HASH) == ' ') {
          seen.put(line.substring(0, HASH), line.substring(HASH + 1));
        }
      }
      lines = all.size();
      if (!text.isEmpty() && !text.endsWith("\n")) {
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(Looked.class).warn("not readable: {}", file, e);
    }
  }
}
