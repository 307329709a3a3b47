package io.shenbao.source.office;

import io.shenbao.filename.PathName;
import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import io.shenbao.source.word.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Official forms in an old format of Word, or in a new one. Which old files are worth a start of
 * LibreOffice is told by their bytes. Safe for use by several threads.
 */
public final class OldForms {

  /** With fewer labels in it a document may be anything. */
  private static final int LEAST = 8;

  /** A shorter label may be a word of any text. */
  private static final int SHORTEST = 4;

  /** A form is a few hundred kilobytes, its pictures aside; all of it is held at once. */
  private static final int MOST_BYTES = 20_000_000;

  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";

  private final OldWord words;
  private final List<String> labels;

  public OldForms(Programme programme) {
    this(programme, new OldWord());
  }

  OldForms(Programme programme, OldWord words) {
    this.words = words;
    this.labels =
        programme
            .form()
            .nodes()
            .filter(node -> node instanceof Field && node.caption().printed())
            .map(node -> node.caption().label())
            .filter(label -> label.length() >= SHORTEST)
            .distinct()
            .map(OldForms::wide)
            .toList();
  }

  /** Whether an old file may be the form, and can be read: its text bears some of the labels. */
  public boolean mayBe(Path file) throws IOException {
    if (!words.isThere() || Files.size(file) > MOST_BYTES) {
      return false;
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return bytes.startsWith(COMPOUND)
        && labels.stream().filter(bytes::contains).limit(LEAST).count() == LEAST;
  }

  /**
   * Reads a document, whatever its format; of an old one without its pictures.
   *
   * @throws NotConverted when it is old and can't be read
   * @throws io.shenbao.source.word.UnreadableWord when it can't be read
   */
  public WordFile read(Path file) throws IOException {
    return OldWord.isOld(PathName.of(file))
        ? words.modern(file, WordFile::read).withoutPictures()
        : WordFile.read(file);
  }

  /** Text stands in such a file in letters of two bytes. */
  private static String wide(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
