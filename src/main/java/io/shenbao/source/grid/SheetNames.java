package io.shenbao.source.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the sheets of an .xlsx are called, without opening it. */
public final class SheetNames {

  /** The part that lists them is much smaller. */
  private static final int MOST_BYTES = 1_000_000;

  private SheetNames() {}

  /**
   * In their order, hidden ones too.
   *
   * @throws IOException when it is no workbook, or one that can't be looked into
   */
  public static Set<String> of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = zip.getEntry("xl/workbook.xml");
      if (part == null) {
        throw new IOException("no workbook: " + file);
      }
      return names(zip.getInputStream(part).readNBytes(MOST_BYTES));
    } catch (XMLStreamException | RuntimeException e) { // what is said of a broken part or entry
      throw new IOException("can't be looked into: " + file, e);
    }
  }

  private static Set<String> names(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    Set<String> names = new LinkedHashSet<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("sheet")) {
        names.add(String.valueOf(reader.getAttributeValue(null, "name")));
      } else if (event == XMLStreamConstants.END_ELEMENT
          && reader.getLocalName().equals("sheets")) {
        return names; // what comes behind may be broken
      }
    }
    return names;
  }
}
