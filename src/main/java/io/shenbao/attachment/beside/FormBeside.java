package io.shenbao.attachment.beside;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.filename.PlainPath;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.FilledForm;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.source.office.NotConverted;
import io.shenbao.source.office.OldForms;
import io.shenbao.source.office.OldWord;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.source.word.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds official forms, filled in, among an application's files and compares them with its source.
 * One that says the same, such as the one that we filled from it, is nothing to speak of. Only Word
 * documents are opened. Safe for use by several threads.
 */
public final class FormBeside {

  /** A form is well below a megabyte, its pictures aside. */
  private static final int MOST_BYTES = 20_000_000;

  /** Some fifty times what the largest form takes. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Programme programme;
  private final FilledFormReader forms;
  private final SourceReader values;
  private final OldForms old;

  /**
   * @param paper what the pack's form says itself
   */
  public FormBeside(Programme programme, PaperForm paper) {
    this.programme = programme;
    this.forms = new FilledFormReader(programme, paper);
    this.values = new SourceReader(programme, paper);
    this.old = new OldForms(programme);
  }

  /**
   * Compares a file with a source.
   *
   * @param name of the file from the application's folder, as findings call it
   * @param read name of the source's file
   * @return a warning for each value that differs, and where both are forms that somebody filled
   *     in, which of them was read; empty when the file is no filled form
   * @throws IOException when that could not be found out, or not in time
   */
  public Optional<Judgement> compare(Path file, String name, Application source, String read)
      throws IOException {
    boolean areBoth = SourceReader.isForm(read);
    try (PlainPath plain = PlainPath.to(file)) {
      return mayBe(plain.path(), name, areBoth)
          ? Deadline.within(LIMIT, () -> compared(old.read(plain.path()), name, source, read))
          : Optional.empty();
    } catch (UnreadableWord | NotConverted e) {
      return Optional.empty(); // which is told where evidence is looked into
    } catch (DeadlinePassed e) {
      throw new IOException("not compared in time: " + name, e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is told where {@link #compare} could not find out. */
  public static Finding unread(String name, String read) {
    return Finding.unchecked(FormComparison.RULE, Severity.WARNING)
        .at(name)
        .says("form.differs.unread", name, read);
  }

  /** An old file is opened only where it may be the source as well as the one that is. */
  private boolean mayBe(Path file, String name, boolean areBoth) throws IOException {
    return SourceReader.isForm(name)
        && Files.size(file) <= MOST_BYTES
        && (!OldWord.isOld(name) || (areBoth && old.mayBe(file)));
  }

  private Optional<Judgement> compared(
      WordFile document, String name, Application source, String read) {
    Optional<FilledForm> found = forms.readIfForm(document, name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FilledForm form = found.get();
    Application other = Objects.requireNonNull(values.read(name, form.tree()).application());
    Judgement differences =
        new FormComparison(programme, source, form, other.tree(), name, read).judgement();
    boolean isSecond = SourceReader.isForm(read) && !name.contains("/") && !form.isDraft();
    return Optional.of(
        isSecond
            ? Findings.of(SecondForm.finding(source, read, name, differences)).plus(differences)
            : differences);
  }
}
