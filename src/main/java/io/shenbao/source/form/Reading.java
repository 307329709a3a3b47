package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reading of one document: what its parts share. */
final class Reading {

  /** A longer text is no label. */
  private static final int LONGEST = 45;

  private final FormTree tree;
  private final PaperForm paper;
  private final Vocabulary vocabulary;
  private final Taking taking;
  private final Resolver resolver;
  private final LabelFinder finder;
  private final Inline inline;
  private final ListRows lists;
  private final ItemColumns columns;
  private final GridRows grids;
  private String scope = "";

  Reading(FormTree tree, PaperForm paper, Vocabulary vocabulary, FormPictures pictures) {
    this.tree = tree;
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.taking = new Taking(tree, new Marks(), pictures);
    this.resolver = new Resolver(tree, taking::isFilled);
    this.finder = new LabelFinder(vocabulary);
    this.inline = new Inline(tree, finder, resolver, taking);
    this.lists = new ListRows(tree, paper, vocabulary, taking);
    this.columns = new ItemColumns(tree, paper, taking);
    this.grids = new GridRows(tree, vocabulary, taking);
  }

  FormTree tree() {
    return tree;
  }

  PaperForm paper() {
    return paper;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Taking taking() {
    return taking;
  }

  LabelFinder finder() {
    return finder;
  }

  Resolver resolver() {
    return resolver;
  }

  Inline inline() {
    return inline;
  }

  ItemColumns columns() {
    return columns;
  }

  ListRows lists() {
    return lists;
  }

  GridRows grids() {
    return grids;
  }

  /** The path of the group that the document has come to. */
  String scope() {
    return scope;
  }

  /** The document has come to a node. */
  void scope(Node node) {
    Node parent = node instanceof Field ? tree.parent(node) : node;
    scope = parent == null ? node.path() : parent.path();
  }

  Context context(boolean instances) {
    return new Context(instances, List.of(scope));
  }

  /** What a text means that is nothing but a label. */
  Optional<Resolver.Meaning> meaning(String text, Context context) {
    if (LabelWords.key(LabelWords.withoutBrackets(text)).length() > LONGEST) {
      return Optional.empty();
    }
    List<Vocabulary.Named> meant =
        vocabulary.meant(text.replace("\n", "")).stream()
            .filter(one -> one.fit() != Vocabulary.Fit.PART)
            .toList();
    return resolver.meaning(meant, context);
  }

  /** The list of names and figures whose label stands in some lines with a name behind it. */
  Optional<Items> pairLabel(List<Line> lines, Context context) {
    if (lines.size() != 1) {
      return Optional.empty();
    }
    return finder.find(lines.get(0), one -> resolver.isWanted(one.node(), context)).stream()
        .filter(hit -> hit.first() && hit.joint() == LabelFinder.Joint.BLANK)
        .flatMap(hit -> resolver.meaning(hit.meant(), context).stream())
        .map(Resolver.Meaning::node)
        .filter(node -> node instanceof Items && node.children().size() == 2)
        .map(Items.class::cast)
        .filter(list -> !afterLabel(lines.get(0), list).isBlank())
        .findFirst();
  }

  /** What stands in a line behind the label of a list. */
  LinePart afterLabel(Line line, Items list) {
    return finder.find(line, one -> one.node() == list).stream()
        .findFirst()
        .map(hit -> new LinePart(line, hit.value(), line.text().length()))
        .orElse(new LinePart(line, 0, 0));
  }

  /** Walks blocks that stand within others. */
  void walk(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof Table table) {
        table(table);
      }
    }
  }

  /** Walks a table, which says itself whether it is about scenario instances. */
  void table(Table table) {
    int ofInstances = 0;
    int others = 0;
    boolean describes = false;
    Items instances = tree.instances();
    for (WordCell cell : table.cells()) {
      java.util.Set<Node> meant = vocabulary.all(Texts.of(cell));
      boolean inside = meant.stream().anyMatch(tree::isOfInstances);
      boolean outside = meant.stream().anyMatch(node -> !tree.isOfInstances(node));
      ofInstances += inside && !outside ? 1 : 0;
      others += outside && !inside ? 1 : 0;
      describes |=
          instances != null
              && !outside
              && meant.stream()
                  .anyMatch(
                      node ->
                          node instanceof Field
                              && tree.owner(node).equals(instances.path())
                              && !node.key().equals(instances.keyField()));
    }
    boolean about = ofInstances > others;
    if (about) {
      taking.instances().table(describes);
    }
    new TableWalk(this, table, about).walk();
  }

  /** How much of a table is labels of the form, in hundredths of its cells that say something. */
  int share(Table table) {
    List<WordCell> said =
        table.cells().stream().filter(cell -> !Texts.isBlank(cell)).collect(Collectors.toList());
    long known = said.stream().filter(cell -> !vocabulary.meant(Texts.of(cell)).isEmpty()).count();
    return said.isEmpty() ? 0 : (int) (known * 100 / said.size());
  }

  /** Whether a field takes several paragraphs. */
  static boolean isProse(Node node) {
    return node instanceof Field field && field.type() == FieldType.PROSE;
  }
}
