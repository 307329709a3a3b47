package io.shenbao.source;

import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.file.RememberedFiles;
import io.shenbao.filename.PathName;
import io.shenbao.filename.PlainPath;
import io.shenbao.programme.Programme;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.SheetNames;
import io.shenbao.source.grid.WorkbookGuard;
import io.shenbao.source.office.OldForms;
import io.shenbao.source.office.OldWord;
import io.shenbao.source.several.FormApplicant;
import io.shenbao.source.several.FormChoice;
import io.shenbao.source.word.UnreadableWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells sources from other files. A workbook is one when it carries the hidden sheet of a pack, or,
 * where that was lost, the sheets and labels of this one: only what has the sheets is opened to
 * see.
 */
final class Candidates {

  /** How surely a file is a source. */
  enum Kind {
    SOURCE,
    /** A workbook that nobody can look into: empty, broken or encrypted. */
    DOUBTFUL,
    OTHER
  }

  private final Programme programme;
  private final FormLikeness form;
  private final FilledFormReader forms;
  private final RememberedFiles known;
  private final OldForms old;

  Candidates(Programme programme, RememberedFiles known) {
    this.programme = programme;
    this.form = new FormLikeness(programme);
    this.forms = new FilledFormReader(programme, PaperForm.of(programme));
    this.known = known;
    this.old = new OldForms(programme);
  }

  List<Path> among(List<Path> files, Kind kind) {
    return files.stream().filter(file -> of(file) == kind).toList();
  }

  /** Official forms that were filled in by hand: sources where there is no other. */
  List<Path> forms(List<Path> files) {
    return files.stream().filter(this::isForm).toList();
  }

  boolean isForm(Path file) {
    return applicant(file).isPresent();
  }

  /** Which of several forms of one application is read. */
  Path chosen(List<Path> several) {
    return FormChoice.of(
        several, form -> applicant(form).filter(FormApplicant::isDraft).isPresent());
  }

  /** Whose filled form a file is; empty when it is none. */
  Optional<FormApplicant> applicant(Path file) {
    try {
      boolean mayBe =
          SourceReader.isWord(file)
              && Files.size(file) <= SourceReader.MOST_BYTES
              && (!OldWord.isOld(PathName.of(file)) || old.mayBe(file));
      return Optional.of(mayBe ? known.said(file, this::read) : "")
          .filter(said -> !said.isEmpty())
          .map(FormApplicant::read);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whose form a file is, as a text; empty when it is no filled form. What could not be found out
   * is not remembered.
   *
   * @throws IOException also when the file could not be converted, or not in time
   */
  private String read(Path file) throws IOException {
    try (PlainPath plain = PlainPath.to(file)) {
      return Deadline.within(
          Deadline.LIMIT,
          () ->
              forms
                  .readIfForm(old.read(plain.path()), "")
                  .map(form -> FormApplicant.of(programme, form).text())
                  .orElse(""));
    } catch (UnreadableWord e) {
      return "";
    } catch (DeadlinePassed e) {
      throw new IOException("not read in time: " + file, e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Kind of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (SourceFinder.isBureaus(file)) {
      return Kind.OTHER;
    }
    if (name.equals("application.yaml") || name.equals("application.yml")) {
      return Kind.SOURCE;
    }
    try {
      if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
        return known.isSo(file, this::isSource) ? Kind.SOURCE : Kind.OTHER;
      }
      return name.endsWith(".xls") ? ofBinary(file) : Kind.OTHER;
    } catch (IOException e) {
      return Kind.DOUBTFUL;
    }
  }

  /** Why a file that may have been meant as a source is none; empty where it hardly was. */
  Optional<String> whyNot(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (SourceFinder.isBureaus(file)) {
      return Optional.empty();
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
      return Optional.of(of(file) == Kind.DOUBTFUL ? Leftovers.BROKEN : Leftovers.WORKBOOK);
    }
    return SourceReader.isYaml(file)
        ? Optional.of(Leftovers.YAML)
        : NotReadYet.of(file).map(NotReadYet::key);
  }

  private boolean isSource(Path file) throws IOException {
    try (PlainPath plain = PlainPath.to(file)) {
      Set<String> names = SheetNames.of(plain.path());
      return names.contains(Layout.IDENTITY)
          || (form.mayBe(names::contains) && isOurs(plain.path()));
    }
  }

  /** In an .xls, sheet names stand in narrow or wide letters; one that is encrypted shows none. */
  private Kind ofBinary(Path file) throws IOException {
    if (Files.size(file) > SourceReader.MOST_BYTES) {
      return Kind.OTHER;
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (bytes.contains(Layout.IDENTITY) || bytes.contains(wide(Layout.IDENTITY))) {
      return Kind.SOURCE;
    }
    if (!bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Kind.DOUBTFUL;
    }
    try (PlainPath plain = PlainPath.to(file)) {
      return form.mayBe(name -> bytes.contains(wide(name))) && isOurs(plain.path())
          ? Kind.SOURCE
          : Kind.OTHER;
    }
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private boolean isOurs(Path file) throws IOException {
    return Files.size(file) <= SourceReader.MOST_BYTES
        && WorkbookGuard.refusal(file.toFile()).isEmpty()
        && form.isSure(GridFile.read(file));
  }
}
