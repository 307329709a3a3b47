package io.shenbao.source.word;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A Word document that is read for all that prose may hold: lists, formulas, pictures, notes. */
public final class WordProseFile implements Closeable {

  private static final int MOST_HEADERS = 20;

  /** What one picture may hold: one more than is shown. */
  private static final int LARGEST_PICTURE = 30_000_001;

  /**
   * What stands in it.
   *
   * @param blocks of its body, in their order
   * @param notes that the text leads to, in that order
   * @param leftOut what is not taken from it
   */
  public record Content(
      List<WordBlock> blocks,
      List<List<WordBlock>> notes,
      StyleSheet styles,
      ListMarks lists,
      LeftOuts leftOut) {}

  private final PackageParts parts;
  private final String document;
  private final String folder;
  private final WordRelations relations;

  private WordProseFile(PackageParts parts) throws IOException {
    this.parts = parts;
    this.document = parts.document();
    int slash = document.lastIndexOf('/') + 1;
    this.folder = document.substring(0, slash);
    String listed = folder + "_rels/" + document.substring(slash) + ".rels";
    WordRelations read = read(listed, xml -> WordRelations.read(xml, folder));
    this.relations = read == null ? new WordRelations(Map.of(), false, List.of()) : read;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableWord when it is none
   */
  public static WordProseFile open(Path file) throws IOException {
    PackageParts parts = PackageParts.of(file);
    try {
      return new WordProseFile(parts);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /**
   * Reads what stands in it.
   *
   * @throws UnreadableWord when it can't be read, or holds more than anybody writes
   */
  public Content read() throws IOException {
    StyleSheet styles = read(folder + "styles.xml", StyleSheet::read);
    ListMarks lists = read(folder + "numbering.xml", ListMarks::read);
    Detail detail = new Detail(styles == null ? StyleSheet.NONE : styles);
    List<WordBlock> blocks = read(document, xml -> new BlockReading(xml, detail).read());
    if (blocks == null || blocks.isEmpty()) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN);
    }
    others(detail);
    return new Content(
        blocks,
        notes(detail),
        styles == null ? StyleSheet.NONE : styles,
        lists == null ? new ListMarks() : lists,
        detail.leftOut());
  }

  private void others(Detail detail) throws IOException {
    if (relations.hasPrograms()) {
      detail.leftOut().add(LeftOut.MACRO);
    }
    if (parts.has(folder + "comments.xml")) {
      detail.leftOut().add(LeftOut.COMMENT);
    }
    for (String header : relations.headers().stream().limit(MOST_HEADERS).toList()) {
      List<WordBlock> text = read(header, xml -> new BlockReading(xml).header());
      if (text != null && text.stream().anyMatch(WordProseFile::hasText)) {
        detail.leftOut().add(LeftOut.HEADER);
      }
    }
  }

  private static boolean hasText(WordBlock block) {
    return block instanceof Line line ? !line.text().isBlank() : true;
  }

  private List<List<WordBlock>> notes(Detail detail) throws IOException {
    if (detail.notes().isEmpty()) {
      return List.of();
    }
    Map<String, List<WordBlock>> all = new HashMap<>();
    for (String kind : List.of("footnote", "endnote")) {
      Map<String, List<WordBlock>> some =
          read(folder + kind + "s.xml", xml -> new BlockReading(xml, detail).notes(kind));
      all.putAll(some == null ? Map.of() : some);
    }
    List<List<WordBlock>> notes = new ArrayList<>();
    detail.notes().forEach(id -> notes.add(all.getOrDefault(id, List.of())));
    return notes;
  }

  /** Its pictures: the parts that hold them, by the relations that lines name. */
  public Map<String, String> pictures() {
    return new LinkedHashMap<>(relations.pictures());
  }

  /**
   * A picture's bytes; of one that is too large only so many that this can be seen.
   *
   * @return null when there is none
   */
  public byte @Nullable [] picture(String part) throws IOException {
    return parts.head(part, LARGEST_PICTURE);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(WordXml xml) throws XMLStreamException;
  }

  private <T> @Nullable T read(String part, Reading<T> reading) throws IOException {
    byte[] bytes = parts.bytes(part);
    if (bytes == null) {
      return null;
    }
    try (WordXml xml = new WordXml(bytes)) {
      return reading.of(xml);
    } catch (BlockReading.TooMuch e) {
      throw new UnreadableWord(UnreadableWord.Why.TOO_MUCH, e);
    } catch (XMLStreamException e) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
    }
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
