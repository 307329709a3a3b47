package io.shenbao.desk.page;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.word.WordFile;
import io.shenbao.text.PassageMarker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * A stranger's file as paragraphs and tables of text, where it is of a kind that has such.
 *
 * @param blocks a template's values; none when it can't be read
 * @param isMarked whether the passage was found
 */
record ReadableText(List<Map<String, Object>> blocks, boolean isMarked) {

  private static final Set<String> PLAIN = Set.of("txt", "csv", "md", "yaml", "yml");
  private static final String WORD = "docx";

  /** In bytes; who wants to read more has it downloaded. */
  private static final int MOST = 1 << 20;

  /** Whether a file's name says that it can be read so. */
  static boolean isOne(String name) {
    String ending = ending(name);
    return PLAIN.contains(ending) || ending.equals(WORD);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Reads a file, and marks a passage. */
  static ReadableText of(Path file, String name, PassageMarker marks) {
    try {
      WordView view = new WordView(marks);
      List<Map<String, Object>> blocks =
          Deadline.within(
              Deadline.LIMIT,
              () ->
                  ending(name).equals(WORD)
                      ? view.of(WordFile.read(file).blocks())
                      : view.lines(text(file)));
      return new ReadableText(blocks, view.isMarked());
    } catch (Exception e) { // whatever is said of a broken file costs this page only
      LoggerFactory.getLogger(ReadableText.class).info("not shown as text: {}", file, e);
      return new ReadableText(List.of(), false);
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST) {
      throw new IOException("too large");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
