package io.shenbao.desk.page;

import io.shenbao.desk.run.Judging;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of applications, also of those that lie in the input as archives: these are unpacked when
 * one of their files is asked for, and the last few stay. Safe for use by several threads.
 */
final class OpenedArchives {

  /** So many archives stay unpacked. */
  private static final int MOST = 3;

  private final Workspace workspace;
  private final Map<String, Opened> opened = new LinkedHashMap<>(16, 0.75f, true);

  /** What an archive and those in it were unpacked to, in one of so many places. */
  private record Opened(int place, UnpackedArchives archives, List<Survey.Opened> folders) {}

  OpenedArchives(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A file of the input by the name that reports have for it.
   *
   * @return nothing when it is not there, or its archive is not taken
   */
  Optional<Path> file(String name, Judging.Known known) throws IOException {
    Optional<Path> file = Within.file(workspace.input(), name);
    for (int end = name.indexOf('/');
        file.isEmpty() && end >= 0;
        end = name.indexOf('/', end + 1)) {
      Optional<Path> archive = Within.file(workspace.input(), name.substring(0, end));
      if (archive.isPresent() && UnpackedArchives.isArchive(archive.get())) {
        int begin = name.lastIndexOf('/', end - 1) + 1;
        return inside(archive.get(), name.substring(begin), known);
      }
    }
    return file;
  }

  /**
   * @param name of the file from the folder that the archive lies in
   */
  private synchronized Optional<Path> inside(Path archive, String name, Judging.Known known)
      throws IOException {
    Optional<Path> found = Optional.empty();
    int longest = 0;
    for (Survey.Opened one : opened(archive, known).folders()) {
      if (name.startsWith(one.path() + "/") && one.path().length() > longest) {
        longest = one.path().length();
        found = Within.file(one.folder(), name.substring(longest + 1));
      }
    }
    return found;
  }

  private Opened opened(Path archive, Judging.Known known) throws IOException {
    String key = archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
    Opened there = opened.get(key);
    if (there != null) {
      return there;
    }
    int place = opened.size();
    if (place >= MOST) {
      Iterator<Opened> oldest = opened.values().iterator();
      Opened old = oldest.next();
      oldest.remove();
      old.archives().close();
      place = old.place();
    }
    Path folder = workspace.own().resolve("unpacked").resolve(Integer.toString(place));
    UnpackedArchives archives = UnpackedArchives.in(folder);
    Survey survey = new SourceFinder(known.programme(), known.ignored(), archives).survey(archive);
    Opened fresh = new Opened(place, archives, survey.opened());
    opened.put(key, fresh);
    return fresh;
  }
}
