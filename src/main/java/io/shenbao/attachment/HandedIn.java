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

/**
 * The files below an application's folder.
 *
 * @param files regular ones but the source and the prose beside it, sorted
 * @param links symbolic links and other things that may lead out of the folder, sorted
 */
record HandedIn(Path folder, List<Path> files, List<Path> links) {

  static HandedIn in(Path folder, Path source) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> links = new ArrayList<>();
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
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            links.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    links.sort(null);
    return new HandedIn(folder, List.copyOf(files), List.copyOf(links));
  }

  /** A file's path from the application's folder, with {@code /}. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
