package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The part that holds the texts which cells refer to by their number. */
final class TextsPart extends PartHandler {

  private static final String TEXT = "si";

  private final List<List<TextPieces.Piece>> texts = new ArrayList<>();
  private TextPieces current = new TextPieces(TEXT);

  TextsPart() {
    super("sst");
  }

  @Override
  void begin(String parent, String name, Attributes attributes) {
    if (name.equals(TEXT) && parent.equals("sst")) {
      current = new TextPieces(TEXT);
    } else {
      current.begin(parent, name, attributes);
    }
  }

  @Override
  void end(String parent, String name, String text) {
    if (name.equals(TEXT) && parent.equals("sst")) {
      texts.add(current.pieces());
    } else {
      current.end(parent, name, text);
    }
  }

  /** The text of a number from 0; null when there is none. */
  @Nullable List<TextPieces.Piece> get(int number) {
    return number >= 0 && number < texts.size() ? texts.get(number) : null;
  }
}
