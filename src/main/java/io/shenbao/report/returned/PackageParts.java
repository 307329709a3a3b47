package io.shenbao.report.returned;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * What of a stranger's .xlsx is let through: cells and their looks. Macros, ActiveX, links to other
 * workbooks, queries, embedded files, charts and ribbons are cut off before the workbook is opened.
 */
final class PackageParts {

  /** Last words of the kinds of relationship that are kept. */
  private static final Set<String> KEPT =
      Set.of(
          "officeDocument",
          "core-properties",
          "extended-properties",
          "worksheet",
          "styles",
          "sharedStrings",
          "theme",
          "comments",
          "vmlDrawing",
          "drawing",
          "image",
          "table",
          "printerSettings");

  private final OPCPackage opened;
  private final Set<PackagePartName> reached = new HashSet<>();

  private PackageParts(OPCPackage opened) {
    this.opened = opened;
  }

  /** Cuts off all that is not kept, and throws away what nothing points to any more. */
  static void prune(OPCPackage opened) throws IOException {
    try {
      new PackageParts(opened).prune();
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  private void prune() throws OpenXML4JException {
    Deque<PackagePart> todo = new ArrayDeque<>(keep(opened));
    while (!todo.isEmpty()) {
      PackagePart part = todo.pop();
      if (reached.add(part.getPartName())) {
        todo.addAll(keep(part));
      }
    }
    for (PackagePart part : List.copyOf(opened.getParts())) {
      if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
        remove(part.getPartName());
      }
    }
  }

  private void remove(PackagePartName name) {
    PackagePartName relationships = PackagingURIHelper.getRelationshipPartName(name);
    if (opened.containPart(relationships)) {
      opened.removePart(relationships);
    }
    if (opened.containPart(name)) {
      opened.removePart(name);
    }
  }

  /** The parts that a source may go on pointing to. */
  private List<PackagePart> keep(RelationshipSource source) throws OpenXML4JException {
    List<PackageRelationship> all = new ArrayList<>();
    source.getRelationships().forEach(all::add);
    List<PackagePart> kept = new ArrayList<>();
    for (PackageRelationship one : all) {
      if (one.getTargetMode() == TargetMode.EXTERNAL) {
        if (!word(one).equals("hyperlink")) { // these are looked at one by one, later
          source.removeRelationship(one.getId());
        }
        continue;
      }
      PackagePart target = target(one);
      if (target == null || !isKept(one, target)) {
        source.removeRelationship(one.getId());
      } else {
        kept.add(target);
      }
    }
    return kept;
  }

  private @Nullable PackagePart target(PackageRelationship one) throws InvalidFormatException {
    return opened.getPart(PackagingURIHelper.createPartName(one.getTargetURI()));
  }

  /** A drawing that shows more than pictures, or a table that asks a query, goes as a whole. */
  private static boolean isKept(PackageRelationship one, PackagePart target)
      throws InvalidFormatException {
    String word = word(one);
    if (word.equals("drawing") || word.equals("table")) {
      for (PackageRelationship inner : target.getRelationships()) {
        if (inner.getTargetMode() == TargetMode.EXTERNAL || !word(inner).equals("image")) {
          return false;
        }
      }
    }
    return KEPT.contains(word);
  }

  private static String word(PackageRelationship one) {
    String type = one.getRelationshipType();
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
