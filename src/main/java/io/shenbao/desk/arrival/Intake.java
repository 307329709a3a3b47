package io.shenbao.desk.arrival;

import com.google.common.base.Splitter;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts what has arrived into the input: each application in a folder of its own, archives
 * unpacked. One that is there already becomes an earlier version; nothing is written over.
 */
public final class Intake {

  private final Workspace workspace;
  private final Versions versions;
  private final Judging.Known known;
  private final Wording wording;
  private final List<String> fresh = new ArrayList<>();
  private final List<String> again = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private Intake(Workspace workspace, Versions versions, Judging.Known known) {
    this.workspace = workspace;
    this.versions = versions;
    this.known = known;
    this.wording = known.wording();
  }

  /** Sorts one hand-in, all of whose files have come. */
  public static TakenIn of(
      Arrival arrival, Workspace workspace, Versions versions, Judging.Known known)
      throws IOException {
    Intake intake = new Intake(workspace, versions, known);
    if (Files.isDirectory(arrival.files())) {
      try (UnpackedArchives archives = UnpackedArchives.in(arrival.folder().resolve("unpacked"))) {
        intake.sort(arrival.files(), archives);
      }
    }
    return new TakenIn(intake.fresh, intake.again, intake.refused);
  }

  private void sort(Path files, UnpackedArchives archives) throws IOException {
    SourceFinder finder = new SourceFinder(known.programme(), known.ignored(), archives);
    Survey survey = finder.survey(files);
    if (survey.applications().stream().anyMatch(one -> one.path().equals("."))) {
      gather(files, survey);
      survey = finder.survey(files);
    }
    for (Survey.Found found : survey.applications()) {
      take(found, finder);
    }
    for (Survey.NotJudged other : survey.withoutSource()) {
      String why = other.reasons().stream().map(wording::say).collect(Collectors.joining("；"));
      refused.add(wording.say("desk.in.refused", other.path(), why));
    }
    if (survey.applications().isEmpty() && survey.withoutSource().isEmpty()) {
      refused.add(wording.say("desk.in.nothing"));
    }
  }

  /**
   * A source that was dropped without a folder gets one: by itself where folders that were dropped
   * with it are applications of their own, else with all that came with it.
   */
  private static void gather(Path files, Survey survey) throws IOException {
    Survey.Found root =
        survey.applications().stream()
            .filter(one -> one.path().equals("."))
            .findFirst()
            .orElseThrow();
    List<Path> entries;
    try (Stream<Path> list = Files.list(files)) {
      entries = list.sorted().toList();
    }
    boolean isShared = survey.withoutSource().isEmpty() && root.sources().size() == 1;
    for (Path source : root.sources()) {
      Path folder = Files.createDirectories(free(files, stem(source)));
      Files.move(source, folder.resolve(source.getFileName()));
      if (isShared) {
        for (Path entry : entries) {
          if (!entry.equals(source)) {
            Files.move(entry, folder.resolve(entry.getFileName()));
          }
        }
      }
    }
  }

  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = folder.resolve(name + "-" + i);
    }
    return free;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int end = name.lastIndexOf('.');
    return end > 0 ? name.substring(0, end).strip() : name;
  }

  private void take(Survey.Found found, SourceFinder finder) throws IOException {
    if (found.refused() != null) {
      refused.add(wording.say("desk.in.refused", found.path(), wording.say(found.refused().why())));
      return;
    }
    String path = plain(found.path());
    Path place = workspace.input().resolve(path);
    String inTheWay = inTheWay(path, finder);
    if (!inTheWay.isEmpty()) {
      refused.add(wording.say("desk.in.inside", path, inTheWay));
      return;
    }
    boolean isThere = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    if (isThere) {
      versions.keep(path);
    }
    Files.createDirectories(place.resolve("..").normalize());
    if (found.alone()) {
      Files.createDirectories(place);
      for (Path source : found.sources()) {
        Files.move(source, place.resolve(source.getFileName()));
      }
    } else {
      Files.move(found.folder(), place, StandardCopyOption.ATOMIC_MOVE);
    }
    (isThere ? again : fresh).add(path);
  }

  /** Where an application goes: an archive on its way is a folder by its name. */
  private static String plain(String path) {
    return Splitter.on('/')
        .splitToStream(path)
        .map(UnpackedArchives::withoutEnding)
        .collect(Collectors.joining("/"));
  }

  /**
   * The application that one of this path would lie in, or would be put away with the folder it
   * takes the place of; empty when there is none.
   */
  private String inTheWay(String path, SourceFinder finder) throws IOException {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String above = path.substring(0, end);
      Path folder = workspace.input().resolve(above);
      if (Files.isDirectory(folder) && isApplication(finder.survey(folder))) {
        return above;
      }
    }
    Path place = workspace.input().resolve(path);
    if (Files.isDirectory(place)) {
      Survey there = finder.survey(place);
      if (!isApplication(there) && !there.applications().isEmpty()) {
        return path + "/" + there.applications().get(0).path();
      }
    }
    return "";
  }

  private static boolean isApplication(Survey survey) {
    return survey.applications().stream().anyMatch(one -> one.path().equals("."));
  }
}
