package io.shenbao.source;

import io.shenbao.assessment.FileRole;
import io.shenbao.file.RememberedFiles;
import io.shenbao.filename.PathName;
import io.shenbao.programme.Programme;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.source.table.BureausTables;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds applications in an input folder. Links are not followed. A workbook that nobody can look
 * into is taken for the source when there is no other, beside it or below it.
 */
public final class SourceFinder {

  private static final Set<String> IGNORED =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", YamlStarter.SCHEMA);

  private final Candidates candidates;
  private final PassedOver passedOver;
  private final UnpackedArchives archives;

  /**
   * @param programme whose form a workbook may be that has lost its hidden sheet
   * @param passedOver names of folders and files that are not looked at
   * @param archives where applications that come as one archive are unpacked
   */
  public SourceFinder(
      Programme programme, Collection<String> passedOver, UnpackedArchives archives) {
    this(programme, passedOver, archives, RememberedFiles.none());
  }

  /**
   * One that need not open all workbooks.
   *
   * @param known which of them are sources; takes note of those that are there
   */
  public SourceFinder(
      Programme programme,
      Collection<String> passedOver,
      UnpackedArchives archives,
      RememberedFiles known) {
    this.candidates = new Candidates(programme, known);
    this.passedOver = new PassedOver(passedOver);
    this.archives = archives;
  }

  /**
   * Surveys a folder, or takes a single file as one application.
   *
   * @throws IOException when the input itself can't be read
   */
  public Survey survey(Path input) throws IOException {
    if (Files.isRegularFile(input)) {
      SurveyWalk walk = new SurveyWalk(candidates, passedOver, archives);
      if (walk.isVolume(input)) {
        return walk.survey(List.of());
      }
      return UnpackedArchives.isArchive(input) ? archive(input) : lone(input);
    }
    SurveyWalk walk = new SurveyWalk(candidates, passedOver, archives);
    boolean isEmpty = walk.into(input);
    return walk.survey(isEmpty ? others(input) : List.of());
  }

  /** An archive that is all there is. */
  private Survey archive(Path file) {
    SurveyWalk walk = new SurveyWalk(candidates, passedOver, archives);
    walk.open(file);
    return walk.survey(List.of());
  }

  private Survey lone(Path file) {
    String name = PathName.of(file);
    Optional<NotReadYet> notYet = NotReadYet.of(file);
    if (notYet.isPresent() && !candidates.isForm(file)) {
      List<Sentence> reasons = List.of(Sentence.of(notYet.get().key()));
      return new Survey(List.of(), List.of(new Survey.NotJudged(name, reasons, false)), List.of());
    }
    Path folder = file.toAbsolutePath().getParent();
    return new Survey(
        List.of(new Survey.Found(name, folder == null ? file : folder, List.of(file), true)),
        List.of(),
        List.of());
  }

  /** When nothing at all was found, every file is named that lies in the input itself. */
  private List<Survey.NotJudged> others(Path input) throws IOException {
    List<Survey.NotJudged> others = new ArrayList<>();
    for (Path entry : passedOver.others(input).stream().filter(SourceFinder::isFile).toList()) {
      Optional<String> why = candidates.whyNot(entry);
      if (why.filter(SourceFinder::isTelling).isEmpty()) {
        Sentence reason = Sentence.of(why.orElse("survey.no-source"));
        others.add(new Survey.NotJudged(PathName.of(entry), List.of(reason), false));
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

  static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** What a file is by its name that the bureau itself lays into the input, if it is such a one. */
  static Optional<FileRole> bureaus(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith(BureausTables.RANKING + ".")
        ? Optional.of(FileRole.RANKING)
        : name.startsWith(BureausTables.QUOTAS + ".")
            ? Optional.of(FileRole.QUOTAS)
            : Optional.empty();
  }

  /** Whether the bureau itself lays a file into the input, by its name. */
  public static boolean isBureaus(Path file) {
    return bureaus(file).isPresent();
  }

  /** Most Word files are letters and evidence: one that lies about is no sign of anything. */
  static boolean isTelling(String reason) {
    return !reason.equals(NotReadYet.WORD.key());
  }
}
