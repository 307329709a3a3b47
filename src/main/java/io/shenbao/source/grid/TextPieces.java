package io.shenbao.source.grid;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Raised;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Gathers a text from the elements within its own: {@code si} or {@code is}. */
final class TextPieces {

  /** A character that XML can't hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  /**
   * A piece of a text that looks alike.
   *
   * @param struck null when it has no look of its own, but the cell's
   */
  record Piece(String text, @Nullable Boolean struck) {}

  private final String element;
  private final List<Piece> pieces = new ArrayList<>();
  private @Nullable String whole;
  private @Nullable String piece;
  private @Nullable Boolean struck;
  private boolean isStrikeMet;
  private boolean isRaised;

  /**
   * @param element the name of the text's own element
   */
  TextPieces(String element) {
    this.element = element;
  }

  void begin(String parent, String name, Attributes attributes) {
    if (name.equals("r") && parent.equals(element)) {
      piece = null;
      struck = null;
      isStrikeMet = false;
      isRaised = false;
    } else if (name.equals("rPr") && parent.equals("r")) {
      struck = false;
    } else if (name.equals("strike") && parent.equals("rPr") && !isStrikeMet) {
      struck = PartHandler.isTrue(attributes.getValue("val"), true);
      isStrikeMet = true;
    } else if (name.equals("vertAlign") && parent.equals("rPr")) {
      isRaised = "superscript".equals(attributes.getValue("val"));
    }
  }

  /** Phonetic text is within an element of its own, and no piece. */
  void end(String parent, String name, String text) {
    if (name.equals("t") && parent.equals(element)) {
      whole = whole == null ? text : whole;
    } else if (name.equals("t") && parent.equals("r")) {
      piece = piece == null ? text : piece;
    } else if (name.equals("r") && parent.equals(element)) {
      String shown = unescape(piece);
      pieces.add(new Piece(isRaised ? Raised.behind(before(), shown) : shown, struck));
    }
  }

  private String before() {
    return pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
  }

  /** The pieces, of which there is at least one. */
  List<Piece> pieces() {
    return pieces.isEmpty() ? List.of(new Piece(unescape(whole), null)) : List.copyOf(pieces);
  }

  /** A text of one piece. */
  static List<Piece> of(@Nullable String text) {
    return List.of(new Piece(unescape(text), null));
  }

  /** The pieces in a cell that is struck through, or is not. */
  static Stored in(boolean isCellStruck, List<Piece> pieces) {
    List<Stored.Run> runs = new ArrayList<>(pieces.size());
    for (Piece one : pieces) {
      Boolean own = one.struck();
      runs.add(new Stored.Run(one.text(), own == null ? isCellStruck : own));
    }
    return new Stored.Text(List.copyOf(runs));
  }

  private static String unescape(@Nullable String text) {
    if (text == null || !text.contains("_x")) {
      return text == null ? "" : text;
    }
    StringBuilder plain = new StringBuilder();
    Matcher escaped = ESCAPED.matcher(text);
    int end = 0;
    while (escaped.find()) {
      plain.append(text, end, escaped.start());
      plain.append((char) Integer.parseInt(escaped.group(1), HEXADECIMAL));
      end = escaped.end();
    }
    return plain.append(text, end, text.length()).toString();
  }
}
