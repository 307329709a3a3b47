package io.shenbao.batch;

import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.filename.PathName;
import io.shenbao.merging.TypedTables;
import io.shenbao.source.PassedOver;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary tables that lie in the input itself, beside the applications that they list. */
final class TypedFiles {

  private final Set<String> names;

  private TypedFiles(Set<String> names) {
    this.names = names;
  }

  /**
   * Looks for them among the files that are nobody's.
   *
   * @throws IOException when the input can't be listed
   */
  static TypedFiles in(Path input, Survey survey, Collection<String> ignored, RunContext context)
      throws IOException {
    boolean isApplication = survey.applications().stream().anyMatch(one -> one.path().equals("."));
    if (isApplication || !Files.isDirectory(input)) {
      return new TypedFiles(Set.of());
    }
    Set<Path> sources =
        survey.applications().stream()
            .flatMap(one -> one.sources().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    PassedOver passedOver = new PassedOver(ignored);
    List<Path> free;
    try (Stream<Path> list = Files.list(input)) {
      free =
          list.filter(file -> !passedOver.isFile(file) && !sources.contains(file))
              .filter(file -> !SourceFinder.isBureaus(file))
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    return new TypedFiles(
        new TypedTables(context.programme())
            .among(free).stream()
                .map(PathName::of)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** Their names, among the files that belong to no application. */
  static List<String> of(List<HandedFile> others) {
    return others.stream()
        .filter(one -> one.role() == FileRole.SUMMARY && !one.isMore())
        .map(HandedFile::file)
        .toList();
  }

  /** The files that belong to no application, with these as what they are. */
  List<HandedFile> named(List<HandedFile> others) {
    return names.isEmpty()
        ? others
        : others.stream()
            .map(
                one ->
                    names.contains(one.file()) ? HandedFile.of(one.file(), FileRole.SUMMARY) : one)
            .sorted(Comparator.comparing(HandedFile::role))
            .toList();
  }

  /** What was not judged, but for these. */
  List<Survey.NotJudged> without(List<Survey.NotJudged> all) {
    return all.stream().filter(one -> !names.contains(one.path())).toList();
  }
}
