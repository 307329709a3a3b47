package io.shenbao.document.comment;

import io.shenbao.document.word.WordPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts comments into a document. Its own stay; of its parts only those change that hold, tie or
 * declare comments, and these by what is put in.
 */
public final class CommentedDocument {

  private static final List<String> NAMESPACES =
      List.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");
  private static final List<String> RELATIONS =
      List.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/comments");
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String DOCUMENT = "wordprocessingml.document.main+xml";
  private static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  /** The same in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Map<String, byte[]> entries;
  private final String name;
  private final String folder;
  private final PlainPart document;
  private final boolean strict;

  private CommentedDocument(WordPackage read) throws NotPlain {
    this.entries = new LinkedHashMap<>(read.entries());
    this.name = document(read);
    this.folder = name.substring(0, name.lastIndexOf('/') + 1);
    this.document = PlainPart.of(Objects.requireNonNull(entries.get(name)));
    this.strict = document.text().contains(NAMESPACES.get(1));
  }

  /**
   * The document with comments.
   *
   * @param read what the guard has let in
   * @throws NotPlain when they can't be put in without a doubt
   */
  public static byte[] of(WordPackage read, String author, List<Note> notes)
      throws NotPlain, IOException {
    CommentedDocument document = new CommentedDocument(read);
    document.add(author, notes);
    return document.bytes();
  }

  private static String document(WordPackage read) throws NotPlain {
    List<String> names =
        read.types().entrySet().stream()
            .filter(one -> one.getValue().endsWith(DOCUMENT))
            .map(Map.Entry::getKey)
            .toList();
    if (names.size() != 1) {
      throw new NotPlain("documents: " + names.size());
    }
    return names.get(0);
  }

  private void add(String author, List<Note> notes) throws NotPlain {
    String links = folder + "_rels/" + name.substring(folder.length()) + ".rels";
    PlainPart relations =
        entries.containsKey(links)
            ? PlainPart.of(Objects.requireNonNull(entries.get(links)))
            : new PlainPart(NONE);
    String there = target(relations);
    CommentsPart comments = there == null ? none() : existing(there);
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (Note note : notes) {
      numbers.put(note.paragraph(), comments.add(author, note.lines()));
    }
    String prefix = document.prefix(NAMESPACES);
    entries.put(name, new PlainPart(new Anchors(document.text(), prefix).tied(numbers)).bytes());
    String part = there == null ? freeName() : there;
    entries.put(part, comments.part().bytes());
    if (there == null) {
      entries.put(links, linked(relations, part.substring(folder.length())).bytes());
      declare(part);
    }
  }

  private CommentsPart none() {
    return CommentsPart.none(NAMESPACES.get(strict ? 1 : 0));
  }

  private CommentsPart existing(String part) throws NotPlain {
    byte[] bytes = entries.get(part);
    if (bytes == null) {
      throw new NotPlain(part);
    }
    PlainPart comments = PlainPart.of(bytes);
    return CommentsPart.of(comments, comments.prefix(NAMESPACES));
  }

  /** The name of the part with the comments; null when there is none. */
  private @Nullable String target(PlainPart relations) throws NotPlain {
    TagScan tags = new TagScan(relations.text());
    while (tags.next()) {
      if (tags.is("Relationship") && RELATIONS.contains(tags.attribute("Type"))) {
        String target = tags.attribute("Target");
        return target.startsWith("/") ? target.substring(1) : folder + target;
      }
    }
    return null;
  }

  private String freeName() {
    String free = folder + "comments.xml";
    for (int i = 2; entries.containsKey(free); i++) {
      free = folder + "comments" + i + ".xml";
    }
    return free;
  }

  private PlainPart linked(PlainPart relations, String target) throws NotPlain {
    String id = "rIdComments";
    for (int i = 2; relations.text().contains('"' + id + '"'); i++) {
      id = "rIdComments" + i;
    }
    return relations.withLast(
        "Relationships",
        "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
            .formatted(id, RELATIONS.get(strict ? 1 : 0), target));
  }

  private void declare(String part) throws NotPlain {
    PlainPart types = PlainPart.of(Objects.requireNonNull(entries.get(WordPackage.CONTENT_TYPES)));
    entries.put(
        WordPackage.CONTENT_TYPES,
        types
            .withLast(
                "Types", "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, TYPE))
            .bytes());
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
