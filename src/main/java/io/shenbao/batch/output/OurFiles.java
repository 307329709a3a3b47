package io.shenbao.batch.output;

import io.shenbao.file.Sha256;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which files of an output are ours, as the manifest in each folder says. Safe for use by several
 * threads, one for each folder.
 */
final class OurFiles {

  private final Path root;
  private final Path drafts;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();

  OurFiles(Path root) {
    this.root = root;
    this.drafts = root.resolve(OutputNames.WORK).resolve("drafts");
  }

  /** Where a file can be made that nobody sees. */
  Path draft() throws IOException {
    return Files.createDirectories(drafts).resolve(number.incrementAndGet() + ".tmp");
  }

  /** Whether there is a file of that name, a link being none. */
  boolean isThere(String name) {
    return Files.isRegularFile(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** What tells a file's content apart. */
  String hash(String name) throws IOException {
    return Sha256.of(root.resolve(name));
  }

  /** Whether a file is as we wrote it. */
  boolean isOurs(String name) throws IOException {
    return knows(name, hash(name));
  }

  /** Whether we wrote a content under that name. */
  boolean knows(String name, String hash) {
    return manifest(OutputNames.folder(name)).knows(OutputNames.file(name), hash);
  }

  /** Names of the files in a folder that are ours, without the folder's. */
  List<String> names(String folder) {
    return manifest(folder).names();
  }

  /**
   * Takes down contents that files are about to have: from now on these are ours.
   *
   * @param hashes by name
   */
  void claim(Map<String, String> hashes) throws IOException {
    SortedSet<String> changed = new TreeSet<>();
    for (String name : new TreeSet<>(hashes.keySet())) {
      String folder = OutputNames.folder(name);
      if (manifest(folder).add(OutputNames.file(name), String.valueOf(hashes.get(name)))) {
        changed.add(folder);
      }
    }
    for (String folder : changed) {
      save(folder);
    }
  }

  /** Forgets what a file held before. Whether there was anything to forget. */
  boolean settle(String name, String hash) {
    return manifest(OutputNames.folder(name)).settle(OutputNames.file(name), hash);
  }

  /** Forgets a file. */
  void forget(String name) {
    manifest(OutputNames.folder(name)).forget(OutputNames.file(name));
  }

  /** Forgets a folder, whose manifest is gone. */
  void forgetFolder(String folder) {
    manifests.remove(folder);
  }

  /** Writes down what is known of a folder. */
  void save(String folder) throws IOException {
    Path draft = draft();
    Files.write(draft, manifest(folder).bytes());
    Files.createDirectories(root.resolve(folder));
    WholeFile.move(draft, root.resolve(folder).resolve(Manifest.FILE));
  }

  private Manifest manifest(String folder) {
    return manifests.computeIfAbsent(
        folder, key -> Manifest.of(root.resolve(key)).orElseGet(Manifest::new));
  }
}
