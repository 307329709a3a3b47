package io.shenbao.source.prose;

import io.shenbao.prose.Block;
import io.shenbao.prose.Span;
import io.shenbao.source.word.Inset;
import io.shenbao.source.word.LeftOut;
import io.shenbao.source.word.LeftOuts;
import io.shenbao.source.word.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes of one paragraph of Word's its spans, and the pictures between them. */
final class LineMaker {

  /** What makes a block of a line's spans. */
  @FunctionalInterface
  interface Making {
    Block of(List<Span> spans);
  }

  private final Line line;
  private final UnaryOperator<String> pictures;
  private final LeftOuts leftOut;
  private final Making making;
  private final List<Block> blocks = new ArrayList<>();
  private List<Span> spans = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean bold;
  private Span.Script script = Span.Script.ON_LINE;
  private boolean struck;

  /**
   * @param mark what stands before the line, such as its number in a list; may be empty
   * @param pictures the names of pictures by their relations
   */
  LineMaker(
      Line line, String mark, UnaryOperator<String> pictures, LeftOuts leftOut, Making making) {
    this.line = line;
    this.pictures = pictures;
    this.leftOut = leftOut;
    this.making = making;
    this.text.append(mark);
  }

  /** The blocks of the line; none when it is empty. */
  List<Block> all() {
    boolean isMarked = !text.isEmpty();
    String all = line.text();
    if (all.isBlank()) {
      return List.of();
    }
    Deque<Inset> insets = new ArrayDeque<>(line.insets());
    int at = isMarked ? all.length() - all.stripLeading().length() : 0;
    while (at < all.length()) {
      while (!insets.isEmpty() && insets.getFirst().at() < at) {
        insets.removeFirst();
      }
      at =
          !insets.isEmpty() && insets.getFirst().at() == at
              ? inset(insets.removeFirst(), at)
              : letter(all.charAt(at), at);
    }
    end();
    if (struck) {
      leftOut.add(LeftOut.STRUCK);
    }
    return blocks;
  }

  /** What is no text; returns where the line goes on. */
  private int inset(Inset inset, int at) {
    if (inset instanceof Inset.Formula formula) {
      flush();
      String shown = line.text().substring(at, at + formula.length());
      spans.add(new Span(shown, false, Span.Script.ON_LINE, formula.xml()));
      return at + formula.length();
    }
    if (inset instanceof Inset.Picture picture) {
      end();
      blocks.add(new Block.Picture(pictures.apply(picture.relation()), ""));
      return at + 1;
    }
    return letter(line.text().charAt(at), at);
  }

  private int letter(char letter, int at) {
    if (letter == '\n') {
      end();
    } else if (line.looks(at, Line.STRUCK)) {
      struck |= !Character.isWhitespace(letter);
    } else if (letter != Line.PICTURE) {
      look(
          line.looks(at, Line.BOLD),
          line.looks(at, Line.RAISED)
              ? Span.Script.RAISED
              : line.looks(at, Line.LOWERED) ? Span.Script.LOWERED : Span.Script.ON_LINE);
      text.append(letter);
    }
    return at + 1;
  }

  private void look(boolean isBold, Span.Script isScript) {
    if (isBold != bold || isScript != script) {
      flush();
      bold = isBold;
      script = isScript;
    }
  }

  private void flush() {
    String said = spans.isEmpty() ? text.toString().stripLeading() : text.toString();
    if (!said.isEmpty()) {
      spans.add(new Span(said, bold, script, null));
    }
    text.setLength(0);
  }

  private void end() {
    flush();
    boolean isNothing =
        spans.stream().allMatch(span -> span.formula() == null && span.text().isBlank());
    if (!isNothing) {
      blocks.add(making.of(withoutEnd(spans)));
    }
    spans = new ArrayList<>();
  }

  /** Without white space behind the text. */
  private static List<Span> withoutEnd(List<Span> spans) {
    List<Span> all = new ArrayList<>(spans);
    int last = all.size() - 1;
    Span end = all.get(last);
    if (end.formula() == null) {
      String text = end.text().stripTrailing();
      all.remove(last);
      if (!text.isEmpty()) {
        all.add(new Span(text, end.bold(), end.script(), null));
      }
    }
    return List.copyOf(all);
  }
}
