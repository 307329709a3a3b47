package io.shenbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What lies below a folder that holds a source, or may hold one, itself. */
final class NestedSources {

  /** What of the files of a folder counts. */
  @FunctionalInterface
  private interface Choice {
    List<Path> of(Path folder, List<Path> files);
  }

  private final Choice choice;
  private final PassedOver passedOver;
  private final int mostDepth;
  private final List<Path> found = new ArrayList<>();

  private NestedSources(Choice choice, PassedOver passedOver, int mostDepth) {
    this.choice = choice;
    this.passedOver = passedOver;
    this.mostDepth = mostDepth;
  }

  /** The nearest folders below one that certainly hold a source. */
  static List<Path> below(
      Path folder, Candidates candidates, PassedOver passedOver, int mostDepth) {
    return below(
        folder,
        (one, files) ->
            candidates.among(files, Candidates.Kind.SOURCE).isEmpty() ? List.of() : List.of(one),
        passedOver,
        mostDepth);
  }

  /** The filled forms in the nearest folders below one that hold some. */
  static List<Path> formsBelow(
      Path folder, Candidates candidates, PassedOver passedOver, int mostDepth) {
    return below(folder, (one, files) -> candidates.forms(files), passedOver, mostDepth);
  }

  private static List<Path> below(
      Path folder, Choice choice, PassedOver passedOver, int mostDepth) {
    NestedSources nested = new NestedSources(choice, passedOver, mostDepth);
    nested.look(folder, 0);
    return List.copyOf(nested.found);
  }

  /** A folder that can't be listed is told where the application's own files are looked at. */
  private void look(Path folder, int depth) {
    try {
      List<Path> entries = passedOver.others(folder);
      List<Path> files = entries.stream().filter(SourceFinder::isFile).toList();
      List<Path> chosen = depth > 0 ? choice.of(folder, files) : List.of();
      found.addAll(chosen);
      if (chosen.isEmpty() && depth < mostDepth) {
        entries.stream().filter(NestedSources::isFolder).forEach(below -> look(below, depth + 1));
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(NestedSources.class).debug("no source seen in {}", folder, e);
    }
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
