package io.shenbao.document;

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
  private record Open(TagSite site, @Nullable String variable) {}

  private final Problems problems;
  private final Sight sight;
  private final Directives directives = new Directives();
  private final Blocks blocks = new Blocks(directives);
  private final ValueCompiler values;
  private final Deque<Open> open = new ArrayDeque<>();
  private int loops;

  PartCompiler(Names.Section names, Problems problems) {
    this.problems = problems;
    this.sight = new Sight(names, problems);
    this.values = new ValueCompiler(directives, problems);
  }

  /** Replaces the tags in the DOM by marks. Returns whether there was any. */
  boolean compile(Node root) {
    var sites = new TagFinder(problems).find(root);
    for (TagSite site : sites) {
      switch (site.tag().kind()) {
        case LOOP, IF, UNLESS -> open(site);
        case END -> close(site);
        case VALUE, TICK -> sight.find(site).ifPresent(found -> values.compile(site, found));
      }
    }
    open.forEach(
        block -> problems.at(block.site().paragraph(), block.site().text(), "document.unclosed"));
    refuseFieldCodes(root);
    blocks.tidy(root);
    checkCells(root);
    return !sites.isEmpty();
  }

  /** The paths of the form's fields that the part prints or asks for. */
  Set<String> seen() {
    return sight.seen();
  }

  /** Puts the directives in the place of their marks, in the serialised part. */
  String withDirectives(String xml) {
    return directives.writeOut(xml);
  }

  // --- blocks

  private void open(TagSite site) {
    String variable = null;
    Names.Repeated list = null;
    if (site.tag().kind() == Tag.Kind.LOOP) {
      variable = "i" + ++loops;
      Optional<Sight.Found> found = sight.find(site);
      if (found.isPresent() && found.get().names() instanceof Names.Repeated repeated) {
        list = repeated;
      } else if (found.isPresent()) {
        problems.at(site.paragraph(), site.text(), "document.not-a-list", site.tag().path());
      }
    }
    open.push(new Open(site, variable));
    sight.push(variable == null ? "" : variable, list, site.tag().by());
  }

  private void close(TagSite end) {
    if (open.isEmpty()) {
      problems.at(end.paragraph(), end.text(), "document.unopened");
      return;
    }
    Open block = open.pop();
    sight.pop();
    TagSite start = block.site();
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

  private Optional<String> condition(TagSite site) {
    return sight
        .find(site)
        .flatMap(found -> test(site, found))
        .map(test -> site.tag().kind() == Tag.Kind.IF ? test : "!(" + test + ")")
        .map(test -> "<#if " + test + ">");
  }

  private Optional<String> test(TagSite site, Sight.Found found) {
    if (found.names() instanceof Names.Repeated list) {
      return Optional.of(filtered(site, found.expression(), list) + "?size gt 0");
    }
    if (!(found.names() instanceof Names.Text text)) {
      problems.at(site.paragraph(), site.text(), "document.not-a-value", site.tag().path());
      return Optional.empty();
    }
    String is = site.tag().is();
    values.checkOption(site, text, is);
    return Optional.of(
        is == null ? found.expression() + ".present" : Ftl.equal(found.expression(), is));
  }

  private Optional<String> loop(TagSite site, String variable) {
    return sight
        .find(site)
        .filter(found -> found.names() instanceof Names.Repeated)
        .map(
            found -> {
              String items = filtered(site, found.expression(), (Names.Repeated) found.names());
              int by = site.tag().by();
              String rows = by == 1 ? items : items + "?chunk(" + by + ", nothing)";
              return "<#list " + rows + " as " + variable + ">";
            });
  }

  private String filtered(TagSite site, String list, Names.Repeated names) {
    String field = site.tag().field();
    if (field == null) {
      return list;
    }
    if (!(names.children().get(field) instanceof Names.Text text)) {
      problems.at(site.paragraph(), site.text(), "document.unknown", field);
      return list;
    }
    values.checkOption(site, text, site.tag().is());
    String item = "x[" + Ftl.quoted(field) + "]";
    return list + "?filter(x -> " + Ftl.equal(item, site.tag().is()) + ")";
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
