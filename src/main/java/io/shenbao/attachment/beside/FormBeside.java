package io.shenbao.attachment.beside;

import io.shenbao.application.Application;
import io.shenbao.assessment.Judgement;
import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.filename.PathName;
import io.shenbao.filename.PlainPath;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.FilledForm;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.source.word.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;

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
  private final DraftMarks marks = new DraftMarks();

  /**
   * @param paper what the pack's form says itself
   */
  public FormBeside(Programme programme, PaperForm paper) {
    this.programme = programme;
    this.forms = new FilledFormReader(programme, paper);
    this.values = new SourceReader(programme, paper);
  }

  /**
   * Compares a file with a source.
   *
   * @param name of the file, as findings call it
   * @return a warning for each value that differs; empty when the file is no filled form
   */
  public Optional<Judgement> compare(Path file, String name, Application source) {
    if (!PathName.of(file).toLowerCase(Locale.ROOT).endsWith(".docx")) {
      return Optional.empty();
    }
    try (PlainPath plain = PlainPath.to(file)) {
      return Files.size(plain.path()) > MOST_BYTES
          ? Optional.empty()
          : Deadline.within(LIMIT, () -> compared(WordFile.read(plain.path()), name, source));
    } catch (UnreadableWord e) {
      return Optional.empty(); // which is told where evidence is looked into
    } catch (IOException | DeadlinePassed e) {
      LoggerFactory.getLogger(FormBeside.class).warn("not compared: {}", name, e);
      return Optional.empty();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Judgement> compared(WordFile document, String name, Application source) {
    if (!forms.isForm(document)) {
      return Optional.empty();
    }
    FilledForm form = forms.read(document, name);
    marks.clear(form.tree());
    Application read = Objects.requireNonNull(values.read(name, form.tree()).application());
    return Optional.of(new FormComparison(programme, source, form, read.tree(), name).judgement());
  }
}
