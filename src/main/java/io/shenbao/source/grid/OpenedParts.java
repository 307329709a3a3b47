package io.shenbao.source.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** The parts of a package that POI has opened: all of them are laid out, whatever they are for. */
final class OpenedParts implements Parts {

  private static final String PICTURES = "/xl/media/";

  private final OPCPackage opened;

  OpenedParts(OPCPackage opened) {
    this.opened = opened;
  }

  private record OpenedPart(PackagePart part) implements Part {
    @Override
    public String name() {
      return part.getPartName().getName();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
  }

  @Override
  public Part workbook() throws IOException {
    return new OpenedPart(core());
  }

  private PackagePart core() throws IOException {
    PackageRelationship document =
        opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
    PackagePart core = document == null ? null : opened.getPart(document);
    if (core == null) {
      throw new IOException("no workbook");
    }
    return core;
  }

  @Override
  public @Nullable Part first(String kind) throws IOException {
    try {
      Link first = link(core().getRelationshipsByType(kind).getRelationship(0));
      return first == null ? null : first.part();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Override
  public @Nullable Link link(String id) throws IOException {
    try {
      return link(core().getRelationship(id));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private @Nullable Link link(@Nullable PackageRelationship relationship)
      throws IOException, InvalidFormatException {
    if (relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL) {
      return null;
    }
    PackagePart part = core().getRelatedPart(relationship);
    return part == null ? null : new Link(relationship.getRelationshipType(), new OpenedPart(part));
  }

  @Override
  public int pictures() throws IOException {
    try {
      return (int)
          opened.getParts().stream()
              .map(part -> part.getPartName().getName().toLowerCase(Locale.ROOT))
              .filter(name -> name.startsWith(PICTURES))
              .count();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Override
  public OPCPackage whole() {
    return opened;
  }

  @Override
  public void close() {
    opened.revert(); // closes it as it is
  }
}
