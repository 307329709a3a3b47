package io.shenbao.file;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What keeps a file from being written that lies with the place, and not with the file. Java knows
 * no types for it: it is told by what the system says, in the languages that systems of ours speak.
 */
public enum Hindrance {
  /** No room, no more files, or a quota or limit is reached: ENOSPC, EDQUOT, EFBIG. */
  FULL(
      "no space left on device",
      "disk quota exceeded",
      "file too large",
      "there is not enough space on the disk",
      "not enough space",
      "设备上没有空间",
      "超出磁盘限额",
      "文件过大",
      "磁盘空间不足"),
  /** The process has as many files open as it may: EMFILE, ENFILE. */
  OPEN_FILES("too many open files", "打开的文件过多", "打开的文件太多"),
  NONE;

  /** Whoever has less than this left can write no document, in bytes. */
  public static final long LEAST_ROOM = 1_000_000;

  private final List<String> words;

  Hindrance(String... words) {
    this.words = List.of(words);
  }

  /** What is behind a failure. The name of a file, which may be a stranger's, has no say in it. */
  public static Hindrance of(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String said = CharMatcher.anyOf(".。 \r\n").trimFrom(said(at)).toLowerCase(Locale.ROOT);
      for (Hindrance one : values()) {
        if (one.words.contains(said)) {
          return one;
        }
      }
    }
    return NONE;
  }

  /** What the system itself said; empty where it is another's words. */
  private static String said(Throwable at) {
    String said =
        at instanceof FileSystemException file
            ? file.getReason()
            : at instanceof IOException ? at.getMessage() : null;
    return said == null ? "" : said;
  }

  /** How much can still be written where a folder lies, in bytes. */
  public static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // a file system that does not tell
    }
  }
}
