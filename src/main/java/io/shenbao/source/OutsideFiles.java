package io.shenbao.source;

import io.shenbao.assessment.FileList;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.filename.PathName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an input that belong to no application, and what they were taken for. */
public final class OutsideFiles extends SimpleFileVisitor<Path> {

  private final Path root;
  private final String prefix;
  private final Survey survey;
  private final Set<Path> applications = new LinkedHashSet<>();
  private final PassedOver passedOver;
  private final FileList files;

  /**
   * @param root the input, or what was in an archive
   * @param prefix of the archive, before the paths of what was in it
   */
  private OutsideFiles(
      Path root, String prefix, Survey survey, PassedOver passedOver, FileList files) {
    this.root = root;
    this.prefix = prefix;
    this.survey = survey;
    this.passedOver = passedOver;
    this.files = files;
    for (Survey.Found found : survey.applications()) {
      if (found.alone() || found.refused() != null) {
        applications.addAll(found.sources());
      } else {
        applications.add(found.folder());
      }
    }
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
    FileList files = new FileList();
    OutsideFiles outside = new OutsideFiles(input, "", survey, new PassedOver(ignored), files);
    if (!Files.isRegularFile(input)) {
      outside.walk();
    } else if (!survey.opened().isEmpty()) {
      outside.within(survey.opened().get(0));
    } else if (survey.applications().isEmpty()) {
      files.add(HandedFile.of(PathName.of(input), FileRole.UNREAD));
    }
    return files.files();
  }

  private void walk() throws IOException {
    if (applications.contains(root)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> list = Files.list(root)) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      Files.walkFileTree(entry, this);
    }
  }

  private void within(Survey.Opened archive) throws IOException {
    new OutsideFiles(archive.folder(), archive.path() + "/", survey, passedOver, files).walk();
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
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Optional<Survey.Opened> opened =
        survey.opened().stream().filter(one -> one.archive().equals(file)).findFirst();
    if (opened.isPresent()) {
      within(opened.get());
      return FileVisitResult.CONTINUE;
    }
    if (applications.contains(file)) {
      return FileVisitResult.CONTINUE;
    }
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
    Optional<FileRole> bureaus = SourceFinder.bureaus(file);
    if (bureaus.isPresent() && prefix.isEmpty() && root.equals(file.getParent())) {
      return bureaus.get();
    }
    return NotReadYet.of(file).filter(NotReadYet::isUnread).isPresent()
        ? FileRole.UNREAD
        : FileRole.UNMATCHED;
  }

  private void add(Path path, String end, FileRole role) {
    String name = PathName.below(root, path);
    files.add(HandedFile.of(prefix + name + end, role));
  }
}
