package io.shenbao.source.form;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of one table. */
final class TableWalk {

  /** Columns that a list has at least, and the longest name of one. */
  private static final int COLUMNS = 3;

  private static final int HEADING = 10;

  private final Reading reading;
  private final Table table;
  private final boolean instances;
  private final Set<WordCell> consumed = new LinkedHashSet<>();
  private final Map<WordCell, Group> above = new LinkedHashMap<>();
  private ListRows.@Nullable Headings list;
  private GridRows.@Nullable Headings grid;
  private boolean derived;

  /**
   * @param instances whether it is about scenario instances
   */
  TableWalk(Reading reading, Table table, boolean instances) {
    this.reading = reading;
    this.table = table;
    this.instances = instances;
  }

  void walk() {
    consumed.addAll(reading.columns().take(table));
    for (int row = 0; row < table.rows(); row++) {
      Deadline.poll();
      row(row);
    }
  }

  private void row(int row) {
    List<WordCell> across = table.across(row);
    List<WordCell> fresh =
        table.row(row).stream().filter(cell -> !consumed.contains(cell)).toList();
    if (fresh.stream().allMatch(Texts::isBlank)) {
      return;
    }
    if (headings(across)) {
      return;
    }
    if (list != null && across.size() > 1 && !beginsBlock(across)) {
      reading.lists().row(list, table, row);
      return;
    }
    list = null;
    if (grid != null && reading.grids().row(grid, table, row)) {
      return;
    }
    grid = null;
    if (isHeadingRow(across)) {
      across.forEach(cell -> Texts.lines(cell).forEach(reading.taking()::own));
    } else if (fresh.stream().noneMatch(Texts::isBlank) && fresh.stream().allMatch(this::isLabel)) {
      labels(fresh);
    } else {
      pairs(row, fresh);
    }
  }

  /**
   * Whether a row below a list begins the next scenario instance: tables that nothing parts become
   * one when LibreOffice saves them.
   */
  private boolean beginsBlock(List<WordCell> across) {
    boolean begins =
        instances
            && reading
                .meaning(Texts.of(across.get(0)), reading.context(true))
                .filter(one -> reading.taking().instances().describes(one.node()))
                .isPresent();
    if (begins) {
      reading.taking().instances().table(true);
    }
    return begins;
  }

  /** Whether a row names columns, as lists do, though of no list of the form. */
  private boolean isHeadingRow(List<WordCell> across) {
    return across.size() >= COLUMNS
        && across.stream().allMatch(cell -> cell.rows() == 1 && isHeading(Texts.of(cell)))
        && across.stream().anyMatch(cell -> ListRows.isNumbering(Texts.of(cell)))
        && across.stream().noneMatch(this::isLabel);
  }

  private static boolean isHeading(String text) {
    String key = LabelWords.key(LabelWords.withoutBrackets(text));
    return !key.isEmpty() && key.length() <= HEADING && key.chars().noneMatch(Character::isDigit);
  }

  private boolean headings(List<WordCell> across) {
    Optional<ListRows.Headings> found =
        reading.lists().headings(across, instances, reading.scope());
    if (found.isPresent()) {
      list = found.get();
      grid = null;
      reading.lists().see(list);
      return true;
    }
    Optional<GridRows.Headings> turned =
        instances ? Optional.empty() : reading.grids().headings(across);
    if (turned.isPresent()) {
      grid = turned.get();
      list = null;
      reading.grids().see(grid);
      return true;
    }
    return false;
  }

  // --- labels

  private Context context(@Nullable Node group, WordCell cell) {
    Context context = reading.context(instances);
    for (Map.Entry<WordCell, Group> one : above.entrySet()) {
      context = one.getKey().isOver(cell) ? context.in(one.getValue()) : context;
    }
    return group == null ? context : context.in(group);
  }

  private boolean isLabel(WordCell cell) {
    String text = Texts.of(cell);
    return reading.meaning(text, context(null, cell)).isPresent()
        || reading.paper().isDerived(text);
  }

  private void see(Resolver.Meaning meaning, WordCell label) {
    for (Node node : meaning.nodes()) {
      reading.taking().see(node, label);
    }
    if (!instances) {
      reading.scope(meaning.node());
    }
  }

