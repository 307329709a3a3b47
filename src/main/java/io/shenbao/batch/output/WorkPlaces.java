package io.shenbao.batch.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Our own places in an output's work folder. What lies in one of them and is no such thing is
 * somebody else's: it is neither written over nor, where it is a link, followed.
 */
public final class WorkPlaces {

  private static final List<String> FOLDERS =
      List.of(
          "sources",
          "drafts",
          "unpacked",
          "publish",
          "templates",
          "archive",
          "office",
          "mail-preview");

  private static final List<String> FILES =
      List.of(
          "job.mv.db",
          "job.making",
          "error.log",
          "run.log",
          "run.lock",
          "status.json",
          "status.room");

  /**
   * A place that is not ours to write to.
   *
   * @param key of the sentence that says so
   */
  public record Taken(Path place, String key) {}

  private WorkPlaces() {}

  /** The first place that something else lies in, or that may not be written to. */
  public static Optional<Taken> taken(Path work) throws IOException {
    // the work folder itself may be a link, to a disk that is quicker than the output's
    if (Files.exists(work, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(work)) {
      return Optional.of(new Taken(work, "batch.no-folder"));
    }
    for (String name : FOLDERS) {
      if (isOther(work.resolve(name), true)) {
        return Optional.of(new Taken(work.resolve(name), "batch.no-folder"));
      }
      if (isClosed(work.resolve(name))) {
        return Optional.of(new Taken(work.resolve(name), "batch.no-leave"));
      }
    }
    for (String name : FILES) {
      if (isOther(work.resolve(name), false)) {
        return Optional.of(new Taken(work.resolve(name), "batch.no-file"));
      }
      if (isClosed(work.resolve(name))) {
        return Optional.of(new Taken(work.resolve(name), "batch.no-leave"));
      }
    }
    return Optional.empty();
  }

  /** Whether it is there, and closed to us. */
  private static boolean isClosed(Path place) {
    return Files.exists(place) && !Files.isWritable(place);
  }

  private static boolean isOther(Path place, boolean folder) throws IOException {
    try {
      BasicFileAttributes there =
          Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return folder ? !there.isDirectory() : !there.isRegularFile();
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
