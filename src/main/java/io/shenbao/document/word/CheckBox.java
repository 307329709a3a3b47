package io.shenbao.document.word;

import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A check box content control of Word 2010 and later ({@code w14:checkbox}, MS-DOCX 2.6.1.8): its
 * title or tag holds our tag.
 */
public record CheckBox(Element control) {

  private static final String CHECKED = "2612";
  private static final String UNCHECKED = "2610";
  private static final String FONT = "MS Gothic";

  /**
   * What our tag in the control's title or tag says, without the braces; null when there is none.
   */
  public @Nullable String tag() {
    Element properties = Word.child(control, "sdtPr");
    if (properties == null || box(properties) == null) {
      return null;
    }
    for (Element named : names(properties)) {
      String text = name(named).strip();
      if (text.startsWith("{{") && text.endsWith("}}")) {
        return text.substring(2, text.length() - 2);
      }
    }
    return null;
  }

  /** The control's tag and its title, where it has them. */
  private static List<Element> names(Element properties) {
    return Stream.of("tag", "alias")
        .map(name -> Word.child(properties, name))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String name(Element named) {
    return named.getAttributeNS(Word.NAMESPACE, "val");
  }

  /** The run that shows the glyph; null when there is none. */
  public @Nullable Element run() {
    Element content = Word.child(control, "sdtContent");
    return content == null
        ? null
        : Word.descendants(content, "r", "").stream().findFirst().orElse(null);
  }

  /**
   * Lets the state depend on something.
   *
   * @param state the text of the state, 1 or 0
   * @param either gives what depends on the state, of what it is when checked and when not
   */
  public void set(String state, BinaryOperator<String> either) {
    Element properties = Word.child(control, "sdtPr");
    Element box = properties == null ? null : box(properties);
    Element run = run();
    if (properties == null || box == null || run == null) {
      return;
    }
    names(properties).stream().filter(named -> name(named).contains("{{")).forEach(Word::remove);
    Element checked = child(box, "checked");
    if (checked == null) {
      checked = box.getOwnerDocument().createElementNS(Word.W14, "w14:checked");
      box.insertBefore(checked, box.getFirstChild());
    }
    checked.setAttributeNS(Word.W14, "w14:val", state);
    Element on = child(box, "checkedState");
    Element off = child(box, "uncheckedState");
    String font = either.apply(attribute(on, "font", FONT), attribute(off, "font", FONT));
    Word.setFont(Word.runProperties(run), font);
    Word.setText(run, either.apply(glyph(on, CHECKED), glyph(off, UNCHECKED)));
  }

  private static String glyph(@Nullable Element state, String otherwise) {
    return Character.toString(Integer.parseInt(attribute(state, "val", otherwise), 16));
  }

  private static String attribute(@Nullable Element state, String name, String otherwise) {
    String value = state == null ? "" : state.getAttributeNS(Word.W14, name);
    return value.isEmpty() ? otherwise : value;
  }

  private static @Nullable Element box(Element properties) {
    return child(properties, "checkbox");
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node child : Word.children(parent)) {
      if (Word.W14.equals(child.getNamespaceURI()) && name.equals(child.getLocalName())) {
        return (Element) child;
      }
    }
    return null;
  }
}
