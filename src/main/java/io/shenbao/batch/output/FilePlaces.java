package io.shenbao.batch.output;

import io.shenbao.file.Stamp;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** How files come into their places in an output, and what stood there out of their way. */
final class FilePlaces {

  private final Path root;
  private final OurFiles ours;
  private final Archive archive;

  FilePlaces(Path root, OurFiles ours, Archive archive) {
    this.root = root;
    this.ours = ours;
    this.archive = archive;
  }

  /**
   * Moves a file into its place.
   *
   * @throws FileSystemException that names the file, when that can't be done
   */
  void put(String name, Path made, String print) throws IOException {
    Path file = root.resolve(name);
    try {
      requireNoFolder(file);
      Files.createDirectories(file.resolve("..").normalize());
      makeWay(name, print);
      ours.claim(Map.of(name, print));
      Stamp stamp = Stamp.of(made); // which the move does not change
      WholeFile.move(made, file);
      ours.placed(name, stamp, print);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  /**
   * Moves a file into the place of one that is known to be ours.
   *
   * @throws FileSystemException that names the file, when that can't be done
   */
  void replace(String name, Path made, String print) throws IOException {
    try {
      ours.claim(Map.of(name, print));
      WholeFile.move(made, root.resolve(name));
      ours.settle(name, print);
      ours.save(OutputNames.folder(name));
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  /**
   * Looks whether a file can be put in its place before it is made.
   *
   * @throws FileSystemException that names the file, when a folder stands there, or another program
   *     holds it
   */
  void probe(String name) throws IOException {
    Path file = root.resolve(name);
    try {
      requireNoFolder(file);
      if (ours.isThere(name)) {
        FileChannel.open(file, StandardOpenOption.WRITE).close();
      }
    } catch (AccessDeniedException | NoSuchFileException e) {
      // one that may not be changed can be replaced all the same
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  private static void requireNoFolder(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder stands in its place");
    }
  }

  static FileSystemException named(String name, IOException cause) {
    if (cause instanceof FileSystemException known && name.equals(known.getFile())) {
      return known;
    }
    FileSystemException named = new FileSystemException(name);
    named.initCause(cause);
    return named;
  }

  /**
   * Moves a file of somebody else's out of the way of ours of the same name.
   *
   * @param print of ours; a file with the same content is in nobody's way
   */
  void makeWay(String name, String print) throws IOException {
    if (ours.isThere(name) && !ours.isOurs(name) && !ours.print(name).equals(print)) {
      archive.setAside(name);
    }
  }

  /** Says of a file of somebody else's that it will be out of the way of ours of the same name. */
  void announce(String name) throws IOException {
    if (ours.isThere(name) && !ours.isOurs(name)) {
      archive.announce(name);
    }
  }

  /** Takes a file away that an earlier run wrote, if it still is as it was written. */
  void withdraw(String name) throws IOException {
    if (ours.isThere(name) && ours.isOurs(name)) {
      Files.delete(root.resolve(name));
    }
  }
}
