package io.shenbao.document.fill;

import io.shenbao.document.word.Word;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** WordprocessingML as a text that is the same however its text is divided into runs. */
final class PlainXml {

  private PlainXml() {}

  static String of(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    join(root);
    StringBuilder text = new StringBuilder();
    write(root, text);
    return text.toString();
  }

  private static void join(Element parent) {
    Element before = null;
    for (Element child : Word.children(parent)) {
      join(child);
      boolean run = Word.is(child, "r");
      boolean text = Word.is(child, "t");
      if ((run && content(child) == null) || (text && child.getTextContent().isEmpty())) {
        parent.removeChild(child);
      } else if (run && Word.is(before, "r") && look(child).equals(look(before))) {
        while (content(child) != null) {
          before.appendChild(content(child));
        }
        parent.removeChild(child);
        join(before);
      } else if (text && Word.is(before, "t")) {
        before.setTextContent(before.getTextContent() + child.getTextContent());
        parent.removeChild(child);
      } else {
        before = child;
      }
    }
  }

  /** The first child of a run besides its properties; null when there is none. */
  private static Node content(Element run) {
    Node first = run.getFirstChild();
    return Word.is(first, "rPr") ? first.getNextSibling() : first;
  }

  private static String look(Element run) {
    StringBuilder look = new StringBuilder();
    Element properties = Word.child(run, "rPr");
    if (properties != null) {
      write(properties, look);
    }
    return look.toString();
  }

  private static void write(Node node, StringBuilder out) {
    if (!(node instanceof Element element)) {
      out.append(node.getNodeValue());
      return;
    }
    TreeMap<String, String> attributes = new TreeMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (!all.item(i).getNodeName().matches("xmlns.*|xml:space")) {
        attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
      }
    }
    out.append("\n<").append(element.getNodeName()).append(attributes).append('>');
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(child, out);
    }
    out.append("</>");
  }
}
