package io.shenbao.document.template;

import io.shenbao.document.word.CheckBox;
import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds the tags of a part, however Word has split them over runs, and gives each a run of its own
 * with the properties of the one that holds its opening brace.
 */
final class TagFinder {

  static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /** Where a tag stands in a text, braces included. */
  private record Braces(int start, int end) {}

  private final Problems problems;

  TagFinder(Problems problems) {
    this.problems = problems;
  }

  List<TagPlace> find(Node root) {
    List<TagPlace> sites = new ArrayList<>();
    for (Element paragraph : Word.descendants(root, "p", "")) {
      find(paragraph, sites);
    }
    return sites;
  }

  private void find(Element paragraph, List<TagPlace> sites) {
    String text = Runs.text(paragraph);
    Map<Integer, TagPlace> found = controls(paragraph);
    List<Braces> tags = braces(text);
    // from the last one back: what is taken out of the text is never before the next
    for (int i = tags.size() - 1; i >= 0; i--) {
      int start = tags.get(i).start();
      Element run = Runs.cut(paragraph, start, tags.get(i).end());
      String tag = text.substring(start, tags.get(i).end());
      tag(inside(tag), run, paragraph, null).ifPresent(place -> found.put(start, place));
    }
    String rest = without(text, tags);
    if (rest.contains(OPEN) || rest.contains(CLOSE)) {
      problems.at(paragraph, rest, "document.braces");
    } else if (isFullWidth(rest)) {
      problems.at(paragraph, rest, "document.full-width");
    }
    sites.addAll(found.values());
  }

  /** Braces as an input method for Chinese writes them: they look like a tag and are none. */
  static boolean isFullWidth(String text) {
    return Stream.of("｛｛", "｛{", "{｛", "｝｝", "｝}", "}｝").anyMatch(text::contains);
  }

  private static List<Braces> braces(String text) {
    List<Braces> all = new ArrayList<>();
    int open = text.indexOf(OPEN);
    while (open >= 0) {
      int close = text.indexOf(CLOSE, open + OPEN.length());
      if (close < 0) {
        break;
      }
      int end = close + CLOSE.length();
      all.add(new Braces(open, end));
      open = text.indexOf(OPEN, end);
    }
    return all;
  }

  private static String inside(String tag) {
    return tag.substring(OPEN.length(), tag.length() - CLOSE.length());
  }

  private static String without(String text, List<Braces> tags) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Braces tag : tags) {
      rest.append(text, from, tag.start());
      from = tag.end();
    }
    return rest.append(text.substring(from)).toString();
  }

  private Optional<TagPlace> tag(
      String text, Element run, Element paragraph, @Nullable Element control) {
    Optional<Tag> tag = Tag.parse(text);
    if (tag.isEmpty()) {
      problems.at(paragraph, "{{" + text + "}}", "document.tag");
    }
    return tag.map(one -> new TagPlace(one, text, run, paragraph, control));
  }

  /** The check boxes of a paragraph, by where their glyphs stand in its text. */
  private Map<Integer, TagPlace> controls(Element paragraph) {
    Map<Integer, TagPlace> found = new TreeMap<>();
    Set<Element> controls = new LinkedHashSet<>(Word.descendants(paragraph, "sdt", "p"));
    Element around = Word.around(paragraph, "sdt");
    if (around != null && Word.descendants(around, "p", "").get(0) == paragraph) {
      controls.add(around);
    }
    for (Element control : controls) {
      CheckBox box = new CheckBox(control);
      String text = box.tag();
      Element run = box.run();
      if (text != null && run != null) {
        tag(text, run, paragraph, control)
            .ifPresent(place -> found.put(offset(paragraph, run), place));
      }
    }
    return found;
  }

  private static int offset(Element paragraph, Element run) {
    int offset = 0;
    for (Element text : Runs.texts(paragraph)) {
      if (text.getParentNode() == run) {
        return offset;
      }
      offset += text.getTextContent().length();
    }
    return offset;
  }
}
