package io.shenbao.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a Word document has to be printed on: how many pages only a program that lays it out can
 * tell, but what stands behind a page break stands on another page whoever does.
 */
public final class PageBreaks {

  private static final String MAIN = "word/document.xml";

  /** How a section begins that begins no page (ECMA-376 part 1, 17.18.77). */
  private static final Set<String> ON_THE_SAME_PAGE = Set.of("continuous", "nextColumn");

  private static final Set<String> FALSE = Set.of("false", "0", "off", "none");

  /** In these, breaks are none of the page's. */
  private static final Set<String> APART = Set.of("tbl", "txbxContent");

  private static final Set<String> SEEN = Set.of("drawing", "pict", "object");

  private enum Mark {
    CONTENT,
    BREAK,
    SECTION
  }

  private final List<Mark> marks = new ArrayList<>();
  private final List<String> begins = new ArrayList<>();
  private int apart;
  private boolean inParagraph;
  private boolean endsSection;

  private PageBreaks() {}

  /**
   * The fewest pages that a document of our own can have; 0 when there is nothing on them, or it is
   * not built as ours are.
   */
  public static int fewestPages(Path document) throws IOException {
    try (ZipFile zip = new ZipFile(document.toFile())) {
      ZipEntry main = zip.getEntry(MAIN);
      if (main == null) {
        return 0;
      }
      try (InputStream in = zip.getInputStream(main)) {
        PageBreaks breaks = new PageBreaks();
        breaks.read(in);
        return breaks.parts();
      }
    } catch (XMLStreamException e) {
      throw new IOException(document + " can't be read", e);
    }
  }

  private void read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && isOfWord(reader)) {
        start(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT && isOfWord(reader)) {
        end(reader.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
        mark(Mark.CONTENT);
      }
    }
  }

  private static boolean isOfWord(XMLStreamReader reader) {
    return Word.NAMESPACE.equals(reader.getNamespaceURI());
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    if (APART.contains(name)) {
      apart++;
    } else if (SEEN.contains(name)) {
      mark(Mark.CONTENT);
    } else if (name.equals("type") && !begins.isEmpty()) {
      begins.set(begins.size() - 1, value(reader, "val"));
    } else if (apart == 0) {
      switch (name) {
        case "p" -> inParagraph = true;
        case "sectPr" -> {
          begins.add("");
          endsSection = inParagraph;
        }
        case "pageBreakBefore" -> {
          if (!FALSE.contains(value(reader, "val"))) {
            mark(Mark.BREAK);
          }
        }
        case "br" -> {
          if (value(reader, "type").equals("page")) {
            mark(Mark.BREAK);
          }
        }
        default -> {}
      }
    }
  }

  private void end(String name) {
    if (APART.contains(name)) {
      apart--;
    } else if (name.equals("p") && apart == 0) {
      inParagraph = false;
      if (endsSection) {
        marks.add(Mark.SECTION);
        endsSection = false;
      }
    }
  }

  private void mark(Mark mark) {
    if (marks.isEmpty() || marks.get(marks.size() - 1) != mark) {
      marks.add(mark);
    }
  }

  private static String value(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(Word.NAMESPACE, name);
    return value == null ? "" : value;
  }

  /** What has something on it between breaks: a section says itself how it begins. */
  private int parts() {
    int parts = 0;
    int section = 0;
    boolean isBegun = false;
    for (Mark mark : marks) {
      switch (mark) {
        case CONTENT -> {
          parts += isBegun ? 0 : 1;
          isBegun = true;
        }
        case BREAK -> isBegun = false;
        case SECTION -> {
          section++;
          boolean begins = section < this.begins.size();
          isBegun &= !begins || ON_THE_SAME_PAGE.contains(this.begins.get(section));
        }
        default -> throw new IllegalStateException();
      }
    }
    return parts;
  }
}
