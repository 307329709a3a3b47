package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the tags of one part of a template into directives. */
final class PartCompiler {

  /** A block that is open, and the variable of its loop. */
  private record Open(TagPlace place, @Nullable String variable) {}

  private final Problems problems;
  private final Identities identities;
  private final Lists lists;
  private final NameScope scope;
  private final Directives directives = new Directives();
  private final Regions regions = new Regions(directives);
  private final Blocks blocks = new Blocks(directives);
  private final RepeatedColumns columns;
  private final ValueCompiler values;
  private final Deque<Open> open = new ArrayDeque<>();

  /** Lists without a bound that are repeated across, each told once. */
  private final Set<String> unbounded = new LinkedHashSet<>();

  private int loops;

  /**
   * @param identities of all parts of the template
   * @param lists of the template
   */
  PartCompiler(Names.Section names, Problems problems, Identities identities, Lists lists) {
    this.problems = problems;
    this.identities = identities;
    this.lists = lists;
    this.scope = new NameScope(names, problems);
    this.values = new ValueCompiler(directives, problems);
    this.columns = new RepeatedColumns(directives, problems);
  }

  /** Replaces the tags in the DOM by marks. Returns whether anything has changed. */
  boolean compile(Node root) {
    var sites = new TagFinder(problems).find(root);
    for (TagPlace place : sites) {
      switch (place.tag().kind()) {
        case LOOP, IF, UNLESS -> open(place);
        case END -> close(place);
        case VALUE, TICK -> scope.find(place).ifPresent(found -> values.compile(place, found));
      }
    }
    open.forEach(
        block -> problems.at(block.place().paragraph(), block.place().text(), "document.unclosed"));
    columns.finish();
    new UnfilledTags((paragraph, text) -> problems.at(paragraph, text, "document.elsewhere"))
        .find(root);
    new Ranges(regions).keepTogether(root);
    new CellEnds(regions, problems).check(root);
    new Notes(directives).copy(root, identities);
    List<Regions.Placed> elements = regions.below(root);
    new Bookmarks(directives).name(root, elements);
    lists.restart(elements, directives);
    boolean changed = identities.give(elements, directives);
    new Hollows(regions, directives).fill(root);
    return changed || !directives.isEmpty();
  }

  /** The paths of the form's fields that the part prints or asks for. */
  Set<String> seen() {
    return scope.seen();
  }

  /** Puts the directives in the place of their marks, in the serialised part. */
  String withDirectives(String xml) {
    return directives.writeOut(xml);
  }

  // --- blocks

  private void open(TagPlace place) {
    String variable = null;
    Names.Repeated list = null;
    if (place.tag().kind() == Tag.Role.LOOP) {
      variable = "i" + ++loops;
      Optional<NameScope.Resolved> found = scope.find(place);
      if (found.isPresent() && found.get().names() instanceof Names.Repeated repeated) {
        list = repeated;
        if (place.tag().across()) {
          across(place, repeated, found.get().expression());
        }
      } else if (found.isPresent()) {
        problems.at(place.paragraph(), place.text(), "document.not-a-list", place.tag().path());
      }
    }
    open.push(new Open(place, variable));
    scope.push(variable == null ? "" : variable, list, place.tag().by());
  }

  private void close(TagPlace end) {
    if (open.isEmpty()) {
      problems.at(end.paragraph(), end.text(), "document.unopened");
      return;
    }
    Open block = open.pop();
    scope.pop();
    TagPlace start = block.place();
    if (!end.tag().path().isEmpty() && !end.tag().path().equals(start.tag().path())) {
      problems.at(end.paragraph(), end.text(), "document.crossed", start.text());
    }
    String variable = block.variable();
    if (start.tag().across() && variable != null) {
      columns(start, end, variable);
      return;
    }
    Optional<String> opening = variable == null ? condition(start) : loop(start, variable);
    if (opening.isPresent()
        && !blocks.place(
            start,
            end,
            new Blocks.Block(
                opening.get(),
                variable == null ? "</#if>" : "</#list>",
                variable,
                start.tag().restarts()))) {
      problems.at(start.paragraph(), start.text(), "document.not-alone");
    }
  }

  /** Notes what keeps a list from being repeated across a table. */
  private void across(TagPlace place, Names.Repeated list, String expression) {
    if (list.most() == 0 && unbounded.add(expression)) {
      problems.at(place.paragraph(), place.text(), "document.across.most", place.tag().path());
    }
    Element table = Word.around(place.at(), "tbl");
    boolean isOfRow =
        open.stream()
            .filter(block -> expression.startsWith(block.variable() + "["))
            .anyMatch(block -> Word.around(block.place().at(), "tbl") == table);
    if (table != null && isOfRow) {
      problems.at(place.paragraph(), place.text(), "document.across.row", place.tag().path());
    }
    RepeatedColumns.begin(place, Math.max(1, list.most()));
  }

  private void columns(TagPlace start, TagPlace end, String variable) {
    scope
        .find(start)
        .ifPresent(
            found -> {
              if (found.names() instanceof Names.Repeated list && list.most() > 0) {
                String items = filtered(start, found.expression(), list);
                String opening =
                    "<#list " + RepeatedColumns.items(items, list.most()) + " as " + variable + ">";
                columns.place(
                    start,
                    end,
                    new Blocks.Block(opening, "</#list>", variable, false),
                    items,
                    list.most());
              }
            });
  }

  private Optional<String> condition(TagPlace place) {
    return scope
        .find(place)
        .flatMap(found -> test(place, found))
        .map(test -> place.tag().kind() == Tag.Role.IF ? test : "!(" + test + ")")
        .map(test -> "<#if " + test + ">");
  }

  private Optional<String> test(TagPlace place, NameScope.Resolved found) {
    if (found.names() instanceof Names.Repeated list) {
      return Optional.of(filtered(place, found.expression(), list) + "?size gt 0");
    }
    if (!(found.names() instanceof Names.Text text)) {
      problems.at(place.paragraph(), place.text(), "document.not-a-value", place.tag().path());
      return Optional.empty();
    }
    String is = place.tag().is();
    values.checkOption(place, text, is);
    return Optional.of(
        is == null ? found.expression() + ".present" : Ftl.equal(text, found.expression(), is));
  }

  private Optional<String> loop(TagPlace place, String variable) {
    return scope
        .find(place)
        .filter(found -> found.names() instanceof Names.Repeated)
        .map(
            found -> {
              String items = filtered(place, found.expression(), (Names.Repeated) found.names());
              int by = place.tag().by();
              String rows = by == 1 ? items : items + "?chunk(" + by + ", nothing)";
              return "<#list " + rows + " as " + variable + ">";
            });
  }

  private String filtered(TagPlace place, String list, Names.Repeated names) {
    String field = place.tag().field();
    if (field == null) {
      return list;
    }
    if (!(names.children().get(field) instanceof Names.Text text)) {
      problems.at(place.paragraph(), place.text(), "document.unknown", field);
      return list;
    }
    values.checkOption(place, text, place.tag().is());
    String item = "x[" + Ftl.quoted(field) + "]";
    return list + "?filter(x -> " + Ftl.equal(text, item, place.tag().is()) + ")";
  }
}
