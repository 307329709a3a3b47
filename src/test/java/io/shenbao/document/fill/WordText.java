package io.shenbao.document.fill;

import io.shenbao.document.word.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A Word document as lines that a person can read and compare. */
public final class WordText {

  private static final double EMU_PER_MILLIMETRE = 36_000;

  private final List<String> lines = new ArrayList<>();

  private WordText() {}

  /**
   * A line for each paragraph, with its style; a line for each row of a table, its cells between
   * bars; pictures with their size; then headers, footers and notes.
   */
  public static String of(byte[] docx) throws IOException {
    WordText text = new WordText();
    TreeMap<String, byte[]> others = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          text.blocks(Word.child(parse(zip), "body"));
        } else if (entry.getName().matches("word/(header|footer|footnotes|endnotes)\\d*\\.xml")) {
          others.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    for (var other : others.entrySet()) {
      text.lines.add("== " + other.getKey());
      Element root = parse(new ByteArrayInputStream(other.getValue()));
      text.blocks(root);
      Word.children(root).forEach(text::blocks);
    }
    return String.join("\n", text.lines) + "\n";
  }

  private static Element parse(InputStream xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.readAllBytes()))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private void blocks(Element container) {
    for (Element block : Word.children(container)) {
      if (Word.is(block, "p")) {
        lines.add(style(block) + paragraph(block));
      } else if (Word.is(block, "tbl")) {
        table(block);
      }
    }
  }

  private void table(Element table) {
    for (Element row : Word.children(table)) {
      if (Word.is(row, "tr")) {
        StringBuilder line = new StringBuilder("|");
        for (Element cell : Word.children(row)) {
          if (Word.is(cell, "tc")) {
            line.append(' ').append(cell(cell)).append(" |");
          }
        }
        lines.add(line.toString());
      }
    }
  }

  private static String cell(Element cell) {
    List<String> inner = new ArrayList<>();
    for (Element block : Word.children(cell)) {
      if (Word.is(block, "p")) {
        inner.add(paragraph(block));
      } else if (Word.is(block, "tbl")) {
        WordText nested = new WordText();
        nested.table(block);
        inner.add("[" + String.join("⏎", nested.lines) + "]");
      }
    }
    return String.join("⏎", inner);
  }

  private static String style(Element paragraph) {
    Element properties = Word.child(paragraph, "pPr");
    Element style = properties == null ? null : Word.child(properties, "pStyle");
    return style == null ? "" : style.getAttributeNS(Word.NAMESPACE, "val") + ": ";
  }

  private static String paragraph(Element paragraph) {
    StringBuilder text = new StringBuilder();
    inline(paragraph, text);
    return text.toString();
  }

  private static void inline(Node parent, StringBuilder text) {
    for (Element child : Word.children(parent)) {
      switch (child.getLocalName()) {
        case "t" -> text.append(child.getTextContent());
        case "br" -> text.append('⏎');
        case "tab" -> text.append('⇥');
        case "footnoteReference" ->
            text.append('[').append(child.getAttributeNS(Word.NAMESPACE, "id")).append(']');
        case "extent" ->
            text.append(
                "〈图 %.0f×%.0fmm〉"
                    .formatted(
                        Long.parseLong(child.getAttribute("cx")) / EMU_PER_MILLIMETRE,
                        Long.parseLong(child.getAttribute("cy")) / EMU_PER_MILLIMETRE));
        case "Fallback", "pPr", "rPr" -> {}
        default -> inline(child, text);
      }
    }
  }
}
