package io.shenbao.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the tags of one part of a template into directives. */
final class PartCompiler {

  /** A font that has ☑ and □; those of official documents have not. */
  private static final String BOXES = "Segoe UI Symbol";

  /** A block that is open, and the variable of its loop. */
  private record Open(TagSite site, @Nullable String variable) {}

  private final Problems problems;
  private final Sight sight;
  private final Directives directives = new Directives();
  private final Blocks blocks = new Blocks(directives);
  private final Deque<Open> open = new ArrayDeque<>();
  private int loops;

  PartCompiler(Names.Section names, Problems problems) {
    this.problems = problems;
    this.sight = new Sight(names, problems);
  }

  /** Replaces the tags in the DOM by marks. Returns whether there was any. */
  boolean compile(Node root) {
    var sites = new TagFinder(problems).find(root);
    for (TagSite site : sites) {
      switch (site.tag().kind()) {
        case LOOP, IF, UNLESS -> open(site);
        case END -> close(site);
        case VALUE, TICK -> value(site);
      }
    }
    open.forEach(
        block -> problems.at(block.site().paragraph(), block.site().text(), "document.unclosed"));
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

  // --- values

  private void value(TagSite site) {
    Optional<Sight.Found> found = sight.find(site);
    if (found.isEmpty()) {
      return;
    }
    if (!(found.get().names() instanceof Names.Text text)) {
      problems.at(site.paragraph(), site.text(), "document.not-a-value", site.tag().path());
      return;
    }
    String expression = found.get().expression();
    if (text.prose() && isAlone(site)) {
      paragraphs(site, expression);
    } else if (site.tag().kind() == Tag.Kind.TICK) {
      checkOption(site, text, site.tag().is());
      Word.setFont(Word.runProperties(site.run()), BOXES);
      content(site, "<#if " + Ftl.equal(expression, site.tag().is()) + ">☑<#else>□</#if>");
    } else {
      content(site, "${" + expression + "}");
    }
    if (text.required()) {
      highlightWhenMissing(site, expression);
    }
  }

  /** A paragraph for each line of the value, or all that its Markdown asks for. */
  private void paragraphs(TagSite site, String expression) {
    String variable = "p" + ++loops;
    Element paragraph = site.paragraph();
    ProseLook look = ProseLook.of(paragraph, site.run(), Numbering.levelAt(paragraph));
    content(site, "${" + variable + "}");
    String opening =
        "<#if "
            + expression
            + ".rich>${prose("
            + expression
            + ", "
            + look.arguments()
            + ")}<#else><#list "
            + expression
            + ".paragraphs as "
            + variable
            + ">";
    Word.insertBefore(directives.mark(paragraph, opening), paragraph);
    Word.insertAfter(directives.mark(paragraph, "</#list></#if>"), paragraph);
  }

  private void highlightWhenMissing(TagSite site, String expression) {
    Element properties = Word.runProperties(site.run());
    Element highlight = Word.create(site.run(), "highlight");
    highlight.setAttributeNS(Word.NAMESPACE, "w:val", "yellow");
    properties.insertBefore(highlight, Word.highlightPlace(properties));
    Word.insertBefore(directives.mark(highlight, "<#if " + expression + ".missing>"), highlight);
    Word.insertAfter(directives.mark(highlight, "</#if>"), highlight);
  }

  private void content(TagSite site, String directive) {
    Element run = site.run();
    for (Element child : Word.children(run)) {
      if (!Word.is(child, "rPr")) {
        run.removeChild(child);
      }
    }
    Element text = Word.create(run, "t");
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    text.appendChild(directives.mark(run, directive));
    run.appendChild(text);
  }

  /** A paragraph that ends a section can't be replaced by others. */
  private static boolean isAlone(TagSite site) {
    Element properties = Word.child(site.paragraph(), "pPr");
    return (properties == null || Word.child(properties, "sectPr") == null)
        && TagFinder.text(site.paragraph()).strip().equals("{{" + site.text() + "}}");
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
    checkOption(site, text, is);
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
    checkOption(site, text, site.tag().is());
    String item = "x[" + Ftl.quoted(field) + "]";
    return list + "?filter(x -> " + Ftl.equal(item, site.tag().is()) + ")";
  }

  private void checkOption(TagSite site, Names.Text text, @Nullable String option) {
    if (option != null && !text.options().isEmpty() && !text.options().contains(option)) {
      problems.at(site.paragraph(), site.text(), "document.option", option);
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
        problems.at(null, Directives.withoutMarks(cell.getTextContent()), "document.cell");
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
