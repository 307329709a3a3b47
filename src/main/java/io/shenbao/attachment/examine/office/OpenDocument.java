package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A package of OpenDocument (ISO 26300-3). */
final class OpenDocument {

  static final String MANIFEST = "META-INF/manifest.xml";

  private static final String CONTENT = "content.xml";

  private final Zip zip;
  private final Xml xml = new Xml();

  OpenDocument(Zip zip) {
    this.zip = zip;
  }

  OfficePackage read(boolean whole) throws IOException, Faulty {
    Manifest manifest = new Manifest();
    zip.read(zip.needed(MANIFEST), in -> xml.read(in, manifest));
    if (manifest.encrypted) {
      throw Faulty.locked("password");
    }
    for (String file : manifest.files) {
      if (!file.endsWith("/") && zip.entry(file) == null) {
        throw Faulty.broken(file);
      }
    }
    List<Observation> seen = new ArrayList<>();
    if (whole) {
      PartReader shown = new PartReader();
      for (ZipArchiveEntry entry : zip.entries()) {
        boolean content = entry.getName().equals(CONTENT);
        zip.read(
            entry,
            in -> {
              if (content) {
                xml.read(in, shown);
              }
            });
      }
      if (!shown.showsSomething()) {
        seen.add(Observation.of(Kind.BLANK));
      }
    }
    boolean macros =
        zip.entries().stream()
            .anyMatch(
                one -> one.getName().startsWith("Basic/") || one.getName().startsWith("Scripts/"));
    seen.addAll(InnerFile.observations(List.of(), macros ? List.of("macro") : List.of()));
    return new OfficePackage("", null, seen);
  }

  private static final class Manifest extends DefaultHandler {
    private final Set<String> files = new LinkedHashSet<>();
    private boolean encrypted;

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
      encrypted |= name.equals("encryption-data");
      if (name.equals("file-entry")) {
        String path = attributes.getValue(space, "full-path");
        if (path != null && !path.equals("/")) {
          files.add(path);
        }
      }
    }
  }
}
