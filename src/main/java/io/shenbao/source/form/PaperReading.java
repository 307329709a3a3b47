package io.shenbao.source.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pack's template for what stands beside its tags. */
final class PaperReading {

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  /** A shorter word before a tag is no label. */
  private static final int SHORTEST = 3;

  private final FormTree tree;
  private final PaperForm paper;
  private final Deque<String> open = new ArrayDeque<>();
  private String label = "";

  PaperReading(FormTree tree, PaperForm paper) {
    this.tree = tree;
    this.paper = paper;
  }

  void read(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof Line line) {
        line(line.text());
      } else if (block instanceof Table table) {
        table(table);
      }
    }
  }

  private void table(Table table) {
    for (int row = 0; row < table.rows(); row++) {
      for (WordCell cell : table.row(row)) {
        String text = Texts.of(cell);
        if (TAG.matcher(text).find()) {
          read(cell.blocks());
        } else if (!LabelWords.key(text).isEmpty()) {
          paper.say(text);
          label = text;
        }
      }
    }
  }

  private void line(String text) {
    Matcher tags = TAG.matcher(text);
    int from = 0;
    boolean option = false;
    while (tags.find()) {
      piece(text.substring(from, tags.start()), option);
      tag(tags.group(1).strip());
      option = tags.group(1).contains(" is ");
      from = tags.end();
    }
    piece(text.substring(from), option);
  }

  /**
   * LabelWords between tags.
   *
   * @param option whether they are one that may be ticked, and so may be a value
   */
  private void piece(String text, boolean option) {
    if (LabelWords.key(text).isEmpty()) {
      return;
    }
    label = text;
    if (!option) {
      paper.say(text);
    }
  }

  private void tag(String tag) {
    if (tag.isEmpty()) {
      return;
    }
    switch (tag.charAt(0)) {
      case '#', '?', '!' -> open.push(tag);
      case '/' -> open.poll();
      default -> value(tag);
    }
  }

  private void value(String tag) {
    int blank = tag.indexOf(' ');
    String path = blank < 0 ? tag : tag.substring(0, blank);
    String before = inner(label);
    String loop = loop();
    if (loop != null && loop.contains(" where ")) {
      if (path.equals("@number")) {
        paper.repeats(label);
      }
      return;
    }
    if (loop != null && loop.startsWith("#@")) {
      paper.derived(label);
      return;
    }
    Node node = loop == null ? tree.node(path) : null;
    if (node instanceof Field
        && !tag.contains(" is ")
        && tree.owner(node).isEmpty()
        && !isOfGrid(node)
        && LabelWords.key(before).length() >= SHORTEST) {
      paper.name(path, before);
    }
  }

  /** What stands in the bracket that is still open, or behind the last that was closed. */
  private static String inner(String text) {
    int from = 0;
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      if (LabelWords.isOpening(text.charAt(at)) && depth++ == 0) {
        from =
            text.substring(at).chars().anyMatch(c -> LabelWords.isClosing((char) c))
                ? from
                : at + 1;
      } else if (LabelWords.isClosing(text.charAt(at))
          && --depth == 0
          && !text.substring(at + 1).isBlank()) {
        from = at + 1;
      }
    }
    return text.substring(from);
  }

  private boolean isOfGrid(Node node) {
    Node parent = tree.parent(node);
    return parent instanceof Group && tree.isGridRow(parent);
  }

  private @Nullable String loop() {
    for (String one : open) {
      if (one.startsWith("#")) {
        return one;
      }
    }
    return null;
  }
}
