package io.shenbao.document.template;

import java.util.ArrayDeque;
import java.util.Deque;
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
  private final NameScope scope;
  private final Directives directives = new Directives();
  private final Blocks blocks = new Blocks(directives);
  private final ValueCompiler values;
  private final Deque<Open> open = new ArrayDeque<>();
  private int loops;

  PartCompiler(Names.Section names, Problems problems) {
    this.problems = problems;
    this.scope = new NameScope(names, problems);
    this.values = new ValueCompiler(directives, problems);
  }

  /** Replaces the tags in the DOM by marks. Returns whether there was any. */
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
    refuseFieldCodes(root);
    blocks.tidy(root);
    checkCells(root);
    return !sites.isEmpty();
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
    Optional<String> opening = variable == null ? condition(start) : loop(start, variable);
    if (opening.isPresent()
        && !blocks.place(
            start, end, opening.get(), variable == null ? "</#if>" : "</#list>", variable)) {
      problems.at(start.paragraph(), start.text(), "document.not-alone");
    }
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
        is == null ? found.expression() + ".present" : Ftl.equal(found.expression(), is));
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
    return list + "?filter(x -> " + Ftl.equal(item, place.tag().is()) + ")";
  }

  /** Word works field codes out itself: a tag in one would be lost. */
  private void refuseFieldCodes(Node root) {
    for (Element code : Word.descendants(root, "instrText", "")) {
      if (code.getTextContent().contains("{{")) {
        problems.at(Word.around(code, "p"), code.getTextContent().strip(), "document.elsewhere");
      }
    }
  }

  // --- cells

  /** A cell ends with a paragraph whatever the blocks in it come to: Word refuses other files. */
  private void checkCells(Node root) {
    for (Element cell : Word.descendants(root, "tc", "")) {
      Node last = cell.getLastChild();
      while (last != null && last.getNodeType() == Node.TEXT_NODE && mayFollow(last)) {
        last = last.getPreviousSibling();
      }
      if (!Word.is(last, "p")) {
        List<Element> paragraphs = Word.descendants(cell, "p", "tbl");
        problems.at(
            paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1),
            Directives.withoutMarks(cell.getTextContent()),
            "document.cell");
      }
    }
  }

  /** White space, or the end of a value's own loop over its paragraphs: there is always one. */
  private boolean mayFollow(Node text) {
    if (text.getTextContent().isBlank()) {
      return true;
    }
    Node paragraph = text.getPreviousSibling();
    Node start = paragraph == null ? null : paragraph.getPreviousSibling();
    return Word.is(paragraph, "p")
        && start != null
        && directives.of(start).contains(".paragraphs as ");
  }
}
