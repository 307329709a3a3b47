package io.shenbao.prose;

import io.shenbao.deadline.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Makes blocks of Markdown. It walks the tree without recursion, for strangers' texts may nest as
 * deep as they like.
 */
final class Markdown {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
          .build();

  private static final String BULLET = "●";

  /** A list that is open, and the number of its item. */
  private static final class Listing {
    private final ListBlock list;
    private int number;

    Listing(ListBlock list) {
      this.list = list;
      this.number =
          list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
              ? ordered.getMarkerStartNumber()
              : 1;
    }

    String marker() {
      return list instanceof OrderedList ordered
          ? number++ + ordered.getMarkerDelimiter() + " "
          : BULLET;
    }
  }

  private final Deque<Listing> lists = new ArrayDeque<>();
  private final Deque<List<Block>> outer = new ArrayDeque<>();
  private final List<List<List<Block>>> rows = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();
  private List<Span> spans = new ArrayList<>();
  private String marker = "";
  private int heading;
  private int bold;
  private StringBuilder caption = new StringBuilder();
  private int images;

  private Markdown() {}

  static List<Block> read(String text) {
    Markdown markdown = new Markdown();
    markdown.walk(PARSER.parse(text));
    return List.copyOf(markdown.blocks);
  }

  private void walk(Node root) {
    Node at = root;
    while (at != null) {
      Deadline.poll();
      enter(at);
      if (at.getFirstChild() != null) {
        at = at.getFirstChild();
        continue;
      }
      leave(at);
      while (at != root && at.getNext() == null) {
        at = at.getParent();
        leave(at);
      }
      at = at == root ? null : at.getNext();
    }
  }

  private void enter(Node node) {
    if (node instanceof Text text) {
      say(text.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      breakLine();
    } else if (node instanceof StrongEmphasis strong) {
      bold += isStars(strong) ? 1 : 0;
      say(isStars(strong) ? "" : strong.getOpeningDelimiter());
    } else if (node instanceof Emphasis emphasis) {
      say(emphasis.getOpeningDelimiter());
    } else if (node instanceof Code code) {
      say(code.getLiteral());
    } else if (node instanceof HtmlInline html) {
      say(html.getLiteral());
    } else if (node instanceof Image) {
      if (images++ == 0) {
        end();
        caption = new StringBuilder();
      }
    } else if (node instanceof Heading head) {
      heading = head.getLevel();
    } else if (node instanceof ListBlock list) {
      lists.push(new Listing(list));
    } else if (node instanceof ListItem) {
      marker = lists.getFirst().marker();
    } else if (node instanceof TableBlock) {
      rows.clear();
    } else if (node instanceof TableRow) {
      rows.add(new ArrayList<>());
    } else if (node instanceof TableCell) {
      outer.push(blocks);
      blocks = new ArrayList<>();
    } else if (node instanceof LinkReferenceDefinition definition) {
      say("[" + definition.getLabel() + "]: " + definition.getDestination());
      say(definition.getTitle() == null ? "" : " " + definition.getTitle());
      end();
    }
  }

  private void leave(Node node) {
    if (node instanceof StrongEmphasis strong) {
      bold -= isStars(strong) ? 1 : 0;
      say(isStars(strong) ? "" : strong.getClosingDelimiter());
    } else if (node instanceof Emphasis emphasis) {
      say(emphasis.getClosingDelimiter());
    } else if (node instanceof Link link) {
      String shown = link.getFirstChild() instanceof Text text ? text.getLiteral() : "";
      say(shown.equals(link.getDestination()) ? "" : "（" + link.getDestination() + "）");
    } else if (node instanceof Image image) {
      if (--images == 0) {
        blocks.add(new Block.Picture(image.getDestination(), caption.toString().strip()));
      }
    } else if (node instanceof Paragraph) {
      end();
    } else if (node instanceof Heading) {
      end();
      heading = 0;
    } else if (node instanceof ListItem) {
      end();
      marker = "";
    } else if (node instanceof BulletList || node instanceof OrderedList) {
      lists.pop();
    } else if (node instanceof TableCell) {
      end();
      rows.get(rows.size() - 1).add(List.copyOf(blocks));
      blocks = outer.pop();
    } else if (node instanceof TableBlock) {
      blocks.add(new Block.Table(List.copyOf(rows)));
    }
  }

  private static boolean isStars(StrongEmphasis strong) {
    return "**".equals(strong.getOpeningDelimiter());
  }

  private void breakLine() {
    if (images > 0) {
      caption.append(' ');
    } else {
      end();
    }
  }

  private void say(String text) {
    if (images > 0) {
      caption.append(text);
      return;
    }
    String said = spans.isEmpty() ? text.stripLeading() : text;
    if (said.isEmpty()) {
      return;
    }
    if (!marker.isEmpty()) {
      spans.add(new Span(marker, false));
      marker = "";
    }
    spans.add(new Span(said, bold > 0));
  }

  /** Ends the line that was begun, if any. */
  private void end() {
    if (spans.isEmpty()) {
      return;
    }
    List<Span> line = List.copyOf(spans);
    spans = new ArrayList<>();
    blocks.add(
        heading > 0
            ? new Block.Heading(heading, line)
            : new Block.Paragraph(Math.max(0, lists.size() - 1), line));
  }
}
