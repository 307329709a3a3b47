package io.shenbao.batch;

import io.shenbao.batch.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks at what an output folder holds. */
final class Contents {

  private Contents() {}

  /** A file's SHA-256, in hexadecimal. */
  static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The folders below an output that a manifest of ours lies in, sorted; links are not followed.
   */
  static List<String> withManifest(Path root) throws IOException {
    List<String> folders = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root.resolve(OutputFolder.WORK))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root) && Manifest.of(folder).isPresent()) {
              folders.add(root.relativize(folder).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // nothing that we can know to be ours
          }
        });
    folders.sort(null);
    return folders;
  }
}
