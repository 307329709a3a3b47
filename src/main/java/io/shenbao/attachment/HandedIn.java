package io.shenbao.attachment;

import io.shenbao.deadline.Deadline;
import io.shenbao.filename.PathName;
import io.shenbao.source.PassedOver;
import io.shenbao.source.ProseFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below an application's folder.
 *
 * @param sources its source; several where it could not be told which counts
 * @param files regular ones but the sources, the prose beside them, and what is ignored; sorted
 * @param prose files of prose beside the source, sorted
 * @param ignored files, and folders as a whole, that nobody need look at; sorted
 * @param links symbolic links and other things that may lead out of the folder, sorted
 * @param unread folders and files that could not be looked into, sorted
 * @param tooMany how many regular files there are when they are more than are looked at, and so
 *     none is; 0 when all are
 */
record HandedIn(
    Path folder,
    List<Path> sources,
    List<Path> files,
    List<Path> prose,
    List<Path> ignored,
    List<Path> links,
    List<Path> unread,
    int tooMany) {

  /** More than any notice asks for; every one costs a look. */
  static final int MOST_FILES = 5_000;

  /** A source that is all there is. */
  static HandedIn alone(Path folder, List<Path> sources) {
    return new HandedIn(
        folder.toAbsolutePath(),
        sources.stream().map(Path::toAbsolutePath).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  /** Whether all that is there was seen: what was not found is then not there. */
  boolean isWhole() {
    return unread.isEmpty() && !isCut();
  }

  /** The file that the application calls by a name; empty when none was handed in so. */
  Optional<Path> named(String name) {
    try {
      Path path = folder.resolve(name.replace('\\', '/')).normalize();
      String below = path.startsWith(folder) ? name(path) : "";
      return files.stream()
          .filter(file -> file.normalize().equals(path) || name(file).equals(below))
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether there are more files than are looked at. */
  boolean isCut() {
    return tooMany > 0;
  }

  /**
   * Looks through a folder of which no Word file is known to be prose.
   *
   * @throws IOException when it can't be opened itself
   */
  static HandedIn in(Path folder, List<Path> sources, PassedOver passedOver) throws IOException {
    return in(folder, sources, Set.of(), passedOver);
  }

  /**
   * Looks through a folder.
   *
   * @param word the names of Word files beside the source that are prose
   * @throws IOException when it can't be opened itself
   */
  static HandedIn in(Path folder, List<Path> sources, Set<String> word, PassedOver passedOver)
      throws IOException {
    Walk walk = new Walk(folder, sources, word, passedOver);
    Files.walkFileTree(folder, walk);
    return new HandedIn(
        folder,
        sources,
        walk.tooMany() > 0 ? List.of() : sorted(walk.files), // which came first is chance
        sorted(walk.prose),
        sorted(walk.ignored),
        sorted(walk.links),
        sorted(walk.unread),
        walk.tooMany());
  }

  private static List<Path> sorted(List<Path> paths) {
    return paths.stream().sorted().toList();
  }

  /** One walk through a folder. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> sources;
    private final Set<String> word;
    private final PassedOver passedOver;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> prose = new ArrayList<>();
    private final List<Path> ignored = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private final List<Path> unread = new ArrayList<>();
    private int count;

    Walk(Path folder, List<Path> sources, Set<String> word, PassedOver passedOver) {
      this.folder = folder;
      this.sources = sources;
      this.word = word;
      this.passedOver = passedOver;
    }

    int tooMany() {
      return count > MOST_FILES ? count : 0;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
      if (!below.equals(folder) && passedOver.isFolder(below)) {
        ignored.add(below);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Deadline.poll();
      if (!attributes.isRegularFile()) {
        links.add(file);
      } else if (passedOver.isFile(file) || Beginning.isOurs(file)) {
        ignored.add(file);
      } else if (isProse(file)) {
        prose.add(file);
      } else if (!sources.contains(file) && ++count <= MOST_FILES) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isProse(Path file) {
      return folder.equals(file.getParent())
          && !sources.contains(file)
          && (ProseFiles.isProse(file) || word.contains(PathName.of(file)));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      unread.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
      if (e != null) {
        unread.add(visited); // the listing broke off
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** A file's path from the application's folder, with {@code /}, in whatever encoding it is. */
  String name(Path file) {
    return PathName.below(folder, file);
  }
}
