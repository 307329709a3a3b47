package io.shenbao.source.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A Word document's text.
 *
 * @param blocks of its body, in their order
 * @param notes its footnotes and endnotes
 * @param pictures by the relations that lines name
 */
public record WordFile(
    List<WordBlock> blocks, List<WordBlock> notes, Map<String, WordPicture> pictures) {

  /** More than any form shows. */
  private static final int MOST_PICTURES = 300;

  /**
   * Reads a document.
   *
   * @throws UnreadableWord when it is none, or holds more than a form does
   * @throws IOException when the file can't be read
   */
  public static WordFile read(Path file) throws IOException {
    try (PackageParts parts = PackageParts.of(file)) {
      String document = parts.document();
      String folder = document.substring(0, document.lastIndexOf('/') + 1);
      byte[] body = parts.bytes(document);
      if (body == null) {
        throw new UnreadableWord(UnreadableWord.Why.BROKEN);
      }
      List<WordBlock> blocks = blocks(body);
      if (blocks.isEmpty()) {
        throw new UnreadableWord(UnreadableWord.Why.BROKEN);
      }
      byte[] notes = parts.bytes(folder + "footnotes.xml");
      return new WordFile(
          blocks, notes == null ? List.of() : blocks(notes), pictures(parts, document));
    }
  }

  /** The same without its pictures. */
  public WordFile withoutPictures() {
    return new WordFile(blocks, notes, Map.of());
  }

  private static Map<String, WordPicture> pictures(PackageParts parts, String document)
      throws IOException {
    int slash = document.lastIndexOf('/') + 1;
    String folder = document.substring(0, slash);
    byte[] relations = parts.bytes(folder + "_rels/" + document.substring(slash) + ".rels");
    if (relations == null) {
      return Map.of();
    }
    Map<String, WordPicture> pictures = new LinkedHashMap<>();
    try (WordXml xml = new WordXml(relations)) {
      List<Map.Entry<String, String>> listed =
          WordRelations.read(xml, folder).pictures().entrySet().stream()
              .limit(MOST_PICTURES)
              .toList();
      for (Map.Entry<String, String> one : listed) {
        byte[] head = parts.head(one.getValue(), WordPicture.HEAD);
        if (head != null) {
          WordPicture.of(one.getValue(), head)
              .ifPresent(picture -> pictures.put(one.getKey(), picture));
        }
      }
    } catch (XMLStreamException e) {
      return Map.of(); // its text can be read all the same
    }
    return Collections.unmodifiableMap(pictures);
  }

  private static List<WordBlock> blocks(byte[] part) throws UnreadableWord {
    try (WordXml xml = new WordXml(part)) {
      return List.copyOf(new BlockReading(xml).read());
    } catch (BlockReading.TooMuch e) {
      throw new UnreadableWord(UnreadableWord.Why.TOO_MUCH, e);
    } catch (XMLStreamException e) {
      throw new UnreadableWord(UnreadableWord.Why.BROKEN, e);
    }
  }
}