  /** A row of labels: a heading, groups of columns, or labels whose values stand below. */
  private void labels(List<WordCell> cells) {
    Map<WordCell, Resolver.Meaning> meant = new LinkedHashMap<>();
    derived = false;
    for (WordCell cell : cells) {
      Optional<Resolver.Meaning> meaning = reading.meaning(Texts.of(cell), context(null, cell));
      if (meaning.isPresent()) {
        meant.put(cell, meaning.get());
        see(meaning.get(), cell);
      } else {
        Texts.lines(cell).forEach(reading.taking()::own);
        derived = true;
      }
    }
    if (meant.values().stream().allMatch(one -> one.node() instanceof Group)) {
      above.clear();
      if (answered(cells, meant)) {
        return;
      }
      if (meant.size() > 1) {
        meant.forEach((cell, one) -> above.put(cell, (Group) one.node()));
      }
      return;
    }
    int next = cells.get(0).row() + cells.get(0).rows();
    List<WordCell> below =
        next < table.rows()
            ? table.row(next).stream().filter(cell -> !Texts.isBlank(cell)).toList()
            : List.of();
    if (below.isEmpty()
        || below.stream().allMatch(this::isLabel)
        || isLabel(below.get(0))
        || isOwn(below.get(0))) {
      return;
    }
    meant.forEach(
        (cell, meaning) -> {
          List<WordCell> values =
              table.row(next).stream()
                  .filter(one -> one.column() == cell.column() && !consumed.contains(one))
                  .filter(one -> !beginsWithLabel(one))
                  .toList();
          consumed.addAll(values);
          values(meaning, values, context(null, cell));
        });
  }

  /** A group's question with the options below it. */
  private boolean answered(List<WordCell> cells, Map<WordCell, Resolver.Meaning> meant) {
    int next = cells.get(0).row() + cells.get(0).rows();
    List<WordCell> below = next < table.rows() ? table.row(next) : List.of();
    if (meant.size() != 1 || cells.size() != 1 || below.size() != 1) {
      return false;
    }
    WordCell answer = below.get(0);
    List<Line> lines = Texts.lines(answer);
    boolean ticked =
        lines.stream().allMatch(line -> LinePart.of(line).isBlank() || Choice.hasMark(line.text()));
    Resolver.Meaning question = meant.get(cells.get(0));
    if (question == null || !ticked || Texts.isBlank(answer)) {
      return false;
    }
    consumed.add(answer);
    reading.inline().read(lines, context(question.node(), answer), question);
    return true;
  }

  private boolean beginsWithLabel(WordCell cell) {
    List<Line> lines = Texts.lines(cell);
    Context context = context(null, cell);
    if (lines.isEmpty()) {
      return false;
    }
    boolean alone = lines.size() > 1 && reading.meaning(lines.get(0).text(), context).isPresent();
    return alone
        || reading
            .finder()
            .find(lines.get(0), one -> reading.resolver().isWanted(one.node(), context))
            .stream()
            .anyMatch(hit -> hit.first() && hit.joint() == LabelFinder.Joint.COLON);
  }

  /** A row in which labels are followed by values. */
  private void pairs(int row, List<WordCell> fresh) {
    Node group = side(row);
    Resolver.Meaning open = null;
    boolean own = false;
    List<WordCell> values = new ArrayList<>();
    List<WordCell> loose = new ArrayList<>();
    for (WordCell cell : fresh) {
      Context context = context(group, cell);
      Optional<Resolver.Meaning> meaning = label(cell, open, context);
      boolean isOwn = meaning.isEmpty() && open == null && isOwn(cell);
      if (meaning.isPresent() || isOwn) {
        group = close(open, values, group, cell);
        values = new ArrayList<>();
        open = meaning.orElse(null);
        own = isOwn;
        derived = isOwn && reading.paper().isDerived(Texts.of(cell));
        meaning.ifPresent(one -> see(one, cell));
        if (isOwn) {
          Texts.lines(cell).forEach(reading.taking()::own);
        }
      } else if (open != null) {
        values.add(cell);
      } else if (own && derived) {
        Texts.lines(cell).forEach(reading.taking()::own);
      } else {
        loose.add(cell);
      }
    }
    close(open, values, group, fresh.get(0));
    loose(loose, group);
  }

  private boolean isOwn(WordCell cell) {
    String text = Texts.of(cell);
    return !text.isEmpty()
        && (reading.paper().isDerived(text) || reading.paper().isLine(text.replace("\n", "")));
  }

  /** The group that a cell to the left, which is merged over the row, names. */
  private @Nullable Node side(int row) {
    Node group = null;
    for (WordCell cell : table.across(row)) {
      if (cell.row() < row) {
        Optional<Resolver.Meaning> meaning =
            reading.meaning(Texts.of(cell), reading.context(instances));
        group = meaning.isPresent() && meaning.get().node() instanceof Group one ? one : group;
        derived |= meaning.isEmpty() && reading.paper().isDerived(Texts.of(cell));
      }
    }
    return group;
  }

