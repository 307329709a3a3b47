package io.shenbao.attachment.beside;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.FilledForm;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The comparison of one form with one source. */
final class FormComparison {

  static final String RULE = "form-differs";
  private static final int EXCERPT = 200;

  private final Programme programme;
  private final Application source;
  private final Filled said;
  private final FilledForm form;
  private final ObjectNode read;
  private final String name;
  private final Sentence ownName;
  private final Origins places;
  private final Findings findings = new Findings();

  /**
   * @param form as it was typed
   * @param read the same as values
   * @param name of the form's file
   * @param sourceName of the source's
   */
  FormComparison(
      Programme programme,
      Application source,
      FilledForm form,
      ObjectNode read,
      String name,
      String sourceName) {
    this.programme = programme;
    this.source = source;
    this.said = Filled.of(programme, source.tree());
    this.form = form;
    this.read = read;
    this.name = name;
    this.ownName =
        SourceReader.isForm(sourceName)
            ? Sentence.of("form.place.file", sourceName)
            : Sentence.of("form.differs.source");
    this.places = new Origins(new Origin.Whole(name), form.origins());
  }

  Judgement judgement() {
    children(programme.form().sections(), JsonPointer.empty(), JsonPointer.empty());
    return findings.judgement();
  }

  /**
   * Compares what stands in one place of the form.
   *
   * @param here pointer in the source's tree
   * @param there pointer in the form's
   */
  private void children(Map<String, Node> children, JsonPointer here, JsonPointer there) {
    children.forEach(
        (key, node) -> {
          JsonPointer at = here.appendProperty(key);
          JsonPointer other = there.appendProperty(key);
          Deadline.poll();
          if (!isCompared(node)) {
            return;
          }
          if (node instanceof Field field) {
            if (!isSame(field, at, other)) {
              tell(field, at, other);
            }
          } else if (node instanceof Items items) {
            items(items, at, other);
          } else {
            children(node.children(), at, other);
          }
        });
  }

  /** Whether the form shows it, and what it shows is a text. */
  private static boolean isCompared(Node node) {
    return node.caption().printed()
        && !(node instanceof Field field
            && (field.isComputed() || field.isPicture() || field.type() == FieldType.FILE));
  }

  private boolean isSame(Field field, JsonPointer here, JsonPointer there) {
    JsonNode own = source.tree().at(here);
    JsonNode other = read.at(there);
    String typed = form.tree().at(there).asString("");
    if (own.isMissingNode() || own.isNull()) {
      return other.isMissingNode(); // what can't be read in either is told of the source
    }
    if (other.isMissingNode()) {
      return typed.isEmpty() ? !hasLabel(field) : SameValue.texts(said.text(here), typed);
    }
    return field.type() == FieldType.PROSE
        ? ProseDifference.of(own.asString(""), other.asString("")).isEmpty()
        : SameValue.of(own, other);
  }

  private boolean hasLabel(Node node) {
    return form.labels().contains(node.path())
        || node.children().values().stream().anyMatch(this::hasLabel);
  }

  private void tell(Field field, JsonPointer here, JsonPointer there) {
    String own = IdNumber.told(field, said.text(here));
    String other = IdNumber.told(field, form.tree().at(there).asString(""));
    String label = field.caption().name();
    if (other.isEmpty()) {
      warn(here, Sentence.of("form.differs.empty", label, clipped(own), place(there), ownName));
    } else if (own.isEmpty()) {
      warn(here, Sentence.of("form.differs.more", label, clipped(other), place(there), ownName));
    } else if (field.type() == FieldType.PROSE) {
      ProseDifference.of(own, other)
          .ifPresent(
              one ->
                  warn(
                      here,
                      Sentence.of(
                          "form.differs.prose",
                          label,
                          one.here(),
                          one.there(),
                          place(there),
                          ownName)));
    } else {
      warn(
          here,
          Sentence.of("form.differs", label, clipped(own), clipped(other), place(there), ownName));
    }
  }

  private void items(Items items, JsonPointer here, JsonPointer there) {
    int own = source.tree().at(here).size();
    int other = read.at(there).size();
    if (own + other == 0 || (other == 0 && !hasLabel(items))) {
      return;
    }
    ItemPairs pairs =
        ItemPairs.of(
            own, other, (i, k) -> isLike(items, here.appendIndex(i), there.appendIndex(k)));
    pairs
        .both()
        .forEach((i, k) -> children(items.children(), here.appendIndex(i), there.appendIndex(k)));
    for (int i : pairs.onlyHere()) {
      warn(
          here.appendIndex(i),
          Sentence.of(
              "form.differs.item",
              items.caption().name(),
              first(items, said.tree().at(here.appendIndex(i))),
              name,
              ownName));
    }
    for (int k : pairs.onlyThere()) {
      warn(
          here,
          Sentence.of(
              "form.differs.item-more",
              items.caption().name(),
              first(items, form.tree().at(there.appendIndex(k))),
              place(there.appendIndex(k)),
              ownName));
    }
  }

  /** Whether two items are the same one: they have one name, or where items have none, all. */
  private boolean isLike(Items items, JsonPointer here, JsonPointer there) {
    String key = items.keyField();
    if (key != null) {
      return SameValue.texts(
          said.text(here.appendProperty(key)),
          form.tree().at(there.appendProperty(key)).asString(""));
    }
    return areSame(items.children(), here, there);
  }

  private boolean areSame(Map<String, Node> children, JsonPointer here, JsonPointer there) {
    for (Node node : children.values()) {
      Deadline.poll();
      JsonPointer at = here.appendProperty(node.key());
      JsonPointer other = there.appendProperty(node.key());
      if (!isCompared(node)) {
        continue;
      }
      if (node instanceof Field field) {
        if (!isSame(field, at, other)) {
          return false;
        }
      } else if (!(node instanceof Items) && !areSame(node.children(), at, other)) {
        return false;
      }
    }
    return true;
  }

  /** What an item is called: its name, or what it says first. */
  private static String first(Items items, JsonNode item) {
    String named = item.path(String.valueOf(items.keyField())).asString("");
    return clipped(
        named.isEmpty()
            ? item.valueStream()
                .map(one -> one.asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")
            : named);
  }

  private Sentence place(JsonPointer there) {
    if (places.of(there) instanceof Origin.Passage at) {
      return at.table() == 0
          ? Sentence.of("form.place.text", name, at.paragraph())
          : Sentence.of("form.place.table", name, at.table(), at.row(), at.cell());
    }
    return Sentence.of("form.place.file", name);
  }

  private static String clipped(String text) {
    return Plain.clip(Plain.line(text), EXCERPT);
  }

  private void warn(JsonPointer here, Sentence message) {
    findings.add(
        Finding.failed(RULE, Severity.WARNING)
            .clause(programme.form().clause(here))
            .at(here, source.origins())
            .says(message, Sentence.of("form.differs.fix", name)));
  }
}
