package io.shenbao.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of a file. While it says the same, the file is taken to be the same.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 * @param key the file's number in its file system, which is the same on every machine that has the
 *     file system mounted; empty where there is none
 */
public record Stamp(long size, long modified, String key) {

  /** Of a file that was changed so lately that it could be changed again and look the same. */
  private static final Stamp NONE = new Stamp(-1, 0, "");

  /** A file system may tell no time finer than this. */
  private static final Duration TICK = Duration.ofSeconds(2);

  public static Stamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class));
  }

  public static Stamp of(BasicFileAttributes file) {
    Object key = file.fileKey();
    return new Stamp(
        file.size(),
        file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        key == null ? "" : number(key.toString()));
  }

  /** Of {@code (dev=fd01,inode=42)} what does not depend on the machine. */
  private static String number(String key) {
    int at = key.indexOf("inode=");
    return at < 0 ? key : key.substring(at);
  }

  /** The same, or one that fits no file when it can't be relied on yet. */
  public Stamp reliable() {
    long now = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli());
    return modified < now - TICK.toNanos() ? this : NONE;
  }
}
