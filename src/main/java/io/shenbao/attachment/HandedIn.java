package io.shenbao.attachment;

import io.shenbao.source.PassedOver;
import io.shenbao.source.ProseFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below an application's folder.
 *
 * @param sources its source; several where it could not be told which counts
 * @param files regular ones but the sources, the prose beside them, and what is ignored; sorted
 * @param prose Markdown beside the source, sorted
 * @param ignored files, and folders as a whole, that nobody need look at; sorted
 * @param links symbolic links and other things that may lead out of the folder, sorted
 */
record HandedIn(
    Path folder,
    List<Path> sources,
    List<Path> files,
    List<Path> prose,
    List<Path> ignored,
    List<Path> links) {

  /** A source that is all there is. */
  static HandedIn alone(Path folder, List<Path> sources) {
    List<Path> whole = sources.stream().map(Path::toAbsolutePath).toList();
    return new HandedIn(folder.toAbsolutePath(), whole, List.of(), List.of(), List.of(), List.of());
  }

  static HandedIn in(Path folder, List<Path> sources, PassedOver passedOver) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> prose = new ArrayList<>();
    List<Path> ignored = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            if (passedOver.isFolder(below)) {
              ignored.add(below);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
              links.add(file);
            } else if (passedOver.isFile(file)
                || file.getFileName().toString().equals(Leaflet.FILE)) {
              ignored.add(file);
            } else if (ProseFiles.isProse(file) && folder.equals(file.getParent())) {
              prose.add(file);
            } else if (!sources.contains(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            links.add(file);
            return FileVisitResult.CONTINUE;
          }
        };
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      Files.walkFileTree(entry, visitor);
    }
    return new HandedIn(
        folder, sources, sorted(files), sorted(prose), sorted(ignored), sorted(links));
  }

  private static List<Path> sorted(List<Path> paths) {
    return paths.stream().sorted().toList();
  }

  /** A file's path from the application's folder, with {@code /}. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
