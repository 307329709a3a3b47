package io.shenbao.source;

import io.shenbao.assessment.JudgedFile;
import io.shenbao.filename.PathName;
import io.shenbao.source.prose.ProsePictures;
import io.shenbao.source.prose.WordFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Copies of the sources as they were when they were judged, under the paths that they have in the
 * input: a source may be edited while the run goes on, and what is told of it must fit what was
 * judged. Safe for use by several threads, one for each application.
 */
public final class SourceMirror {

  private final Path root;

  /**
   * @param root folder of the copies, which nobody else writes to
   */
  public SourceMirror(Path root) {
    this.root = root;
  }

  /** The folder that stands for the input. */
  public Path root() {
    return root;
  }

  /** Knows the digests of files that need not be read again for it. */
  @FunctionalInterface
  public interface Known {

    /** SHA-256 of what is in a file now, in hexadecimal digits; null where that is not known. */
    @Nullable String sha256(Path file);
  }

  /**
   * What was taken of an application.
   *
   * @param source the copy to read; it is not there when the source can't be read
   * @param files what was read whole
   * @param unread names of files of prose beside it that can't be read, of which there is no copy
   */
  public record Taken(Path source, List<JudgedFile> files, List<String> unread) {}

  /**
   * Reads a source, and the prose beside it, once and for all. Of what is too large to be judged
   * only so much is taken that this can be told.
   *
   * @param name of the source relative to the input, with {@code /}
   * @param alone whether nothing beside it counts
   * @param word whether a Word file beside the source may be prose
   * @param known digests of files as they are now
   * @throws IOException when the copies can't be written
   */
  public Taken take(Path source, String name, boolean alone, Predicate<Path> word, Known known)
      throws IOException {
    Path copy = root.resolve(name);
    Path folder = copy.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    if (!alone) {
      clear(folder); // of a lone file others lie beside it, which are being judged too
    }
    List<JudgedFile> files = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    copy(source, copy, name, SourceReader.MOST_BYTES, known, files);
    if (WordFiles.isWord(source) && Files.exists(copy)) {
      ProsePictures.lay(copy, PathName.of(copy));
    }
    Path beside = source.toAbsolutePath().getParent();
    if (!alone && beside != null) {
      String prefix = name.substring(0, name.lastIndexOf('/') + 1);
      for (Path prose : ProseFiles.in(beside)) {
        String title = PathName.of(prose);
        Path taken = folder.resolve(title);
        if (!copy(prose, taken, prefix + title, ProseFiles.MOST_BYTES, known, files)) {
          unread.add(title);
        }
      }
      for (Path prose : ProseFiles.word(beside)) {
        if (word.test(prose) && !prose.equals(source.toAbsolutePath())) {
          String title = PathName.of(prose);
          Path taken = folder.resolve(title);
          if (copy(prose, taken, prefix + title, SourceReader.MOST_BYTES, known, files)) {
            ProsePictures.lay(taken, title);
          } else {
            unread.add(title);
          }
        }
      }
    }
    return new Taken(copy, List.copyOf(files), List.copyOf(unread));
  }

  /** Forgets all copies. */
  public void forget() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Forgets the copies of an application; those of others below it stay.
   *
   * @param application the path of its folder or lone file, relative to the input, with {@code /}
   */
  public void forget(String application) throws IOException {
    Path place = root.resolve(application);
    if (!Files.isDirectory(place)) {
      lone(place);
      return;
    }
    clear(place);
    try {
      Files.delete(place);
    } catch (DirectoryNotEmptyException e) {
      // another application lies below it
    }
  }

  /** Forgets a lone file, and the pictures that were laid beside it. */
  private static void lone(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    String beginning = PathName.of(file) + ".";
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.filter(one -> PathName.of(one).startsWith(beginning)).toList();
    }
    for (Path picture : all) {
      Files.delete(picture);
    }
    Files.deleteIfExists(file);
  }

  private static void clear(Path folder) throws IOException {
    List<Path> old;
    try (Stream<Path> list = Files.list(folder)) {
      old = list.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  /** Whether a file could be read. */
  private static boolean copy(
      Path file, Path copy, String name, int most, Known known, List<JudgedFile> files)
      throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(most + 1);
    } catch (IOException e) {
      LoggerFactory.getLogger(SourceMirror.class).warn("not read: {}", name, e);
      return false; // which the reader says of what is not there
    }
    Files.write(copy, bytes);
    if (bytes.length <= most) {
      // asked once it is read: what was not changed until now was not while it was read
      String sha256 = known.sha256(file);
      files.add(sha256 == null ? JudgedFile.of(name, bytes) : new JudgedFile(name, sha256));
    }
    return true;
  }
}
