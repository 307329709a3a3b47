package io.shenbao.attachment.examine.office;

import io.shenbao.deadline.Deadline;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.util.LittleEndian;

/**
 * What the first bytes and records of the main stream say of a document of Word, Excel or
 * PowerPoint before 2007, or of WPS (MS-DOC 2.5, MS-XLS 2.3, MS-PPT 2.3.2).
 */
final class BinaryDocument {

  private static final int FILEPASS = 0x2F;
  private static final int BOUNDSHEET = 0x85;
  private static final int MACRO_SHEET = 1;

  /** Records of cells, drawings and charts. */
  private static final Set<Integer> SHOWN =
      Set.of(0x06, 0x203, 0x204, 0x205, 0x27E, 0xBD, 0xD6, 0xFD, 0xEC, 0x5D, 0x1002);

  private static final int WORD_FLAGS = 0x0A;
  private static final int WORD_ENCRYPTED = 0x0100;

  /** Counts of characters: of the text, of its notes, headers, remarks and boxes. */
  private static final int WORD_COUNTS = 0x4C;

  private static final int WORD_COUNTED = 8;
  private static final int WORD_HEAD = WORD_COUNTS + WORD_COUNTED * LittleEndian.INT_SIZE;
  private static final int SLIDES_TOKEN = 12;
  private static final int SLIDES_ENCRYPTED = 0xF3D1C4DF;

  private boolean locked;
  private boolean macroSheet;
  private boolean blank;
  private boolean pictures;

  /** Whether it needs a password. */
  boolean isLocked() {
    return locked;
  }

  /** Whether a sheet is a program (Excel 4). */
  boolean hasMacroSheet() {
    return macroSheet;
  }

  /** Whether it is of a kind that can be told to show nothing, and shows nothing. */
  boolean isBlank() {
    return blank && !pictures;
  }

  void look(String name, DocumentNode stream) throws Faulty {
    try (DocumentInputStream in = new DocumentInputStream(stream)) {
      switch (name) {
        case "WordDocument" -> word(in);
        case "Workbook", "Book" -> excel(in, name);
        case "Current User" -> slides(in);
        case "Data", "Pictures" -> pictures |= stream.getSize() > 0;
        default -> {}
      }
    } catch (IOException | RuntimeException e) {
      throw Faulty.broken(name);
    }
  }

  private void word(DocumentInputStream in) throws IOException {
    byte[] head = in.readNBytes(WORD_HEAD);
    if (head.length < WORD_HEAD) {
      return; // Word 2 and older
    }
    locked |= (LittleEndian.getUShort(head, WORD_FLAGS) & WORD_ENCRYPTED) != 0;
    int characters = 0;
    for (int i = 0; i < WORD_COUNTED; i++) {
      characters += LittleEndian.getInt(head, WORD_COUNTS + i * LittleEndian.INT_SIZE);
    }
    blank = characters <= 1; // one ends the last paragraph
  }

  private void slides(DocumentInputStream in) throws IOException {
    byte[] head = in.readNBytes(SLIDES_TOKEN + LittleEndian.INT_SIZE);
    locked |=
        head.length == SLIDES_TOKEN + LittleEndian.INT_SIZE
            && LittleEndian.getInt(head, SLIDES_TOKEN) == SLIDES_ENCRYPTED;
  }

  /** All records, one after the other, to the end of the stream. */
  private void excel(DocumentInputStream in, String name) throws IOException, Faulty {
    boolean shows = false;
    byte[] head = in.readNBytes(2 * LittleEndian.SHORT_SIZE);
    while (head.length == 2 * LittleEndian.SHORT_SIZE) {
      Deadline.poll();
      int id = LittleEndian.getUShort(head, 0);
      int length = LittleEndian.getUShort(head, LittleEndian.SHORT_SIZE);
      if (id == 0 && length == 0) {
        break; // padding
      }
      byte[] record = in.readNBytes(length);
      if (record.length < length) {
        throw Faulty.broken(name);
      }
      locked |= id == FILEPASS;
      macroSheet |= id == BOUNDSHEET && length > 5 && record[5] == MACRO_SHEET;
      shows |= SHOWN.contains(id);
      head = in.readNBytes(2 * LittleEndian.SHORT_SIZE);
    }
    blank = !shows;
  }
}
