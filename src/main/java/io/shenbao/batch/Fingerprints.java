package io.shenbao.batch;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells by content whether anything has changed on which an assessment depends. */
final class Fingerprints {

  private final String common;

  /**
   * @param common what all applications depend on: pack, options, version of the tool
   */
  Fingerprints(List<String> common, Path templates) throws IOException {
    MessageDigest digest = sha256();
    common.forEach(text -> add(digest, text));
    if (Files.isDirectory(templates)) {
      addFiles(digest, templates);
    }
    this.common = HexFormat.of().formatHex(digest.digest());
  }

  /** The fingerprint of an application: its source and everything below its folder. */
  String of(Survey.Found found) throws IOException {
    MessageDigest digest = sha256();
    add(digest, common);
    add(digest, found.path());
    if (found.alone()) {
      addFile(digest, found.sources().get(0));
    } else {
      addFiles(digest, found.folder());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addFiles(MessageDigest digest, Path folder) throws IOException {
    SortedMap<Path, Boolean> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Deadline.poll();
            files.put(file, attributes.isRegularFile());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.put(file, false); // a folder that can't be opened counts by its name
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    for (Map.Entry<Path, Boolean> entry : files.entrySet()) {
      add(digest, folder.relativize(entry.getKey()).toString());
      if (entry.getValue()) {
        addFile(digest, entry.getKey());
      }
    }
  }

  private static void addFile(MessageDigest digest, Path file) throws IOException {
    add(digest, Long.toString(Files.size(file)));
    byte[] buffer = new byte[65_536];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Deadline.poll();
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      add(digest, "unreadable");
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
