package io.shenbao.source;

import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Finds applications in an input folder. Links are not followed. A workbook that nobody can look
 * into is taken for the source when there is no other, beside it or below it.
 */
public final class SourceFinder {

  private static final int MOST_DEPTH = 12;
  private static final Set<String> IGNORED =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", YamlStarter.SCHEMA);

  private final Candidates candidates;
  private final PassedOver passedOver;

  /**
   * @param programme whose form a workbook may be that has lost its hidden sheet
   * @param passedOver names of folders and files that are not looked at
   */
  public SourceFinder(Programme programme, Collection<String> passedOver) {
    this.candidates = new Candidates(programme);
    this.passedOver = new PassedOver(passedOver);
  }

  /**
   * Surveys a folder, or takes a single file as one application.
   *
   * @throws IOException when the input itself can't be read
   */
  public Survey survey(Path input) throws IOException {
    if (Files.isRegularFile(input)) {
      return lone(input);
    }
    Walk walk = new Walk(input);
    Below all = walk.into(input, 0);
    if (!all.isApplication() && walk.found.isEmpty()) {
      walk.without.addAll(others(input));
    }
    walk.found.sort(Comparator.comparing(Survey.Found::path));
    walk.without.sort(Comparator.comparing(Survey.NotJudged::path));
    return new Survey(List.copyOf(walk.found), List.copyOf(walk.without));
  }

  private static Survey lone(Path file) {
    String name = file.getFileName().toString();
    Optional<NotReadYet> notYet = NotReadYet.of(file);
    if (notYet.isPresent()) {
      List<Sentence> reasons = List.of(Sentence.of(notYet.get().key()));
      return new Survey(List.of(), List.of(new Survey.NotJudged(name, reasons, false)));
    }
    Path folder = file.toAbsolutePath().getParent();
    return new Survey(
        List.of(new Survey.Found(name, folder == null ? file : folder, List.of(file), true)),
        List.of());
  }

  /** When nothing at all was found, every file is named that lies in the input itself. */
  private List<Survey.NotJudged> others(Path input) throws IOException {
    List<Survey.NotJudged> others = new ArrayList<>();
    for (Path entry : passedOver.others(input).stream().filter(SourceFinder::isFile).toList()) {
      Optional<String> why = why(entry);
      if (why.filter(SourceFinder::isTelling).isEmpty()) {
        Sentence reason = Sentence.of(why.orElse("survey.no-source"));
        others.add(new Survey.NotJudged(relative(input, entry), List.of(reason), false));
      }
    }
    return others;
  }

  /** Whether a file is of the kind that file systems and editors leave behind. */
  public static boolean isIgnored(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("~$")
        || name.startsWith(".~lock")
        || IGNORED.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * What was found of a folder.
   *
   * @param isApplication whether it is an application, or holds one
   * @param left what else stands in it, when it holds none
   */
  private record Below(boolean isApplication, Leftovers left) {}

  /** One walk over an input. */
  private final class Walk {
    private final Path input;
    private final List<Survey.Found> found = new ArrayList<>();
    private final List<Survey.NotJudged> without = new ArrayList<>();

    Walk(Path input) {
      this.input = input;
    }

    Below into(Path folder, int depth) throws IOException {
      List<Path> entries = passedOver.others(folder);
      List<Path> files = entries.stream().filter(SourceFinder::isFile).toList();
      List<Path> sources = candidates.among(files, Candidate.SOURCE);
      List<Path> doubtful = candidates.among(files, Candidate.DOUBTFUL);
      List<Path> nested =
          sources.isEmpty() && doubtful.isEmpty()
              ? List.of()
              : NestedSources.below(folder, candidates, passedOver, MOST_DEPTH);
      List<Path> chosen = sources.isEmpty() && nested.isEmpty() ? doubtful : sources;
      if (!chosen.isEmpty()) {
        nested.forEach(one -> tellNested(one, chosen.get(0)));
        found.add(new Survey.Found(relative(input, folder), folder, chosen, false));
        return new Below(true, new Leftovers());
      }
      Map<Path, Leftovers> parts = new LinkedHashMap<>();
      boolean any = false;
      for (Path entry : entries) {
        Below below = below(entry, depth);
        any |= below.isApplication();
        if (!below.isApplication()) {
          parts.put(entry, below.left());
        }
      }
      if (any || folder.equals(input)) {
        parts.forEach(this::tell);
        return new Below(any, new Leftovers());
      }
      Leftovers all = new Leftovers();
      parts.values().forEach(all::addAll);
      return new Below(false, all);
    }

    private Below below(Path entry, int depth) {
      Leftovers left = new Leftovers();
      String path = relative(input, entry);
      if (Files.isSymbolicLink(entry)) {
        left.add(Leftovers.LINK, path);
      } else if (!Files.isDirectory(entry)) {
        why(entry).ifPresentOrElse(reason -> left.add(reason, path), left::addOther);
      } else if (depth >= MOST_DEPTH) {
        left.add(Leftovers.DEEP, path);
      } else {
        try {
          return into(entry, depth + 1);
        } catch (IOException e) {
          LoggerFactory.getLogger(SourceFinder.class).warn("not looked into: {}", path, e);
          found.add(new Survey.Found(path, entry, List.of(), false));
          return new Below(true, left);
        }
      }
      return new Below(false, left);
    }

    /** A source in an application's folder is not judged: it may be a draft, or another's. */
    private void tellNested(Path below, Path source) {
      Sentence reason = Sentence.of("survey.nested", relative(input, source));
      without.add(new Survey.NotJudged(relative(input, below), List.of(reason), false));
    }

    /** Of files beside applications only those are told that may have been meant as one. */
    private void tell(Path entry, Leftovers left) {
      String path = relative(input, entry);
      boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      if (isFolder
          || Files.isSymbolicLink(entry)
          || why(entry).filter(SourceFinder::isTelling).isPresent()) {
        without.add(new Survey.NotJudged(path, left.reasons(path), left.isShut()));
      }
    }
  }

  static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Why a file that may have been meant as a source is none; empty where it hardly was. */
  private Optional<String> why(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (isRanking(name)) {
      return Optional.empty();
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
      return Optional.of(
          candidates.of(file) == Candidate.DOUBTFUL ? Leftovers.BROKEN : Leftovers.WORKBOOK);
    }
    return SourceReader.isYaml(file)
        ? Optional.of(Leftovers.YAML)
        : NotReadYet.of(file).map(NotReadYet::key);
  }

  /** Whether a file is the bureau's own order of preference, which lies in the input. */
  static boolean isRanking(Path file) {
    return isRanking(file.getFileName().toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isRanking(String name) {
    return name.startsWith("ranking.");
  }

  /** Most Word files are letters and evidence: one that lies about is no sign of anything. */
  private static boolean isTelling(String reason) {
    return !reason.equals(NotReadYet.WORD.key());
  }

  private static String relative(Path input, Path folder) {
    String path = input.relativize(folder).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }
}
