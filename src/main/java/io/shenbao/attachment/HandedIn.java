package io.shenbao.attachment;

import io.shenbao.source.ProseFiles;
import io.shenbao.source.SourceFinder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files below an application's folder.
 *
 * @param files regular ones but the source and the prose beside it, sorted
 * @param links symbolic links and other things that may lead out of the folder, sorted
 * @param unread folders and files that could not be looked into, sorted
 * @param cut whether there are more than are looked at
 */
record HandedIn(Path folder, List<Path> files, List<Path> links, List<Path> unread, boolean cut) {

  /** More than any notice asks for; every one costs a look. */
  static final int MOST_FILES = 5_000;

  /** What comes with a lone file: nothing. */
  static HandedIn nothing(Path folder) {
    return new HandedIn(folder, List.of(), List.of(), List.of(), false);
  }

  /** Whether all that is there was seen: what was not found is then not there. */
  boolean isWhole() {
    return unread.isEmpty() && !cut;
  }

  /**
   * Looks through a folder.
   *
   * @throws IOException when it can't be opened itself
   */
  static HandedIn in(Path folder, Path source) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    List<Path> unread = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
              links.add(file);
            } else if (!file.equals(source)
                && !SourceFinder.isIgnored(file)
                && !(ProseFiles.isProse(file) && folder.equals(file.getParent()))
                && !file.getFileName().toString().equals(Leaflet.FILE)) {
              files.add(file);
            }
            return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
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
        });
    boolean isCut = files.size() > MOST_FILES;
    if (isCut) {
      files.clear(); // which of them came first depends on the file system
    }
    files.sort(null);
    links.sort(null);
    unread.sort(null);
    return new HandedIn(folder, List.copyOf(files), List.copyOf(links), List.copyOf(unread), isCut);
  }

  /** A file's path from the application's folder, with {@code /}. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
