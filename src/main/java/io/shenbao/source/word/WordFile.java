package io.shenbao.source.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A Word document's text.
 *
 * @param blocks of its body, in their order
 * @param notes its footnotes and endnotes
 */
public record WordFile(List<WordBlock> blocks, List<WordBlock> notes) {

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
      return new WordFile(blocks, notes == null ? List.of() : blocks(notes));
    }
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
