package io.shenbao.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The fields of a part, however Word has split their codes over runs. */
public final class FieldCodes {

  /** Stands in a code for a field inside it, whose result is not known. */
  private static final String INNER = "{}";

  /**
   * One field.
   *
   * @param code its own, without those of the fields in it
   * @param pieces the elements that hold the code: {@code w:instrText}, or one {@code w:fldSimple}
   */
  public record Field(String code, List<Element> pieces) {

    /** The field's name in capitals; {@code =} for a formula, empty for no code at all. */
    String name() {
      String text = code.strip();
      if (text.startsWith("=")) {
        return "=";
      }
      int end = 0;
      while (end < text.length() && " \t\n\r\u00A0\u3000\"\\“".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return text.substring(0, end).toUpperCase(Locale.ROOT);
    }
  }

  /** A field that has begun. */
  private static final class Begun {
    private final StringBuilder code = new StringBuilder();
    private final List<Element> pieces = new ArrayList<>();
    private boolean shown;
  }

  private final List<Field> fields = new ArrayList<>();
  private final Deque<Begun> open = new ArrayDeque<>();

  private FieldCodes() {}

  public static List<Field> in(Node root) {
    FieldCodes codes = new FieldCodes();
    codes.walk(root);
    while (!codes.open.isEmpty()) {
      codes.end();
    }
    return codes.fields;
  }

  private void walk(Node parent) {
    for (Element child : Word.children(parent)) {
      if (Word.is(child, "fldChar")) {
        mark(child.getAttributeNS(Word.NAMESPACE, "fldCharType"));
      } else if (Word.is(child, "instrText")) {
        code(child);
      } else if (Word.is(child, "fldSimple")) {
        fields.add(new Field(child.getAttributeNS(Word.NAMESPACE, "instr"), List.of(child)));
      }
      walk(child);
    }
  }

  private void mark(String type) {
    if (type.equals("begin")) {
      Begun around = open.peek();
      if (around != null && !around.shown) {
        around.code.append(INNER);
      }
      open.push(new Begun());
    } else if (!open.isEmpty() && type.equals("separate")) {
      open.element().shown = true;
    } else if (!open.isEmpty() && type.equals("end")) {
      end();
    }
  }

  private void end() {
    Begun field = open.pop();
    fields.add(new Field(field.code.toString(), field.pieces));
  }

  private void code(Element piece) {
    Begun field = open.peek();
    if (field == null || field.shown) {
      fields.add(new Field(piece.getTextContent(), List.of(piece)));
    } else {
      field.code.append(piece.getTextContent());
      field.pieces.add(piece);
    }
  }
}
