package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A package of OFD (GB/T 33190-2016, 7): a document's pages, each a file of its own. */
final class Ofd {

  static final String ROOT = "OFD.xml";
  static final String TYPE = "application/ofd";

  private final Zip zip;
  private final Xml xml = new Xml();

  Ofd(Zip zip) {
    this.zip = zip;
  }

  OfficePackage read(boolean whole) throws IOException, Faulty {
    Names documents = new Names("DocRoot", "");
    xml(ROOT, documents);
    Set<String> pages = new LinkedHashSet<>();
    PartReader shown = new PartReader();
    for (String document : documents.texts) {
      String at = resolved(ROOT, document);
      Names named = new Names("Page", "BaseLoc");
      Names templates = new Names("TemplatePage", "BaseLoc");
      xml(at, named);
      xml(at, templates);
      for (String page : named.texts) {
        pages.add(resolved(at, page));
      }
      for (String template : templates.texts) {
        xml(resolved(at, template), shown);
      }
    }
    if (pages.isEmpty()) {
      throw Faulty.broken(ROOT);
    }
    for (String page : pages) {
      xml(page, shown);
    }
    List<Observation> seen = new ArrayList<>();
    if (!shown.showsSomething()) {
      seen.add(Observation.of(Kind.BLANK));
    }
    if (whole) {
      for (ZipArchiveEntry entry : zip.entries()) {
        zip.read(entry, in -> {});
      }
    }
    return new OfficePackage(TYPE, pages.size(), seen);
  }

  private void xml(String name, DefaultHandler handler) throws IOException, Faulty {
    zip.read(zip.needed(name), in -> xml.read(in, handler));
  }

  /** Where a path leads that stands in a file of the package. */
  private static String resolved(String from, String path) throws Faulty {
    try {
      return URI.create("/" + from).resolve(path.strip()).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Faulty.broken(from);
    }
  }

  /** Texts of the elements of a name, or values of one of their attributes. */
  private static final class Names extends DefaultHandler {
    private final String element;
    private final String attribute;
    private final List<String> texts = new ArrayList<>();
    private boolean inside;

    Names(String element, String attribute) {
      this.element = element;
      this.attribute = attribute;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
      inside = name.equals(element) && attribute.isEmpty();
      String value = attributes.getValue(attribute);
      if (name.equals(element) && value != null) {
        texts.add(value);
      } else if (inside) {
        texts.add("");
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (inside) {
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + new String(text, start, length));
      }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
      inside = false;
    }
  }
}
