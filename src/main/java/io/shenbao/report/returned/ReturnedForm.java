package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.document.comment.CommentedDocument;
import io.shenbao.document.comment.NotPlain;
import io.shenbao.document.comment.Note;
import io.shenbao.document.word.PackageGuard;
import io.shenbao.document.word.WordPackage;
import io.shenbao.report.OriginText;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.source.word.WordFile;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/**
 * An official form that was filled in with Word, given back with a comment at each value that is to
 * be mended. Nothing else of it is changed. One that the guard of documents refuses, or that is
 * written in a way that nobody can add to, goes back as the form that we filled.
 */
final class ReturnedForm {

  private final FilledFormReader forms;
  private final NoteWords words;
  private final OriginText places;
  private final Wording wording;

  ReturnedForm(FilledFormReader forms, Wording wording) {
    this.forms = forms;
    this.words = new NoteWords(wording);
    this.places = new OriginText(wording);
    this.wording = wording;
  }

  /**
   * The form with comments.
   *
   * @param form as it was judged; not there where it has another format
   * @param fresh the form that we filled; it need not be there
   * @param findings what to mend, in the order in which it is told
   * @return empty when neither can be commented
   */
  Optional<Returned> of(Path form, Path fresh, Assessment one, List<Finding> findings)
      throws IOException {
    Optional<byte[]> own = own(form, one, findings);
    Optional<byte[]> commented = own.isPresent() ? own : fresh(fresh, one, findings);
    return commented.map(bytes -> new Returned(wording.say("returned.form") + ".docx", bytes));
  }

  private Optional<byte[]> own(Path form, Assessment one, List<Finding> findings)
      throws IOException {
    try {
      Paragraphs paragraphs = new Paragraphs(WordFile.read(form));
      Noted noted = new Noted(paragraphs, intro(one, findings.size()));
      for (Finding finding : findings) {
        Deadline.poll();
        boolean isHere = finding.origin().file().equals(one.source());
        noted.add(one, finding, isHere ? paragraphs.of(finding.origin()) : 0);
      }
      return commented(form, noted);
    } catch (UnreadableWord e) {
      return Optional.empty();
    }
  }

  /** The values are the same, but stand elsewhere in our form. */
  private Optional<byte[]> fresh(Path form, Assessment one, List<Finding> findings)
      throws IOException {
    if (!Files.isRegularFile(form)) {
      return Optional.empty();
    }
    WordFile document = WordFile.read(form);
    Origins origins =
        new Origins(new Origin.Whole(""), forms.read(document, one.source()).origins());
    Paragraphs paragraphs = new Paragraphs(document);
    List<String> intro = new ArrayList<>(intro(one, findings.size()));
    intro.add(wording.say("returned.form.anew"));
    Noted noted = new Noted(paragraphs, intro);
    for (Finding finding : findings) {
      Deadline.poll();
      noted.add(one, finding, paragraphs.of(origins.of(finding.pointer())));
    }
    return commented(form, noted);
  }

  private List<String> intro(Assessment one, int count) {
    return List.of(
        wording.say(
            "returned.title",
            one.title(),
            wording.say("report.outcome." + AssessmentJson.word(one.outcome()))),
        wording.say("returned.count", count),
        wording.say("returned.form.how"));
  }

  private Optional<byte[]> commented(Path form, Noted noted) throws IOException {
    Optional<WordPackage> admitted =
        new PackageGuard(new Refusal(form)).admit(Files.readAllBytes(form));
    try {
      return admitted.isEmpty()
          ? Optional.empty()
          : Optional.of(CommentedDocument.of(admitted.get(), words.author(), noted.notes()));
    } catch (NotPlain e) {
      LoggerFactory.getLogger(ReturnedForm.class).info("not commented: {}", form, e);
      return Optional.empty();
    }
  }

  /** What is told at which paragraph. */
  private final class Noted {
    private final SortedMap<Integer, List<String>> lines = new TreeMap<>();
    private final int first;

    Noted(Paragraphs paragraphs, List<String> intro) {
      this.first = paragraphs.first();
      lines.put(first, new ArrayList<>(intro));
    }

    /**
     * Tells a finding.
     *
     * @param paragraph 0 for none: it is told at the beginning, with its place
     */
    void add(Assessment one, Finding finding, int paragraph) {
      Origin origin = finding.origin();
      boolean isWhole = origin instanceof Origin.Whole && origin.file().equals(one.source());
      String place = paragraph > 0 || isWhole ? "" : places.within(one.path(), origin) + " ";
      lines
          .computeIfAbsent(paragraph > 0 ? paragraph : first, any -> new ArrayList<>())
          .addAll(words.lines(finding, place));
    }

    List<Note> notes() {
      List<Note> notes = new ArrayList<>();
      lines.forEach((paragraph, said) -> notes.add(new Note(paragraph, said)));
      return notes;
    }
  }
}
