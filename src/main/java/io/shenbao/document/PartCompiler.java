package io.shenbao.document;

import freemarker.template.utility.StringUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns one part of a template into FreeMarker's language. Directives are put into the DOM as
 * numbered marks and written out after serialising, since a part with directives is no longer
 * well-formed.
 */
final class PartCompiler {

  private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

  /** A block that is open: its tag and what it is called in the directives. */
  private record Open(TagSite site, @Nullable Scope scope) {}

  /** Names that a loop brings into sight; {@code items} is how many items a row takes. */
  private record Scope(String variable, Names.Repeated list, int items) {}

  /** A name that was found: how FreeMarker reads it and what it is. */
  private record Found(String expression, Names names) {}

  private final Names.Section names;
  private final Problems problems;
  private final List<String> directives = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int loops;

  PartCompiler(Names.Section names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Replaces the tags in the DOM by marks. Returns whether there was any. */
  boolean compile(Node root) {
    List<TagSite> sites = new TagFinder(problems).find(root);
    for (TagSite site : sites) {
      Tag tag = site.tag();
      if (tag.opens()) {
        open(site);
      } else if (tag.kind() == Tag.Kind.END) {
        close(site);
      } else {
        value(site);
      }
    }
    open.forEach(
        block -> problems.at(block.site().paragraph(), block.site().text(), "document.unclosed"));
    tidyRepeated(root);
    checkCells(root);
    return !sites.isEmpty();
  }

  /** Puts the directives in the place of their marks, in the serialised part. */
  String withDirectives(String xml) {
    Matcher mark = MARK.matcher(xml.replace("${", "&#36;{"));
    StringBuilder template = new StringBuilder(xml.length() * 2);
    while (mark.find()) {
      mark.appendReplacement(
          template, Matcher.quoteReplacement(directives.get(Integer.parseInt(mark.group(1)))));
    }
    mark.appendTail(template);
    return template.toString();
  }

  // --- values

  private void value(TagSite site) {
    Optional<Found> found = find(site);
    if (found.isEmpty()) {
      return;
    }
    if (!(found.get().names() instanceof Names.Text text)) {
      problems.at(site.paragraph(), site.text(), "document.not-a-value", site.tag().path());
      return;
    }
    String expression = found.get().expression();
    if (site.tag().kind() == Tag.Kind.TICK) {
      checkOption(site, text, site.tag().is());
      highlightWhenMissing(site, text, expression);
      content(site, "<#if " + equal(expression, site.tag().is()) + ">☑<#else>□</#if>");
      return;
    }
    highlightWhenMissing(site, text, expression);
    if (text.prose() && isAlone(site)) {
      String variable = "p" + ++loops;
      content(site, "${" + variable + "}");
      Node paragraph = site.paragraph();
      Word.insertBefore(
          mark(paragraph, "<#list " + expression + ".paragraphs as " + variable + ">"), paragraph);
      Word.insertAfter(mark(paragraph, "</#list>"), paragraph);
    } else {
      content(site, "${" + expression + "}");
    }
  }

  private void highlightWhenMissing(TagSite site, Names.Text text, String expression) {
    if (!text.required()) {
      return;
    }
    Element properties = Word.runProperties(site.run());
    Element highlight = Word.create(site.run(), "highlight");
    highlight.setAttributeNS(Word.NAMESPACE, "w:val", "yellow");
    properties.insertBefore(highlight, Word.highlightPlace(properties));
    Word.insertBefore(mark(highlight, "<#if " + expression + ".missing>"), highlight);
    Word.insertAfter(mark(highlight, "</#if>"), highlight);
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
    text.appendChild(mark(run, directive));
    run.appendChild(text);
  }

  private static boolean isAlone(TagSite site) {
    return TagFinder.text(site.paragraph()).strip().equals("{{" + site.text() + "}}");
  }

  // --- blocks

  private void open(TagSite site) {
    Scope scope = null;
    if (site.tag().kind() == Tag.Kind.LOOP) {
      Optional<Found> found = find(site);
      if (found.isPresent() && found.get().names() instanceof Names.Repeated list) {
        scope = new Scope("i" + ++loops, list, site.tag().by());
      } else if (found.isPresent()) {
        problems.at(site.paragraph(), site.text(), "document.not-a-list", site.tag().path());
      }
    }
    open.push(new Open(site, scope));
  }

  private void close(TagSite end) {
    if (open.isEmpty()) {
      problems.at(end.paragraph(), end.text(), "document.unopened");
      return;
    }
    Open block = open.pop();
    TagSite start = block.site();
    if (!end.tag().path().isEmpty() && !end.tag().path().equals(start.tag().path())) {
      problems.at(end.paragraph(), end.text(), "document.crossed", start.text());
    }
    Optional<String> opening =
        block.scope() == null ? condition(start) : loop(start, block.scope());
    if (opening.isPresent()) {
      place(start, end, opening.get(), block.scope() == null ? "</#if>" : "</#list>");
    }
  }

  private Optional<String> condition(TagSite site) {
    Tag tag = site.tag();
    if (tag.kind() == Tag.Kind.LOOP) {
      return Optional.empty();
    }
    Optional<Found> found = find(site);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String test;
    if (found.get().names() instanceof Names.Repeated list) {
      test = filtered(site, found.get().expression(), list) + "?size gt 0";
    } else if (found.get().names() instanceof Names.Text text) {
      checkOption(site, text, tag.is());
      test =
          tag.is() == null
              ? found.get().expression() + ".present"
              : equal(found.get().expression(), tag.is());
    } else {
      problems.at(site.paragraph(), site.text(), "document.not-a-value", tag.path());
      return Optional.empty();
    }
    return Optional.of(tag.kind() == Tag.Kind.IF ? "<#if " + test + ">" : "<#if !(" + test + ")>");
  }

  private Optional<String> loop(TagSite site, Scope scope) {
    return find(site)
        .map(
            found -> {
              String items = filtered(site, found.expression(), scope.list());
              String rows =
                  scope.items() == 1 ? items : items + "?chunk(" + scope.items() + ", nothing)";
              return "<#list " + rows + " as " + scope.variable() + ">";
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
    return list + "?filter(x -> " + equal("x" + key(field), site.tag().is()) + ")";
  }

  /** Puts a block's directives where they belong: around rows, paragraphs, or runs. */
  private void place(TagSite start, TagSite end, String opening, String closing) {
    if (start.paragraph() == end.paragraph() && !standsAlone(start)) {
      replace(start.run(), opening);
      replace(end.run(), closing);
      return;
    }
    Node common = common(start.paragraph(), end.paragraph());
    if (Word.is(common, "tr") || Word.is(common, "tbl")) {
      Element table = Word.is(common, "tbl") ? (Element) common : Word.around(start.run(), "tbl");
      Element first = rowOf(start, table);
      Element last = rowOf(end, table);
      Word.remove(start.run());
      Word.remove(end.run());
      if (start.tag().kind() == Tag.Kind.LOOP) {
        mergeOnce(first, opening);
      }
      Word.insertBefore(mark(first, opening), first);
      Word.insertAfter(mark(last, closing), last);
    } else if (standsAlone(start) && standsAlone(end)) {
      replaceParagraph(start, opening);
      replaceParagraph(end, closing);
    } else {
      problems.at(start.paragraph(), start.text(), "document.not-alone");
    }
  }

  /** A cell that begins a vertical merge in a repeated row begins it in the first one only. */
  private void mergeOnce(Element row, String opening) {
    String variable = opening.substring(opening.lastIndexOf(' ') + 1, opening.length() - 1);
    for (Element merge : Word.descendants(row, "vMerge", "tbl")) {
      if (merge.getAttributeNS(Word.NAMESPACE, "val").equals("restart")) {
        String value = "<#if " + variable + "?index == 0>restart<#else>continue</#if>";
        merge.setAttributeNS(Word.NAMESPACE, "w:val", mark(merge, value).getTextContent());
      }
    }
  }

  private static Element rowOf(TagSite site, @Nullable Element table) {
    Node at = site.paragraph();
    while (at.getParentNode() != null && at.getParentNode() != table) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  private static Node common(Node one, Node other) {
    for (Node at = one.getParentNode(); at != null; at = at.getParentNode()) {
      for (Node up = other.getParentNode(); up != null; up = up.getParentNode()) {
        if (at == up) {
          return at;
        }
      }
    }
    throw new IllegalStateException("two parts");
  }

  /** Whether nothing but block tags stands in a tag's paragraph. */
  private static boolean standsAlone(TagSite site) {
    String rest =
        TagFinder.text(site.paragraph()).replaceAll("\\{\\{\\s*[#?!/].*?\\}\\}", "").strip();
    return rest.isEmpty() && Word.descendants(site.paragraph(), "drawing", "p").isEmpty();
  }

  /** Puts a mark before the paragraph, and removes it with its last block tag. */
  private void replaceParagraph(TagSite site, String directive) {
    Element paragraph = site.paragraph();
    // tags of one paragraph are closed inside out, so an opening one goes before those already
    // there and a closing one after them
    Node mark = mark(paragraph, directive);
    Node place = paragraph;
    if (site.tag().opens()) {
      mark.setUserData("of", paragraph, null);
      while (place.getPreviousSibling() != null
          && isMarkOf(place.getPreviousSibling(), paragraph)) {
        place = place.getPreviousSibling();
      }
    }
    Word.insertBefore(mark, place);
    Word.remove(site.run());
    if (TagFinder.text(paragraph).isBlank()) {
      Word.remove(paragraph);
    }
  }

  private static boolean isMarkOf(Node node, Element paragraph) {
    return node.getUserData("of") == paragraph;
  }

  // --- names

  private Optional<Found> find(TagSite site) {
    String[] keys = keys(site.tag().path());
    for (Open block : open) {
      Scope scope = block.scope();
      if (scope == null) {
        continue;
      }
      int from = 0;
      String variable = scope.variable();
      if (scope.items() > 1 && keys[0].matches("[1-9]")) {
        variable = variable + "[" + (Integer.parseInt(keys[0]) - 1) + "]";
        from = 1;
      }
      if (from < keys.length && scope.list().children().containsKey(keys[from])) {
        return descend(site, variable, scope.list().children(), keys, from);
      }
    }
    return descend(site, "root", names.children(), keys, 0);
  }

  /** The keys of a path; a hint's key is the whole path of its node. */
  private static String[] keys(String path) {
    String hint = Names.HINT + ".";
    return path.startsWith(hint)
        ? new String[] {Names.HINT, path.substring(hint.length())}
        : path.split("\\.", -1);
  }

  private Optional<Found> descend(
      TagSite site,
      String variable,
      java.util.Map<String, Names> children,
      String[] keys,
      int from) {
    StringBuilder expression = new StringBuilder(variable);
    java.util.Map<String, Names> here = children;
    Names found = null;
    for (int i = from; i < keys.length; i++) {
      found = here.get(keys[i]);
      if (found == null) {
        String meant = io.shenbao.programme.Similar.to(keys[i], here.keySet()).orElse("");
        problems.at(
            site.paragraph(),
            site.text(),
            meant.isEmpty() ? "document.unknown" : "document.unknown.meant",
            site.tag().path(),
            meant);
        return Optional.empty();
      }
      expression.append(key(keys[i]));
      here = found instanceof Names.Section section ? section.children() : java.util.Map.of();
    }
    return found == null ? Optional.empty() : Optional.of(new Found(expression.toString(), found));
  }

  private void checkOption(TagSite site, Names.Text text, @Nullable String option) {
    if (option != null && !text.options().isEmpty() && !text.options().contains(option)) {
      problems.at(site.paragraph(), site.text(), "document.option", option);
    }
  }

  private static String key(String key) {
    return "[" + quoted(key) + "]";
  }

  private static String equal(String expression, @Nullable String value) {
    return expression + " == " + quoted(value == null ? "" : value.equals("none") ? "" : value);
  }

  private static String quoted(String text) {
    return "\"" + StringUtil.FTLStringLiteralEnc(text) + "\"";
  }

  // --- marks

  private Node mark(Node near, String directive) {
    directives.add(directive);
    return near.getOwnerDocument().createTextNode("\uE000" + (directives.size() - 1) + "\uE001");
  }

  private void replace(Element run, String directive) {
    Word.insertBefore(mark(run, directive), run);
    Word.remove(run);
  }

  // --- what may not be repeated as it is

  /** Bookmarks lead nowhere in a filled form; drawings get a number of their own each time. */
  private void tidyRepeated(Node root) {
    for (String name : List.of("bookmarkStart", "bookmarkEnd")) {
      Word.descendants(root, name, "").forEach(Word::remove);
    }
    for (Element properties : Word.descendants(root, "sdtPr", "")) {
      Word.children(properties).stream()
          .filter(child -> Word.is(child, "id"))
          .forEach(Word::remove);
    }
    drawings(root);
  }

  private void drawings(Node parent) {
    for (Element child : Word.children(parent)) {
      if ("docPr".equals(child.getLocalName()) && child.hasAttribute("id")) {
        directives.add("${ids.next}");
        child.setAttribute("id", "\uE000" + (directives.size() - 1) + "\uE001");
      }
      drawings(child);
    }
  }

  /** A cell ends with a paragraph whatever the blocks in it come to: Word refuses other files. */
  private void checkCells(Node root) {
    for (Element cell : Word.descendants(root, "tc", "")) {
      Node last = cell.getLastChild();
      while (last != null
          && last.getNodeType() == Node.TEXT_NODE
          && (last.getTextContent().isBlank()
              || directive(last).equals("</#list>") && isParagraphLoop(last))) {
        last = last.getPreviousSibling();
      }
      if (!Word.is(last, "p")) {
        problems.at(
            null, cell.getTextContent().replaceAll("\uE000\\d+\uE001", ""), "document.cell");
      }
    }
  }

  /** The end of a value's own loop over its paragraphs, of which there is always one. */
  private boolean isParagraphLoop(Node end) {
    Node paragraph = end.getPreviousSibling();
    Node start = paragraph == null ? null : paragraph.getPreviousSibling();
    return Word.is(paragraph, "p") && start != null && directive(start).contains(".paragraphs as ");
  }

  private String directive(Node text) {
    Matcher mark = MARK.matcher(text.getTextContent().strip());
    return mark.matches() ? directives.get(Integer.parseInt(mark.group(1))) : "";
  }
}
