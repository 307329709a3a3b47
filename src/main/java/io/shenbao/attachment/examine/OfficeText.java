package io.shenbao.attachment.examine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.sax.BodyContentHandler;

/** The text of Word documents, workbooks and the like, with Tika. */
final class OfficeText {

  private static final int MOST_LETTERS = 200_000;

  private final TikaParser tika;

  OfficeText(TikaParser tika) {
    this.tika = tika;
  }

  /** Its text, as one page: cells of a row are kept apart by tabs. */
  String of(Path file) throws IOException {
    FirstLetters text = new FirstLetters(MOST_LETTERS);
    tika.parse(file, new BodyContentHandler(text));
    return text.toString().strip();
  }
}
