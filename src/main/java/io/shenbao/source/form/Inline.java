package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lines in which labels stand together with their values. */
final class Inline {

  /** A label and what belongs to it. */
  private static final class Segment {
    private final Resolver.Meaning meaning;
    private final List<LinePart> spans = new ArrayList<>();
    private final LinePart tick;

    /**
     * @param tick the mark before the label; may be empty
     */
    Segment(Resolver.Meaning meaning, LinePart tick) {
      this.meaning = meaning;
      this.tick = tick;
    }

    /** Whether lines that follow belong to it. */
    boolean goesOn() {
      Node node = meaning.node();
      return node instanceof Items
          || (node instanceof Field field && field.type() == FieldType.PROSE)
          || spans.stream().allMatch(LinePart::isBlank);
    }
  }

  private final FormTree tree;
  private final LabelFinder finder;
  private final Resolver resolver;
  private final Taking taking;
  private final ItemTexts items;

  Inline(FormTree tree, LabelFinder finder, Resolver resolver, Taking taking) {
    this.tree = tree;
    this.finder = finder;
    this.resolver = resolver;
    this.taking = taking;
    this.items = new ItemTexts(finder, taking);
  }

  ItemTexts items() {
    return items;
  }

  /**
   * Reads lines.
   *
   * @param first what the beginning belongs to; null for nothing
   * @return the last node that was found; null when there was no label
   */
  @Nullable Node read(List<Line> lines, Context context, Resolver.@Nullable Meaning first) {
    List<Segment> segments = new ArrayList<>();
    Segment open =
        first == null || lines.isEmpty()
            ? null
            : new Segment(first, new LinePart(lines.get(0), 0, 0));
    if (open != null) {
      segments.add(open);
    }
    List<LinePart> loose = new ArrayList<>();
    Context near = first == null ? context : context.in(first.node());
    int begun = segments.size();
    for (Line line : lines) {
      List<Segment> found = segments(line, near, open, loose);
      if (!found.isEmpty()) {
        segments.addAll(found);
        open = found.get(found.size() - 1);
        for (Segment one : found) {
          near = context.in(one.meaning.node());
        }
      }
    }
    segments.forEach(this::assign);
    boolean isLoose = open != null && first != null && loose(first.node(), loose);
    return segments.size() > begun || isLoose
        ? segments.get(segments.size() - 1).meaning.node()
        : null;
  }

  private List<Segment> segments(
      Line line, Context context, @Nullable Segment before, List<LinePart> loose) {
    String text = LinePart.of(line).masked();
    List<Segment> found = new ArrayList<>();
    Segment open = before;
    Segment outer = null;
    Context near = context;
    int from = 0;
    boolean plain = false;
    for (LabelFinder.Hit hit : finder.find(line, one -> resolver.isWanted(one.node(), context))) {
      boolean colon = hit.joint() == LabelFinder.Joint.COLON;
      if (hit.from() < from || !(colon || hit.first() || (plain && isAfterBlank(text, hit)))) {
        continue;
      }
      Optional<Resolver.Meaning> meaning = resolver.meaning(hit.meant(), near);
      if (meaning.isEmpty()) {
        continue;
      }
      plain |= !colon;
      int tick = tickBefore(text, from, hit.from());
      int end = hit.bracketed() ? Math.max(from, hit.from() - 1) : tick;
      close(line, from, end, open, found.isEmpty(), loose);
      Segment segment = new Segment(meaning.get(), new LinePart(line, tick, hit.from()));
      for (Node node : meaning.get().nodes()) {
        taking.see(node, new LinePart(line, tick, hit.value()));
      }
      found.add(segment);
      from = hit.value();
      if (hit.bracketed()) {
        outer = open;
        int closing = closing(text, from);
        segment.spans.add(new LinePart(line, from, closing));
        from = Math.min(text.length(), closing + 1);
        open = outer;
      } else {
        open = segment;
      }
      near = near.in(meaning.get().node());
    }
    close(line, from, text.length(), open, found.isEmpty(), loose);
    return found;
  }

  private static boolean isAfterBlank(String text, LabelFinder.Hit hit) {
    return hit.from() > 0 && LabelFinder.isBlank(text.charAt(hit.from() - 1));
  }

  /** What stands up to somewhere belongs to the label before it, if that goes on. */
  private static void close(
      Line line,
      int from,
      int to,
      @Nullable Segment open,
      boolean isNewLine,
      List<LinePart> loose) {
    LinePart span = new LinePart(line, from, to);
    if (from >= to) {
      return;
    }
    if (open != null && (!isNewLine || open.goesOn())) {
      open.spans.add(span);
    } else if (!span.isBlank() || Choice.hasMark(span.text())) {
      loose.add(span);
    }
  }

  /** Where the mark begins that stands right before a label. */
  private static int tickBefore(String text, int from, int label) {
    int at = label;
    boolean mark = false;
    while (at > from) {
      char c = text.charAt(at - 1);
      if (Choice.isMark(c)) {
        mark = true;
      } else if (!LabelFinder.isBlank(c) && !LabelWords.isClosing(c) && !LabelWords.isOpening(c)) {
        break;
      }
      at--;
    }
    return mark || Choice.isMarked(text.substring(at, label)) ? at : label;
  }

  private static int closing(String text, int from) {
    int depth = 1;
    for (int at = from; at < text.length(); at++) {
      depth +=
          LabelWords.isOpening(text.charAt(at))
              ? 1
              : LabelWords.isClosing(text.charAt(at)) ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private void assign(Segment segment) {
    TypedText passage = new TypedText(List.copyOf(segment.spans));
    assign(segment.meaning, passage, segment.tick);
  }

  private void assign(Resolver.Meaning meaning, TypedText passage, LinePart tick) {
    Node node = meaning.node();
    if (meaning.nodes().size() > 1) {
      List<Field> fields = meaning.nodes().stream().map(Field.class::cast).toList();
      taking.deal(fields, List.of(passage));
    } else if (node instanceof Items list) {
      items.read(list, passage);
    } else if (node instanceof Field field) {
      taking.put(field, passage, meaning.isSure());
    } else if (tree.isGridRow(node)) {
      tick(node, passage, tick);
    } else {
      loose(node, passage.spans());
    }
  }

  /** A row of a grid that is written as a line: whether it is ticked. */
  private void tick(Node row, TypedText passage, LinePart before) {
    Field question = question(row);
    String mark = Choice.isMarked(before.text()) ? before.text() : passage.text();
    if (question != null && Choice.isMarked(mark)) {
      taking.say(question, Choice.isTicked(mark), before.line().place());
    }
  }

  /** What has no label of its own may answer the question of its group. */
  private boolean loose(Node group, List<LinePart> spans) {
    Field question = question(group);
    if (question == null || spans.isEmpty() || taking.isFilled(question)) {
      return false;
    }
    TypedText passage = new TypedText(List.copyOf(spans));
    Map<String, List<String>> options =
        question.type() == FieldType.OPTION ? question.options() : ValueText.yesAndNo();
    boolean answers = options.keySet().stream().anyMatch(passage.text()::contains);
    if (answers) {
      taking.put(question, passage, true);
    }
    return answers;
  }

  private static @Nullable Field question(Node group) {
    for (Node child : group.children().values()) {
      if (child instanceof Field field
          && (field.type() == FieldType.OPTION || field.type() == FieldType.BOOLEAN)) {
        return field;
      }
    }
    return null;
  }
}
