package io.shenbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The sources that lie below a folder which holds one, or may hold one, itself. */
final class NestedSources {

  private final Candidates candidates;
  private final PassedOver passedOver;
  private final int mostDepth;
  private final List<Path> folders = new ArrayList<>();

  private NestedSources(Candidates candidates, PassedOver passedOver, int mostDepth) {
    this.candidates = candidates;
    this.passedOver = passedOver;
    this.mostDepth = mostDepth;
  }

  /** The nearest folders below one that certainly hold a source. */
  static List<Path> below(
      Path folder, Candidates candidates, PassedOver passedOver, int mostDepth) {
    NestedSources nested = new NestedSources(candidates, passedOver, mostDepth);
    nested.look(folder, 0);
    return List.copyOf(nested.folders);
  }

  /** A folder that can't be listed is told where the application's own files are looked at. */
  private void look(Path folder, int depth) {
    try {
      List<Path> entries = passedOver.others(folder);
      List<Path> files = entries.stream().filter(SourceFinder::isFile).toList();
      if (depth > 0 && !candidates.among(files, Candidate.SOURCE).isEmpty()) {
        folders.add(folder);
      } else if (depth < mostDepth) {
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
