package io.shenbao.attachment.examine.office;

import com.google.re2j.Pattern;
import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.xml.sax.helpers.DefaultHandler;

/** A package of Office Open XML, transitional or strict (ECMA-376-2). */
final class OfficeOpenXml {

  /** Parts that show something: documents, headers, notes, sheets, slides. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(main|header|footer|footnotes|endnotes|worksheet|chartsheet|slide|drawing)\\+xml$");

  /** Parts without which a reader loses nothing that is shown. */
  private static final Pattern ASIDE =
      Pattern.compile("(?i)^(docProps|customXml)/|calcChain|printerSettings|thumbnail");

  /** A longer part, a sheet of a million rows, is read to its end and not as XML. */
  private static final long LONGEST_XML = 64_000_000;

  private final Zip zip;
  private final ContentTypes types = new ContentTypes();
  private final Relations relations = new Relations();
  private final PartReader shown = new PartReader();
  private final Xml xml = new Xml();

  OfficeOpenXml(Zip zip) {
    this.zip = zip;
  }

  OfficePackage read(boolean whole) throws IOException, Faulty {
    xml(ContentTypes.PART, types);
    xml(Relations.ROOT, relations);
    List<Observation> seen = new ArrayList<>();
    if (relations.document().isEmpty() || zip.entry(relations.document()) == null) {
      throw Faulty.broken(relations.document().isEmpty() ? Relations.ROOT : relations.document());
    }
    if (lacksPartsAside()) {
      seen.add(Observation.of(Kind.REPAIRED));
    }
    if (whole) {
      for (ZipArchiveEntry entry : zip.entries()) {
        part(entry);
      }
      if (!shown.showsSomething() && showsAnything()) {
        seen.add(Observation.of(Kind.BLANK));
      }
    }
    seen.addAll(InnerFile.observations(inner(), active()));
    return new OfficePackage("", null, seen);
  }

  private void xml(String name, DefaultHandler handler) throws IOException, Faulty {
    zip.read(zip.needed(name), in -> xml.read(in, handler));
  }

  /** Whether parts that are promised are not there; those that show something must be. */
  private boolean lacksPartsAside() throws Faulty {
    boolean lacks = false;
    for (String part : types.parts().keySet()) {
      if (zip.entry(part) == null && zip.entry(decoded(part)) == null) {
        if (!ASIDE.matcher(part).find()) {
          throw Faulty.broken(part);
        }
        lacks = true;
      }
    }
    return lacks;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  private void part(ZipArchiveEntry entry) throws IOException, Faulty {
    String name = entry.getName();
    String type = types.of(name);
    boolean isXml = type.endsWith("+xml") || type.endsWith("/xml") || name.endsWith(".rels");
    if (!isXml || entry.getSize() > LONGEST_XML) {
      if (SHOWN.matcher(type).find()) {
        shown.show();
      }
      zip.read(entry, in -> {});
    } else if (SHOWN.matcher(type).find() || type.contains("externalLink")) {
      zip.read(entry, in -> xml.read(in, shown));
    } else {
      zip.read(
          entry, in -> xml.read(in, name.endsWith(".rels") ? relations : new DefaultHandler()));
    }
  }

  /** Whether it is of a kind of which we know what shows something. */
  private boolean showsAnything() {
    return types.parts().values().stream().anyMatch(type -> SHOWN.matcher(type).find());
  }

  private List<String> active() {
    Set<String> active = new LinkedHashSet<>();
    for (ZipArchiveEntry entry : zip.entries()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin") || types.of(entry.getName()).contains("macrosheet")) {
        active.add("macro");
      } else if (name.contains("/activex/")) {
        active.add("control");
      } else if (name.endsWith(".swf")) {
        active.add("flash");
      }
    }
    if (shown.runsPrograms()) {
      active.add("dde");
    }
    if (relations.fetchesTemplate()) {
      active.add("template");
    }
    return List.copyOf(active);
  }

  private List<InnerFile> inner() {
    List<InnerFile> inner = new ArrayList<>();
    for (ZipArchiveEntry entry : zip.entries()) {
      String name = Zip.name(entry);
      if (name.contains("/embeddings/") && !entry.isDirectory()) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        inner.add(
            CompoundFile.packed(zip.head(entry, CompoundFile.MOST_PACKED))
                .orElseGet(() -> InnerFile.of(last, zip.head(entry, InnerFile.HEAD))));
      }
    }
    return inner;
  }
}
