package io.shenbao.batch;

import io.shenbao.batch.store.Stamps;
import io.shenbao.deadline.Deadline;
import io.shenbao.file.Sha256;
import io.shenbao.file.Stamp;
import io.shenbao.filename.PathName;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells by content whether anything has changed on which an assessment depends. Of a file that the
 * file system says is the same as before, the content is not read again.
 */
final class Fingerprints {

  private final String common;

  /**
   * @param common what all applications depend on: pack, options, version of the tool
   */
  Fingerprints(List<String> common, Path templates) throws IOException {
    MessageDigest digest = Sha256.digest();
    common.forEach(text -> add(digest, text));
    if (Files.isDirectory(templates)) {
      files(templates, Stamps.NONE).digest(digest);
    }
    this.common = Sha256.hex(digest);
  }

  /** Of what all applications depend on. */
  String value() {
    return common;
  }

  /**
   * An application's fingerprint.
   *
   * @param value the same as long as nothing has changed
   * @param stamps of its files
   */
  record Fingerprint(String value, Stamps stamps) {}

  /**
   * The fingerprint of an application: its source and everything below its folder.
   *
   * @param earlier its files as they were seen before
   */
  Fingerprint of(Survey.Found found, Stamps earlier) throws IOException {
    MessageDigest digest = Sha256.digest();
    add(digest, common);
    add(digest, found.path());
    Seen seen = files(found, earlier);
    seen.digest(digest);
    return new Fingerprint(Sha256.hex(digest), seen.stamps());
  }

  /**
   * Whether an application's files hold what they did: whoever edits one while a run lasts may set
   * it back before the next.
   *
   * @param surveyed its files as they were seen when the run began
   */
  static boolean areAsSurveyed(Survey.Found found, Stamps surveyed) throws IOException {
    return files(found, surveyed).stamps().hold(surveyed);
  }

  private static Seen files(Survey.Found found, Stamps earlier) throws IOException {
    if (!found.alone()) {
      return files(found.folder(), earlier);
    }
    Seen seen = new Seen(earlier);
    for (Path source : found.sources()) {
      seen.add(PathName.of(source), source, Stamp.of(source));
    }
    return seen;
  }

  private static Seen files(Path folder, Stamps earlier) throws IOException {
    SortedMap<Path, Optional<Stamp>> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Deadline.poll();
            files.put(
                file,
                attributes.isRegularFile() ? Optional.of(Stamp.of(attributes)) : Optional.empty());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.put(file, Optional.empty()); // a folder that can't be opened counts by its name
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    Seen seen = new Seen(earlier);
    for (Map.Entry<Path, Optional<Stamp>> entry : files.entrySet()) {
      String name = PathName.below(folder, entry.getKey());
      entry
          .getValue()
          .ifPresentOrElse(
              stamp -> seen.add(name, entry.getKey(), stamp), () -> seen.addName(name));
    }
    return seen;
  }

  /** The files of one folder, in order. */
  private static final class Seen {
    private final Stamps earlier;
    private final SortedMap<String, Stamps.Seen> files = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();

    Seen(Stamps earlier) {
      this.earlier = earlier;
    }

    void add(String name, Path file, Stamp stamp) {
      String known = earlier.sha256(name, stamp);
      String sha256 = known == null ? hash(file) : known;
      take(name, sha256);
      if (!sha256.isEmpty()) {
        files.put(name, new Stamps.Seen(stamp.reliable(), sha256));
      }
    }

    void addName(String name) {
      take(name, "");
    }

    /** A backslash in a file's name is shown as a folder's end: two files may have one name. */
    private void take(String name, String sha256) {
      hashes.merge(name, sha256, (one, other) -> one + "," + other);
    }

    void digest(MessageDigest digest) {
      hashes.forEach(
          (name, sha256) -> {
            Fingerprints.add(digest, name);
            Fingerprints.add(digest, sha256);
          });
    }

    Stamps stamps() {
      return new Stamps(files);
    }

    /** A content's hash; empty when it can't be read. */
    private static String hash(Path file) {
      try {
        return Sha256.of(file, Deadline::poll);
      } catch (IOException e) {
        return "";
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
