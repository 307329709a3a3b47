package io.shenbao.batch.output;

import io.shenbao.file.ContentPrint;
import io.shenbao.file.Sha256;
import io.shenbao.file.Stamp;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which files of an output are ours, as the manifest in each folder says. Safe for use by several
 * threads, one for each folder.
 */
final class OurFiles {

  private final Path root;
  private final Path drafts;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();

  OurFiles(Path root, String writer) {
    this.root = root;
    this.drafts = root.resolve(OutputNames.WORK).resolve("drafts").resolve(writer);
  }

  /** Where a file can be made that nobody sees. */
  Path draft() throws IOException {
    return Files.createDirectories(drafts).resolve(number.incrementAndGet() + ".tmp");
  }

  /** Whether there is a file of that name, a link being none. */
  boolean isThere(String name) {
    return Files.isRegularFile(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** The stamp of a file as it is now; none where there is no file, a link being none. */
  Optional<Stamp> stamp(String name) throws IOException {
    return stamp(root.resolve(name));
  }

  private static Optional<Stamp> stamp(Path path) throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return file.isRegularFile() ? Optional.of(Stamp.of(file)) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  /** A file's print. What this run has put in its place and nobody has touched is not read. */
  String print(String name) throws IOException {
    Path file = root.resolve(name);
    @Nullable String known =
        manifest(OutputNames.folder(name)).placed(OutputNames.file(name), Stamp.of(file));
    return known == null ? ContentPrint.of(file) : known;
  }

  /** Whether a file is as we wrote it. */
  boolean isOurs(String name) throws IOException {
    Manifest manifest = manifest(OutputNames.folder(name));
    String file = OutputNames.file(name);
    return manifest.knows(file, print(name))
        || (manifest.hasDigests(file) && manifest.knows(file, Sha256.of(root.resolve(name))));
  }

  /** A file was put in its place. */
  void placed(String name, Stamp stamp, String print) {
    manifest(OutputNames.folder(name)).place(OutputNames.file(name), stamp, print);
  }

  /** Names of the files in a folder that are ours, without the folder's. */
  List<String> names(String folder) {
    return manifest(folder).names();
  }

  /**
   * Takes down contents that files are about to have: from now on these are ours.
   *
   * @param prints by name
   */
  void claim(Map<String, String> prints) throws IOException {
    SortedSet<String> changed = new TreeSet<>();
    for (String name : new TreeSet<>(prints.keySet())) {
      String folder = OutputNames.folder(name);
      if (manifest(folder).add(OutputNames.file(name), String.valueOf(prints.get(name)))) {
        changed.add(folder);
      }
    }
    for (String folder : changed) {
      save(folder);
    }
  }

  /** Forgets what a file held before. Whether there was anything to forget. */
  boolean settle(String name, String print) {
    return manifest(OutputNames.folder(name)).settle(OutputNames.file(name), print);
  }

  /** Forgets a file. */
  void forget(String name) {
    manifest(OutputNames.folder(name)).forget(OutputNames.file(name));
  }

  /** Forgets a folder; when it is asked for again, its manifest is read again. */
  void forgetFolder(String folder) {
    manifests.remove(folder);
  }

  /**
   * Writes down what is known of a folder. What another writer has written since is kept: one that
   * hung may have gone on with a folder that was given to another.
   */
  void save(String folder) throws IOException {
    Path place = root.resolve(folder).resolve(Manifest.FILE);
    Manifest manifest = manifest(folder);
    if (!manifest.isAsSeen(stamp(place))) {
      Manifest.of(root.resolve(folder)).ifPresent(manifest::join);
    }
    Path draft = draft();
    Files.write(draft, manifest.bytes());
    Files.createDirectories(root.resolve(folder));
    Optional<Stamp> stamp = stamp(draft); // which the move does not change
    WholeFile.move(draft, place);
    manifest.see(stamp);
  }

  private Manifest manifest(String folder) {
    return manifests.computeIfAbsent(folder, this::read);
  }

  private Manifest read(String folder) {
    Optional<Stamp> stamp;
    try {
      stamp = stamp(root.resolve(folder).resolve(Manifest.FILE));
    } catch (IOException e) {
      stamp = Optional.empty(); // it is looked at again before it is written
    }
    Manifest manifest = Manifest.of(root.resolve(folder)).orElseGet(Manifest::new);
    manifest.see(stamp);
    return manifest;
  }
}
