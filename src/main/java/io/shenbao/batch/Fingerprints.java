package io.shenbao.batch;

import io.shenbao.source.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

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
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      add(digest, folder.relativize(file).toString());
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        addFile(digest, file);
      }
    }
  }

  private static void addFile(MessageDigest digest, Path file) throws IOException {
    add(digest, Long.toString(Files.size(file)));
    byte[] buffer = new byte[65_536];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
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
