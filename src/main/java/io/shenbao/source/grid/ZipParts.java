package io.shenbao.source.grid;

import com.google.common.base.Splitter;
import com.google.common.io.ByteStreams;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package as every program writes it: those alone are opened that hold a workbook's
 * cells. Whatever is odd in one is left to POI.
 */
final class ZipParts implements Parts {

  private static final String PICTURES = "xl/media/";
  private static final String TYPES = "[Content_Types].xml";

  /** A part that unpacks to more is cut off, and so left to POI, which looks for bombs. */
  private static final int MOST_BYTES = 15_000_000;

  /** A reference that means the same to everybody. */
  private static final Pattern TARGET = Pattern.compile("/?(?:\\.\\./)*[\\w-]+(?:[/.][\\w-]+)*");

  private final Path file;
  private final ZipFile zip;
  private final PartParser parser;
  private final String workbook;
  private final Map<String, RelationsPart.Relation> relations;
  private @Nullable OPCPackage whole;

  private ZipParts(Path file, ZipFile zip, PartParser parser) throws IOException {
    this.file = file;
    this.zip = zip;
    this.parser = parser;
    checkNames();
    this.workbook = resolved("", only(relations(""), PackageRelationshipTypes.CORE_DOCUMENT));
    this.relations = relations(workbook);
  }

  /**
   * Opens a package.
   *
   * @throws IOException when anything in it is odd
   */
  static ZipParts of(Path file, PartParser parser) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new ZipParts(file, zip, parser);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private record ZippedPart(ZipFile zip, String name) implements Part {
    @Override
    public InputStream open() throws IOException {
      return ByteStreams.limit(zip.getInputStream(entry(zip, name)), MOST_BYTES);
    }
  }

  /** No two parts of one name, nor of names that differ in capitals only. */
  private void checkNames() throws IOException {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new IOException("twice: " + entry.getName());
      }
    }
    entry(zip, TYPES);
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw new IOException("no " + name);
    }
    return entry;
  }

  /** What a part refers to; of the package itself when the name is empty. */
  private Map<String, RelationsPart.Relation> relations(String part) throws IOException {
    int name = part.lastIndexOf('/') + 1;
    String at = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    return parser.read(new ZippedPart(zip, at), new RelationsPart()).relations();
  }

  private static RelationsPart.Relation only(
      Map<String, RelationsPart.Relation> relations, String kind) throws IOException {
    List<RelationsPart.Relation> all =
        relations.values().stream().filter(one -> one.kind().equals(kind)).toList();
    if (all.size() != 1) {
      throw new IOException(all.size() + " of " + kind);
    }
    return all.get(0);
  }

  /** The name of the part that one refers to. */
  private static String resolved(String from, RelationsPart.Relation relation) throws IOException {
    String target = relation.target();
    if (relation.external() || !TARGET.matches(target)) {
      throw new IOException("odd: " + target);
    }
    Deque<String> name = new ArrayDeque<>();
    if (!target.startsWith("/") && from.contains("/")) {
      Splitter.on('/').split(from).forEach(name::addLast);
      name.removeLast();
    }
    for (String step : Splitter.on('/').omitEmptyStrings().split(target)) {
      if (!step.equals("..")) {
        name.addLast(step);
      } else if (name.pollLast() == null) {
        throw new IOException("odd: " + target);
      }
    }
    return String.join("/", name);
  }

  @Override
  public Part workbook() {
    return new ZippedPart(zip, workbook);
  }

  @Override
  public @Nullable Part first(String kind) throws IOException {
    return relations.values().stream().noneMatch(one -> one.kind().equals(kind))
        ? null
        : part(only(relations, kind));
  }

  @Override
  public @Nullable Link link(String id) throws IOException {
    RelationsPart.Relation relation = relations.get(id);
    return relation == null || relation.external()
        ? null
        : new Link(relation.kind(), part(relation));
  }

  private Part part(RelationsPart.Relation relation) throws IOException {
    return new ZippedPart(zip, entry(zip, resolved(workbook, relation)).getName());
  }

  @Override
  public int pictures() {
    return (int)
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith(PICTURES))
            .count();
  }

  @Override
  public OPCPackage whole() throws IOException {
    try {
      whole = OPCPackage.open(file.toFile(), PackageAccess.READ);
      return whole;
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (whole != null) {
      whole.revert();
    }
  }
}
