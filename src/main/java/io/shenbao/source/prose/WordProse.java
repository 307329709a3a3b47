package io.shenbao.source.prose;

import io.shenbao.prose.Block;
import io.shenbao.prose.Prose;
import io.shenbao.source.word.LeftOuts;
import io.shenbao.source.word.WordProseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prose from a Word file.
 *
 * @param pictures where the pictures lie that it shows, by the names that it has for them
 * @param leftOut what the file holds besides
 */
public record WordProse(Prose prose, Map<String, Path> pictures, LeftOuts leftOut) {

  /**
   * Reads a file.
   *
   * @param name by which it is called
   * @throws io.shenbao.source.word.UnreadableWord when it can't be read, or holds too much
   * @throws IOException when the file can't be read at all
   */
  public static WordProse read(Path file, String name) throws IOException {
    try (WordProseFile word = WordProseFile.open(file)) {
      WordProseFile.Content content = word.read();
      ProsePictures pictures = ProsePictures.of(word, name);
      List<Block> blocks = new BlockMaker(content, pictures).all();
      return new WordProse(
          new Prose(Captions.joined(blocks)), pictures.beside(file), content.leftOut());
    }
  }

  /** What a reader sees of it, as a text without marks. */
  public String text() {
    return Prose.visible(prose.blocks());
  }

  /** What its first line says. */
  public Optional<String> firstLine() {
    return prose.blocks().stream().findFirst().map(Block::visible);
  }

  /** The same without its first line, which only says what it is about. */
  public WordProse withoutFirstLine() {
    List<Block> rest = prose.blocks().subList(1, prose.blocks().size());
    return new WordProse(new Prose(List.copyOf(rest)), pictures, leftOut);
  }
}
