package io.shenbao.source;

import io.shenbao.assessment.FileList;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an input that belong to no application, and what they were taken for. */
public final class OutsideFiles extends SimpleFileVisitor<Path> {

  private final Path input;
  private final Set<Path> applications = new LinkedHashSet<>();
  private final PassedOver passedOver;
  private final FileList files = new FileList();

  private OutsideFiles(Path input, Survey survey, PassedOver passedOver) {
    this.input = input;
    this.passedOver = passedOver;
    survey.applications().forEach(found -> applications.add(found.folder()));
  }

  /**
   * Looks for them.
   *
   * @param ignored names of folders and files that are not looked at
   * @return what matters most first; paths are relative to the input, a folder's ends with {@code
   *     /}
   * @throws IOException when the input itself can't be read
   */
  public static List<HandedFile> of(Path input, Survey survey, Collection<String> ignored)
      throws IOException {
    if (Files.isRegularFile(input)) {
      return survey.applications().isEmpty()
          ? List.of(HandedFile.of(input.getFileName().toString(), FileRole.UNREAD))
          : List.of();
    }
    OutsideFiles outside = new OutsideFiles(input, survey, new PassedOver(ignored));
    if (!outside.applications.contains(input)) {
      List<Path> entries;
      try (Stream<Path> list = Files.list(input)) {
        entries = list.sorted().toList();
      }
      for (Path entry : entries) {
        Files.walkFileTree(entry, outside);
      }
    }
    return outside.files.files();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (applications.contains(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (passedOver.isFolder(folder)) {
      add(folder, "/", FileRole.IGNORED);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    add(file, "", attributes.isRegularFile() ? role(file) : FileRole.LINK);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    add(file, Files.isDirectory(file) ? "/" : "", FileRole.UNREAD);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      add(folder, "/", FileRole.UNREAD);
    }
    return FileVisitResult.CONTINUE;
  }

  private FileRole role(Path file) {
    if (passedOver.isFile(file)) {
      return FileRole.IGNORED;
    }
    if (SourceFinder.isRanking(file) && input.equals(file.getParent())) {
      return FileRole.RANKING;
    }
    return NotReadYet.of(file).filter(NotReadYet::isUnread).isPresent()
        ? FileRole.UNREAD
        : FileRole.UNMATCHED;
  }

  private void add(Path path, String end, FileRole role) {
    files.add(HandedFile.of(input.relativize(path).toString().replace('\\', '/') + end, role));
  }
}
