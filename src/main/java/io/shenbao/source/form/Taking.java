package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.value.StatedUnit;
import io.shenbao.source.value.Typed;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.WordCell;
import io.shenbao.source.word.WordPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been taken from a document so far. */
final class Taking {

  /** A value that stands twice, and not the same. */
  record Twice(Field field, Held kept, Held other) {}

  private final FormTree tree;
  private final Marks marks;
  private final FormPictures pictures;
  private final Answers form = new Answers();
  private final Instances instances;
  private final List<Twice> twice = new ArrayList<>();
  private final Set<Node> seen = new LinkedHashSet<>();
  private final Map<Field, String> labels = new LinkedHashMap<>();

  Taking(FormTree tree, Marks marks, FormPictures pictures) {
    this.tree = tree;
    this.marks = marks;
    this.pictures = pictures;
    this.instances = new Instances(tree.instances());
  }

  Marks marks() {
    return marks;
  }

  FormPictures pictures() {
    return pictures;
  }

  Answers form() {
    return form;
  }

  Instances instances() {
    return instances;
  }

  List<Twice> twice() {
    return twice;
  }

  /** All nodes whose labels were seen. */
  Set<Node> seen() {
    return seen;
  }

  boolean isFilled(Node node) {
    return node instanceof Field
        && (tree.isOfInstances(node) ? instances.open() : form).values().containsKey(node);
  }

  /** A label was found. */
  void see(Node node, LinePart label) {
    seen.add(node);
    marks.own(label);
    if (node instanceof Field field) {
      labels.put(field, label.text());
    }
    if (tree.isOfInstances(node)) {
      instances.see(node, label.line().place());
    } else {
      form.see(node, label.line().place());
    }
  }

  /** A label was found that has a cell of its own. */
  void see(Node node, WordCell label) {
    List<Line> lines = Texts.lines(label);
    lines.forEach(this::own);
    lines.stream()
        .filter(line -> !LinePart.of(line).isBlank())
        .findFirst()
        .ifPresent(line -> see(node, LinePart.of(line)));
    if (node instanceof Field field) {
      labelled(field, label);
    }
  }

  /** A field's label as it stands in a cell: the unit there is that of the value. */
  void labelled(Field field, WordCell label) {
    labels.put(field, Texts.of(label));
  }

  /** Takes the values that stand behind a label that several fields share. */
  void deal(List<Field> fields, List<TypedText> values) {
    Map<Field, TypedText> dealt = Slots.deal(fields, values);
    dealt.forEach((field, value) -> put(field, value, true));
    if (dealt.size() == fields.size()) {
      values.forEach(value -> value.spans().forEach(marks::own));
    }
  }

  /** Takes a value; nothing typed is no value. */
  void put(Field field, TypedText passage, boolean isSure) {
    if (passage.spans().isEmpty()) {
      return;
    }
    ValueText.Said said = ValueText.of(field, passage, pictures);
    mark(field, passage, said.text());
    if (Typed.isNothing(said.text())) {
      return;
    }
    Held held = new Held(inUnit(field, said.text()), passage.place(), isSure && said.isSure());
    if (tree.isOfInstances(field)) {
      instances.put(field, held);
      return;
    }
    Held before = form.values().putIfAbsent(field, held);
    if (before != null && !before.isLike(held)) {
      twice.add(new Twice(field, before, held));
    }
  }

  /** Takes an answer that is a tick. */
  void say(Field question, boolean yes, WordPlace place) {
    form.values().putIfAbsent(question, new Held(yes ? "是" : "否", place, true));
  }

  /** Takes a row of a list; one in which nothing was typed is none. */
  void add(Items list, Map<Field, TypedText> row) {
    Map<Field, Held> held = new LinkedHashMap<>();
    boolean typed = false;
    for (Map.Entry<Field, TypedText> cell : row.entrySet()) {
      if (cell.getValue().spans().isEmpty()) {
        continue;
      }
      ValueText.Said said = ValueText.of(cell.getKey(), cell.getValue(), pictures);
      mark(cell.getKey(), cell.getValue(), said.text());
      if (!Typed.isNothing(said.text())) {
        String text = inUnit(cell.getKey(), said.text());
        held.put(cell.getKey(), new Held(text, cell.getValue().place(), said.isSure()));
        typed = true;
      }
    }
    if (!typed) {
      return;
    }
    if (tree.isOfInstances(list)) {
      instances.add(list, held);
    } else {
      form.add(list, held);
    }
  }

  /** A value in the unit that its label states. */
  private String inUnit(Field field, String text) {
    return StatedUnit.behind(field, text, labels.getOrDefault(field, field.caption().label()));
  }

  private void mark(Field field, TypedText passage, String said) {
    for (LinePart span : passage.spans()) {
      String text = Typed.strip(span.text());
      if (said.isEmpty() || ValueText.isGuidance(field, text) || ValueText.isSample(field, text)) {
        marks.own(span);
      } else {
        marks.placed(span);
      }
    }
  }

  /** A line that is the form's own, or repeats what stands elsewhere. */
  void own(Line line) {
    marks.own(LinePart.of(line));
  }
}
