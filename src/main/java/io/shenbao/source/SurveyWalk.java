package io.shenbao.source;

import io.shenbao.filename.PathName;
import io.shenbao.source.archive.ArchiveRefused;
import io.shenbao.source.archive.ArchiveVolumes;
import io.shenbao.source.archive.Budget;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.source.several.FormApplicant;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One walk over an input, into its folders and the archives that may be applications. */
final class SurveyWalk {

  private static final int MOST_DEPTH = 12;
  private static final Logger LOG = LoggerFactory.getLogger(SurveyWalk.class);

  private final Candidates candidates;
  private final PassedOver passedOver;
  private final UnpackedArchives archives;
  private final List<Survey.Found> found = new ArrayList<>();
  private final List<Survey.NotJudged> without = new ArrayList<>();
  private final List<Survey.Opened> opened = new ArrayList<>();

  SurveyWalk(Candidates candidates, PassedOver passedOver, UnpackedArchives archives) {
    this.candidates = candidates;
    this.passedOver = passedOver;
    this.archives = archives;
  }

  /**
   * A folder, or what was in an archive.
   *
   * @param path from the input, with {@code /}; {@code .} for the input itself
   * @param budget what may still be unpacked of the archive that it is in; null outside archives
   */
  private record Place(Path folder, String path, int depth, @Nullable Budget budget) {

    String path(Path entry) {
      String below = PathName.below(folder, entry);
      return path.equals(".") ? below : path + "/" + below;
    }
  }

  /**
   * What was found of a folder.
   *
   * @param isApplication whether it is an application, or holds one
   * @param left what else stands in it, when it holds none
   */
  private record Below(boolean isApplication, Leftovers left) {

    static Below application() {
      return new Below(true, new Leftovers());
    }
  }

  /**
   * Walks an input.
   *
   * @return whether no application is in it
   * @throws IOException when the input itself can't be read
   */
  boolean into(Path input) throws IOException {
    return !into(new Place(input, ".", 0, null)).isApplication() && found.isEmpty();
  }

  /** Opens an archive that is the whole input. */
  void open(Path archive) {
    String path = PathName.of(archive);
    Below below;
    try {
      below = open(archive, path, 0, null);
    } catch (ArchiveRefused e) {
      below = refused(List.of(archive), path, e);
    }
    if (!below.isApplication()) {
      without.add(new Survey.NotJudged(path, below.left().reasons(path), below.left().isShut()));
    }
  }

