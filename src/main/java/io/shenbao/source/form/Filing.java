package io.shenbao.source.form;

import com.google.common.base.Splitter;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.WordFile;
import io.shenbao.source.word.WordPlace;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a tree of what was taken, with the origin of every value and what there is to say. */
final class Filing {

  /** The rule that a value stands in the form for sure. */
  private static final String DOUBT = "form-doubt";

  /** The rule that a form says the same thing once. */
  private static final String TWICE = "form-twice";

  /** The rule that all text of a form has its place. */
  private static final String UNPLACED = "form-unplaced";

  /** How much of a form was understood. */
  private static final String COVERAGE = "form-coverage";

  private static final int EXCERPT = 40;

  /** What stands in a note has no place in the body. */
  private static final WordPlace NOTE = new WordPlace(0, 0, 0, 0);

  private final String file;
  private final FormTree form;
  private final Reading reading;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private final DraftMarks marks;

  Filing(String file, FormTree form, DraftMarks marks, Reading reading) {
    this.marks = marks;
    this.file = file;
    this.form = form;
    this.reading = reading;
  }

  FilledForm file(WordFile document) {
    Taking taking = reading.taking();
    entry(taking.form(), tree, JsonPointer.empty(), "");
    Items instances = form.instances();
    if (instances != null) {
      instances(instances, taking.instances().all());
    }
    taking.twice().forEach(this::twice);
    Coverage coverage = cover(document);
    pictures(document);
    Set<String> labels =
        taking.seen().stream().map(Node::path).collect(Collectors.toCollection(LinkedHashSet::new));
    return new FilledForm(
        tree, origins, findings, coverage, labels, marks.clear(tree), taking.pictures().taken());
  }

  private void instances(Items list, List<Answers> all) {
    List<Answers> described = all.stream().filter(one -> !one.values().isEmpty()).toList();
    if (described.isEmpty()) {
      return;
    }
    ArrayNode items = parent(tree, list.path()).putArray(list.key());
    JsonPointer at = pointer(list.path());
    for (int i = 0; i < described.size(); i++) {
      entry(described.get(i), items.addObject(), at.appendIndex(i), list.path() + ".");
    }
  }

  /**
   * Files the values and lists of one entry.
   *
   * @param within what its paths begin with
   */
  private void entry(Answers entry, ObjectNode into, JsonPointer at, String within) {
    entry
        .values()
        .forEach(
            (field, held) -> {
              String path = field.path().substring(within.length());
              parent(into, path).put(field.key(), held.text());
              JsonPointer pointer = below(at, path);
              origins.put(pointer, origin(held.place(), held.text()));
              if (!held.isSure()) {
                doubt(field, held, pointer);
              }
            });
    entry.lists().forEach((list, rows) -> rows(list, rows, into, at, within));
    entry
        .places()
        .forEach(
            (node, place) -> {
              if (node.path().startsWith(within) && isOutsideLists(node, within)) {
                origins.putIfAbsent(
                    below(at, node.path().substring(within.length())),
                    origin(place, node.caption().name()));
              }
            });
  }

  private boolean isOutsideLists(Node node, String within) {
    String owner = form.owner(node);
    return (owner.isEmpty() ? "" : owner + ".").equals(within);
  }

  private void rows(
      Items list, List<Map<Field, Held>> rows, ObjectNode into, JsonPointer at, String within) {
    String path = list.path().substring(within.length());
    ArrayNode items = parent(into, path).putArray(list.key());
    JsonPointer pointer = below(at, path);
    for (Map<Field, Held> row : rows) {
      JsonPointer item = pointer.appendIndex(items.size());
      ObjectNode one = items.addObject();
      row.forEach(
          (field, held) -> {
            String below = field.path().substring(list.path().length() + 1);
            parent(one, below).put(field.key(), held.text());
            origins.put(below(item, below), origin(held.place(), held.text()));
            if (!held.isSure()) {
              doubt(field, held, below(item, below));
            }
          });
      row.values().stream()
          .findFirst()
          .ifPresent(held -> origins.put(item, origin(held.place(), held.text())));
    }
  }

  /** The object that holds what a path leads to. */
  private static ObjectNode parent(ObjectNode root, String path) {
    ObjectNode at = root;
    List<String> keys = Splitter.on('.').splitToList(path);
    for (String key : keys.subList(0, keys.size() - 1)) {
      at = at.withObject(JsonPointer.empty().appendProperty(key));
    }
    return at;
  }

  private static JsonPointer pointer(String path) {
    return below(JsonPointer.empty(), path);
  }

  private static JsonPointer below(JsonPointer at, String path) {
    JsonPointer pointer = at;
    for (String key : Splitter.on('.').split(path)) {
      pointer = pointer.appendProperty(key);
    }
    return pointer;
  }

  private Origin origin(WordPlace place, String words) {
    return new Origin.Passage(
        file,
        place.table(),
        place.row(),
        place.cell(),
        place.paragraph(),
        Plain.clip(Plain.line(words), EXCERPT));
  }

  // --- what there is to say

  private void doubt(Field field, Held held, JsonPointer pointer) {
    findings.add(
        Finding.failed(DOUBT, Severity.INFO)
            .at(pointer, origin(held.place(), held.text()))
            .says("form.doubt", field.caption().name(), held.text()));
  }

  private void twice(Taking.Twice twice) {
    findings.add(
        Finding.failed(TWICE, Severity.WARNING)
            .at(pointer(twice.field().path()), origin(twice.other().place(), twice.other().text()))
            .says(
                "form.twice",
                twice.field().caption().name(),
                twice.kept().text(),
                twice.other().text()));
  }

  private Coverage cover(WordFile document) {
    Marks marks = reading.taking().marks();
    Set<String> told = new LinkedHashSet<>();
    int placed = 0;
    int all = 0;
    int unplaced = 0;
    List<Line> lines = new ArrayList<>(Texts.lines(document.blocks()));
    int body = lines.size();
    lines.addAll(Texts.lines(document.notes()));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      all += letters(line.text());
      placed += marks.placed(line);
      for (LinePart rest : marks.rest(line)) {
        if (!reading.paper().says(rest.text())) {
          unplaced += letters(rest.text());
          if (told.add(LabelWords.key(rest.text()))) {
            unplaced(rest, i < body ? line.place() : NOTE);
          }
        }
      }
    }
    Coverage coverage = new Coverage(placed, all - placed - unplaced, unplaced);
    findings.add(
        Finding.failed(COVERAGE, Severity.INFO)
            .at(file)
            .says(
                Sentence.of(
                    "form.coverage", coverage.placed(), coverage.own(), coverage.unplaced()),
                Sentence.NONE));
    return coverage;
  }

  /** Pictures that stand beside the values, or are of a kind that is not shown. */
  private void pictures(WordFile document) {
    long left =
        Texts.lines(document.blocks()).stream()
            .flatMap(line -> LinePart.of(line).pictures().stream())
            .filter(picture -> !reading.taking().pictures().isTaken(picture))
            .count();
    if (left > 0) {
      findings.add(Finding.failed(UNPLACED, Severity.INFO).at(file).says("form.pictures", left));
    }
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  private void unplaced(LinePart rest, WordPlace place) {
    String words = Plain.clip(Plain.line(rest.text().strip()), EXCERPT);
    findings.add(
        Finding.failed(UNPLACED, Severity.WARNING)
            .at(JsonPointer.empty(), origin(place, words))
            .says("form.unplaced", words));
  }
}
