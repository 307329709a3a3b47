package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What prose looks like at its place in a template: WordprocessingML properties, taken from the
 * tag's own paragraph and run.
 *
 * @param paragraph {@code w:pPr} of the text; may be empty
 * @param heading {@code w:pPr} of a heading
 * @param text {@code w:rPr} of the text
 * @param bold of what is emphasised, and of headings from the third level
 * @param second of headings of the second level: regular script, GB/T 9704 7.3.3
 * @param small of tables and captions
 * @param smallBold of a table's first row
 * @param room for pictures and tables
 * @param level of the heading under which the text stands, 1 for 一、 and 2 for （一）
 */
public record ProseLook(
    String paragraph,
    String heading,
    String text,
    String bold,
    String second,
    String small,
    String smallBold,
    Room room,
    int level) {

  private static final String SECOND_FONT = "楷体_GB2312";

  /** 五号, in half points. */
  private static final String SMALL = "21";

  /** The look of a tag in the DOM of its template. */
  public static ProseLook of(Element paragraph, Element run, int level) {
    Element properties = Word.child(paragraph, "pPr");
    Element runProperties = Word.child(run, "rPr");
    Element plain =
        runProperties == null ? Word.create(run, "rPr") : (Element) runProperties.cloneNode(true);
    return new ProseLook(
        properties == null ? "" : xml(withoutSection(properties)),
        xml(heading(paragraph, properties)),
        xml(plain),
        xml(bold(plain)),
        xml(second(plain)),
        xml(small(plain)),
        xml(bold(small(plain))),
        Room.around(paragraph),
        level);
  }

  /** Arguments of a FreeMarker method call, from which {@link #of(List)} makes the look again. */
  String arguments() {
    return Stream.concat(
            Stream.of(paragraph, heading, text, bold, second, small, smallBold).map(Ftl::quoted),
            Stream.of(room.width(), room.height(), level).map(String::valueOf))
        .collect(Collectors.joining(", "));
  }

  /** The look of the arguments that {@link #arguments()} wrote: seven texts and three numbers. */
  public static ProseLook of(List<String> arguments) {
    return new ProseLook(
        arguments.get(0),
        arguments.get(1),
        arguments.get(2),
        arguments.get(3),
        arguments.get(4),
        arguments.get(5),
        arguments.get(6),
        new Room(Integer.parseInt(arguments.get(7)), Integer.parseInt(arguments.get(8))),
        Integer.parseInt(arguments.get(9)));
  }

  private static Element withoutSection(Element properties) {
    Element copy = (Element) properties.cloneNode(true);
    Word.children(copy).stream().filter(child -> Word.is(child, "sectPr")).forEach(Word::remove);
    return copy;
  }

  private static Element heading(Element paragraph, @Nullable Element properties) {
    Element copy = properties == null ? Word.create(paragraph, "pPr") : withoutSection(properties);
    Word.children(copy).stream().filter(child -> Word.is(child, "keepNext")).forEach(Word::remove);
    Node first = copy.getFirstChild();
    copy.insertBefore(
        Word.create(paragraph, "keepNext"),
        Word.is(first, "pStyle") ? first.getNextSibling() : first);
    return copy;
  }

  private static Element bold(Element plain) {
    Element copy = (Element) plain.cloneNode(true);
    Word.children(copy).stream()
        .filter(child -> Word.is(child, "b") || Word.is(child, "bCs"))
        .forEach(Word::remove);
    Node place = copy.getFirstChild();
    while (Word.is(place, "rStyle") || Word.is(place, "rFonts")) {
      place = place.getNextSibling();
    }
    copy.insertBefore(Word.create(plain, "b"), place);
    copy.insertBefore(Word.create(plain, "bCs"), place);
    return copy;
  }

  private static Element second(Element plain) {
    Element copy = (Element) plain.cloneNode(true);
    Element fonts = Word.child(copy, "rFonts");
    if (fonts == null) {
      Word.setFont(copy, SECOND_FONT);
    } else {
      fonts.setAttributeNS(Word.NAMESPACE, "w:eastAsia", SECOND_FONT);
    }
    return copy;
  }

  private static Element small(Element plain) {
    Element copy = (Element) plain.cloneNode(true);
    for (String name : List.of("sz", "szCs")) {
      Element size = Word.child(copy, name);
      if (size == null) {
        size = Word.create(plain, name);
        copy.insertBefore(size, Word.sizePlace(copy));
      }
      size.setAttributeNS(Word.NAMESPACE, "w:val", SMALL);
    }
    return copy;
  }

  /** Without the declaration of the prefix {@code w}, which every part has. */
  private static String xml(Element element) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString().replace(" xmlns:w=\"" + Word.NAMESPACE + "\"", "");
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
