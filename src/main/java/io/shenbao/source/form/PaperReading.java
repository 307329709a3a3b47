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
import java.util.ArrayList;
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

  /** What stands above the cell that is being read. */
  private String heading = "";

  /** The line with several places that was read last, when nothing was read since. */
  private @Nullable PaperLine before;

  PaperReading(FormTree tree, PaperForm paper) {
    this.tree = tree;
    this.paper = paper;
  }

  void read(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof Line line) {
        line(line.text());
      } else if (block instanceof Table table) {
        before = null;
        table(table);
      }
    }
  }

  private void table(Table table) {
    for (int row = 0; row < table.rows(); row++) {
      PaperColumns.of(table.row(row)).ifPresent(paper::columns);
      for (WordCell cell : table.row(row)) {
        String text = Texts.of(cell);
        if (TAG.matcher(text).find()) {
          heading = row == 0 ? "" : above(table.across(row - 1), cell);
          read(cell.blocks());
          heading = "";
        } else if (!LabelWords.key(text).isEmpty()) {
          paper.say(text);
          label = text;
        }
      }
    }
  }

  /** The words of the cell right above another. */
  private static String above(List<WordCell> row, WordCell cell) {
    return row.stream()
        .filter(one -> one.column() == cell.column() && one.columns() == cell.columns())
        .map(Texts::of)
        .filter(text -> !TAG.matcher(text).find())
        .findFirst()
        .orElse("");
  }

  private void line(String text) {
    filled(text);
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

  /** A line outside all loops and conditions in which nothing but values is filled in. */
  private void filled(String text) {
    Matcher tags = TAG.matcher(text);
    List<String> words = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    int from = 0;
    while (tags.find()) {
      String tag = tags.group(1).strip();
      if (tag.isEmpty() || "#?!/@".indexOf(tag.charAt(0)) >= 0 || tag.contains(" is ")) {
        return;
      }
      words.add(text.substring(from, tags.start()));
      int blank = tag.indexOf(' ');
      paths.add(blank < 0 ? tag : tag.substring(0, blank));
      from = tags.end();
    }
    words.add(text.substring(from));
    if (!open.isEmpty() || paths.isEmpty()) {
      before = null;
      return;
    }
    if (paths.size() == 1 && words.stream().allMatch(String::isBlank) && before != null) {
      paper.follows(before, paths.get(0));
      before = null;
      return;
    }
    before = PaperLine.of(words, paths).orElse(null);
    if (before != null) {
      paper.line(before);
    }
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
    if (loop != null && loop.endsWith(" across")) {
      return;
    }
    if (loop != null && !heading.isEmpty() && tree.node(list() + "." + path) instanceof Field of) {
      paper.name(of.path(), heading);
      paper.rows(list());
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

  /** The path of the list whose items are being read. */
  private String list() {
    StringBuilder path = new StringBuilder();
    for (String one : open) {
      if (one.startsWith("#")) {
        int blank = one.indexOf(' ');
        String name = one.substring(1, blank < 0 ? one.length() : blank);
        path.insert(0, path.isEmpty() ? name : name + ".");
      }
    }
    return path.toString();
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