  /** What a cell means as a label; empty when it is the value of the label before it. */
  private Optional<Resolver.Meaning> label(
      WordCell cell, Resolver.@Nullable Meaning open, Context context) {
    Optional<Resolver.Meaning> meaning = reading.meaning(Texts.of(cell), context);
    if (meaning.isEmpty() || open == null) {
      return meaning;
    }
    Node before = open.node();
    boolean elsewhere =
        !FormTree.section(before.path()).equals(FormTree.section(meaning.get().node().path()));
    boolean chosen = before instanceof Field field && isChoice(field, Texts.of(cell));
    return elsewhere || chosen ? Optional.empty() : meaning;
  }

  private static boolean isChoice(Field field, String text) {
    return field.options().containsKey(text.strip());
  }

  /** Takes the values of a label; the group that what follows in the row belongs to. */
  private @Nullable Node close(
      Resolver.@Nullable Meaning open, List<WordCell> values, @Nullable Node group, WordCell at) {
    if (open == null) {
      return group;
    }
    if (values.isEmpty() && open.node() instanceof Group) {
      return open.node();
    }
    values(open, values, context(group, at));
    return group;
  }

  // --- values

  private void values(Resolver.Meaning meaning, List<WordCell> cells, Context context) {
    Node node = meaning.node();
    List<WordCell> said = cells.stream().filter(cell -> !Texts.isBlank(cell)).toList();
    List<Line> lines = new ArrayList<>();
    said.forEach(cell -> lines.addAll(Texts.lines(cell)));
    if (meaning.nodes().size() > 1) {
      several(meaning, cells, lines, context);
    } else if (node instanceof Items items) {
      items(items, said, lines, context);
    } else if (node instanceof Group) {
      reading.inline().read(lines, context, meaning);
    } else if (node instanceof Field field) {
      field(field, meaning, said, lines, context);
    }
  }

  private void field(
      Field field,
      Resolver.Meaning meaning,
      List<WordCell> said,
      List<Line> lines,
      Context context) {
    if (said.isEmpty()) {
      return;
    }
    if (field.type() == FieldType.PROSE || isQuestion(field)) {
      reading.taking().put(field, TypedText.of(lines), meaning.isSure());
    } else if (said.size() == 2 && isUnit(field, Texts.of(said.get(1)))) {
      reading.taking().put(field, TypedText.of(lines), meaning.isSure());
    } else {
      reading.inline().read(Texts.lines(said.get(0)), context, meaning);
    }
  }

  private static boolean isQuestion(Field field) {
    return field.type() == FieldType.OPTION || field.type() == FieldType.BOOLEAN;
  }

  private static boolean isUnit(Field field, String text) {
    String unit = text.strip();
    return unit.equals(field.unit()) || field.units().containsKey(unit);
  }

  private void several(
      Resolver.Meaning meaning, List<WordCell> cells, List<Line> lines, Context context) {
    if (reading.inline().read(lines, context, null) != null) {
      return;
    }
    List<Field> fields = meaning.nodes().stream().map(Field.class::cast).toList();
    List<TypedText> values = cells.stream().map(TypedText::of).toList();
    reading.taking().deal(fields, values);
  }

  private void items(Items items, List<WordCell> said, List<Line> lines, Context context) {
    boolean any = false;
    for (WordCell cell : said) {
      for (WordBlock block : cell.blocks()) {
        if (block instanceof Table nested) {
          new TableWalk(reading, nested, instances).walk();
          any = true;
        }
      }
    }
    if (!any) {
      reading.inline().items().read(items, TypedText.of(lines));
    }
  }

  /** Cells without a label of their own: labels and values may stand together in them. */
  private void loose(List<WordCell> cells, @Nullable Node group) {
    for (int i = 0; i < cells.size(); i++) {
      WordCell cell = cells.get(i);
      List<Line> lines = Texts.lines(cell);
      Optional<Items> pair = reading.pairLabel(lines, context(group, cell));
      if (pair.isPresent() && i + 1 < cells.size()) {
        pair(pair.get(), cell, cells.subList(i + 1, cells.size()));
        return;
      }
      Node found = reading.inline().read(lines, context(group, cell), null);
      if (found != null && !instances) {
        reading.scope(found);
        derived = false;
      } else if (found == null && derived) {
        lines.forEach(reading.taking()::own);
      } else if (found == null && cell.blocks().stream().anyMatch(Table.class::isInstance)) {
        reading.walk(cell.blocks());
      }
    }
  }

  /** A label with a name in its cell and the figure beside it. */
  private void pair(Items items, WordCell label, List<WordCell> values) {
    Map<Field, TypedText> row = new LinkedHashMap<>();
    List<Field> fields = items.children().values().stream().map(Field.class::cast).toList();
    LinePart name = reading.afterLabel(Texts.lines(label).get(0), items);
    row.put(fields.get(0), TypedText.of(name));
    List<Line> figure = new ArrayList<>();
    values.forEach(cell -> figure.addAll(Texts.lines(cell)));
    row.put(fields.get(1), TypedText.of(figure));
    reading.taking().add(items, row);
  }
}