  /** Whether the whole input is one volume of an archive; that is told then. */
  boolean isVolume(Path file) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    List<Path> beside = parent == null ? List.of() : passedOver.others(parent);
    Path name = file.getFileName();
    Optional<List<Path>> volumes =
        ArchiveVolumes.among(beside).stream()
            .filter(set -> set.stream().anyMatch(one -> one.getFileName().equals(name)))
            .findFirst();
    volumes.ifPresent(
        set -> refused(List.of(file), PathName.of(file), ArchiveRefused.volumes(set.size())));
    return volumes.isPresent();
  }

  /** All that was found, and more that was not judged. */
  Survey survey(List<Survey.NotJudged> more) {
    return new Survey(
        found.stream().sorted(Comparator.comparing(Survey.Found::path)).toList(),
        Stream.concat(without.stream(), more.stream())
            .sorted(Comparator.comparing(Survey.NotJudged::path))
            .toList(),
        List.copyOf(opened));
  }

  private Below into(Place place) throws IOException {
    List<Path> entries = passedOver.others(place.folder());
    List<Path> files = files(entries);
    List<Path> sources = candidates.among(files, Candidates.Kind.SOURCE);
    List<Path> doubtful = candidates.among(files, Candidates.Kind.DOUBTFUL);
    List<Path> nested =
        sources.isEmpty() && doubtful.isEmpty()
            ? List.of()
            : NestedSources.below(place.folder(), candidates, passedOver, MOST_DEPTH);
    List<Path> chosen = sources.isEmpty() && nested.isEmpty() ? doubtful : sources;
    if (!chosen.isEmpty()) {
      nested.forEach(one -> tellNested(place.path(one), place.path(chosen.get(0))));
      found.add(new Survey.Found(place.path(), place.folder(), chosen, false));
      return Below.application();
    }
    List<Path> forms = candidates.forms(files);
    if (forms.isEmpty()) {
      return entries(place, entries, false);
    }
    if (nested.isEmpty() && isOneApplication(place, entries, forms)) {
      List<Path> source = List.of(candidates.chosen(forms));
      found.add(new Survey.Found(place.path(), place.folder(), source, false));
      return Below.application();
    }
    forms.forEach(
        form -> found.add(new Survey.Found(place.path(form), place.folder(), List.of(form), true)));
    return entries(place, entries.stream().filter(entry -> !forms.contains(entry)).toList(), true);
  }

  /**
   * Whether a folder with forms is one application, or holds a form of each of several. Where there
   * is nothing but forms, each of another factory is an application too.
   */
  private boolean isOneApplication(Place place, List<Path> entries, List<Path> forms) {
    if (!NestedSources.below(place.folder(), candidates, passedOver, MOST_DEPTH).isEmpty()) {
      return false;
    }
    boolean areAll = entries.size() == forms.size();
    List<FormApplicant> here = applicants(forms);
    List<FormApplicant> below =
        applicants(NestedSources.formsBelow(place.folder(), candidates, passedOver, MOST_DEPTH));
    FormApplicant known =
        here.stream().filter(one -> !one.identity().isEmpty()).findFirst().orElse(here.get(0));
    return Stream.concat(here.stream(), below.stream())
        .noneMatch(one -> areAll ? known.isAnother(one) : known.isOthers(one));
  }

  private List<FormApplicant> applicants(List<Path> forms) {
    return forms.stream().flatMap(form -> candidates.applicant(form).stream()).toList();
  }

  private static List<Path> files(List<Path> entries) {
    return entries.stream().filter(SourceFinder::isFile).toList();
  }

  /**
   * Looks into what lies in a folder.
   *
   * @param isAny whether an application was found beside it
   */
  private Below entries(Place place, List<Path> entries, boolean isAny) throws ArchiveRefused {
    Map<Path, Leftovers> parts = new LinkedHashMap<>();
    Set<String> applications = new LinkedHashSet<>();
    boolean any = isAny;
    List<List<Path>> cut = ArchiveVolumes.among(files(entries));
    Set<Path> volumes =
        cut.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    List<Path> others = entries.stream().filter(entry -> !volumes.contains(entry)).toList();
    for (Path entry : foldersFirst(others)) {
      String name = PathName.of(entry).toLowerCase(Locale.ROOT);
      if (isArchive(entry) && applications.contains(UnpackedArchives.withoutEnding(name))) {
        tellBeside(place, entry, UnpackedArchives.withoutEnding(PathName.of(entry)));
        continue;
      }
      Below below = below(place, entry);
      any |= below.isApplication();
      if (below.isApplication()) {
        applications.add(name);
      } else {
        parts.put(entry, below.left());
      }
    }
    for (List<Path> set : cut) {
      if (applications.contains(ArchiveVolumes.name(set.get(0)))) {
        tellBeside(place, set.get(0), ArchiveVolumes.name(set.get(0)));
      } else {
        refused(set, place.path(set.get(0)), ArchiveRefused.volumes(set.size()));
        any = true;
      }
    }
    if (any || place.path().equals(".")) {
      parts.forEach((entry, left) -> tell(place, entry, left));
      return new Below(any, new Leftovers());
    }
    Leftovers all = new Leftovers();
    parts.values().forEach(all::addAll);
    return new Below(false, all);
  }

  /** An archive counts only where no folder of its name is an application. */
  private static List<Path> foldersFirst(List<Path> entries) {
    return Stream.concat(
            entries.stream().filter(entry -> !isArchive(entry)),
            entries.stream().filter(SurveyWalk::isArchive))
        .toList();
  }

  private static boolean isArchive(Path entry) {
    return SourceFinder.isFile(entry) && UnpackedArchives.isArchive(entry);
  }

  private Below below(Place place, Path entry) throws ArchiveRefused {
    Leftovers left = new Leftovers();
    String path = place.path(entry);
    if (Files.isSymbolicLink(entry)) {
      left.add(Leftovers.LINK, path);
    } else if (isArchive(entry)) {
      return open(entry, path, place.depth(), place.budget());
    } else if (!Files.isDirectory(entry)) {
      whyNot(entry).ifPresentOrElse(reason -> left.add(reason, path), left::addOther);
    } else if (place.depth() >= MOST_DEPTH) {
      left.add(Leftovers.DEEP, path);
    } else {
      try {
        return into(new Place(entry, path, place.depth() + 1, place.budget()));
      } catch (ArchiveRefused e) {
        throw e;
      } catch (IOException e) {
        LOG.warn("not looked into: {}", path, e);
        found.add(new Survey.Found(path, entry, List.of(), false));
        return new Below(true, left);
      }
    }
    return new Below(false, left);
  }

  /**
   * What is in an archive is judged as if it lay in a folder of the archive's name.
   *
   * @throws ArchiveRefused when the archive that it is in holds too much
   */
  private Below open(Path archive, String path, int depth, @Nullable Budget outer)
      throws ArchiveRefused {
    try {
      Budget budget = outer == null ? Budget.of(archive) : outer.within();
      Path folder = lookedThrough(archives.unpack(archive, budget));
      opened.add(new Survey.Opened(path, archive, folder));
      return into(new Place(folder, path, depth + 1, budget));
    } catch (ArchiveRefused e) {
      if (e.isSpent() && outer != null) {
        throw e;
      }
      LOG.warn("not unpacked: {}", path, e);
      return refused(List.of(archive), path, e);
    } catch (IOException e) {
      LOG.warn("not looked into: {}", path, e);
      found.add(new Survey.Found(path, archive, List.of(), false));
      return Below.application();
    }
  }

  /**
   * An archive that is not taken.
   *
   * @param files it, or its volumes
   */
  private Below refused(List<Path> files, String path, ArchiveRefused why) {
    Path archive = files.get(0);
    String within = path + "/";
    found.removeIf(one -> one.path().startsWith(within));
    without.removeIf(one -> one.path().startsWith(within));
    opened.removeIf(one -> one.path().equals(path) || one.path().startsWith(within));
    Path parent = archive.toAbsolutePath().getParent();
    found.add(new Survey.Found(path, parent == null ? archive : parent, files, true, why));
    return Below.application();
  }

  /** The folder that stands alone in an archive, as most programs pack them. */
  private Path lookedThrough(Path folder) throws IOException {
    Path inner = folder;
    for (int depth = 0; depth < MOST_DEPTH; depth++) {
      List<Path> entries = passedOver.others(inner);
      if (entries.size() != 1 || !Files.isDirectory(entries.get(0), LinkOption.NOFOLLOW_LINKS)) {
        return inner;
      }
      inner = entries.get(0);
    }
    return inner;
  }

  private void tellBeside(Place place, Path archive, String folder) {
    List<Sentence> reasons = List.of(Sentence.of("survey.archive.beside", folder));
    without.add(new Survey.NotJudged(place.path(archive), reasons, false));
  }

  /** A source in an application's folder is not judged: it may be a draft, or another's. */
  private void tellNested(String below, String source) {
    List<Sentence> reasons = List.of(Sentence.of("survey.nested", source));
    without.add(new Survey.NotJudged(below, reasons, false));
  }

  /** Of files beside applications only those are told that may have been meant as one. */
  private void tell(Place place, Path entry, Leftovers left) {
    String path = place.path(entry);
    boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || isArchive(entry);
    if (isFolder
        || Files.isSymbolicLink(entry)
        || whyNot(entry).filter(SourceFinder::isTelling).isPresent()) {
      without.add(new Survey.NotJudged(path, left.reasons(path), left.isShut()));
    }
  }

  /** A pipe may be called like a workbook: who opens one waits for ever. */
  private Optional<String> whyNot(Path entry) {
    return SourceFinder.isFile(entry) ? candidates.whyNot(entry) : Optional.empty();
  }
}
