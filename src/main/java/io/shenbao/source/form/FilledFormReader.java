package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.WordFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads filled official forms of one pack. Safe for use by several threads. */
public final class FilledFormReader {

  /** With fewer labels in common a document may be anything; a shorter form has two thirds. */
  private static final int LEAST = 12;

  private static final int LEAST_OF_ALL = 3;

  /** With fewer values it is a blank one; a shorter form has half. */
  private static final int FEWEST = 5;

  /** What only a template has. */
  private static final String TAG = "{{";

  private final FormTree tree;
  private final PaperForm paper;
  private final Vocabulary vocabulary;
  private final DraftMarks marks = new DraftMarks();

  public FilledFormReader(Programme programme, PaperForm paper) {
    this.tree = new FormTree(programme);
    this.paper = paper;
    this.vocabulary = new Vocabulary(tree, paper);
  }

  /**
   * Reads a document if it is the pack's form, filled in: it bears a third of its labels at least,
   * and some values.
   *
   * @param file as origins name it
   */
  public Optional<FilledForm> readIfForm(WordFile document, String file) {
    Reading reading = read(document);
    return isForm(document, reading)
        ? Optional.of(filed(document, file, reading))
        : Optional.empty();
  }

  private boolean isForm(WordFile document, Reading reading) {
    Set<Node> seen = reading.taking().seen();
    List<Node> fields =
        tree.printed().stream()
            .filter(node -> node instanceof Field && tree.owner(node).isEmpty())
            .toList();
    long borne = fields.stream().filter(seen::contains).count();
    boolean isTemplate =
        Texts.lines(document.blocks()).stream().anyMatch(line -> line.text().contains(TAG));
    int least = Math.min(LEAST, Math.max(LEAST_OF_ALL, (fields.size() * 2 + 2) / 3));
    int fewest = Math.min(FEWEST, Math.max(2, fields.size() / 2));
    boolean isFilled = reading.taking().form().values().size() >= fewest;
    return !isTemplate && isFilled && borne >= least && borne * 3 >= fields.size();
  }

  /**
   * Reads a form.
   *
   * @param file as origins name it
   */
  public FilledForm read(WordFile document, String file) {
    return filed(document, file, read(document));
  }

  private FilledForm filed(WordFile document, String file, Reading reading) {
    return new Filing(file, tree, marks, reading).file(document);
  }

  private Reading read(WordFile document) {
    Reading reading = new Reading(tree, paper, vocabulary, new FormPictures(document.pictures()));
    new BodyWalk(reading).walk(document.blocks());
    for (Line line : Texts.lines(document.notes())) {
      if (paper.says(line.text())) {
        reading.taking().own(line);
      }
    }
    return reading;
  }
}
