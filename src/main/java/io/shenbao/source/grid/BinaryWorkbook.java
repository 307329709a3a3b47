package io.shenbao.source.grid;

import io.shenbao.deadline.Deadline;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Counts the records of an .xls, of which only the heads are looked at. */
final class BinaryWorkbook {

  /** Where an .xls has its records, and where one of Excel 95 has. */
  private static final String[] STREAMS = {"Workbook", "WORKBOOK", "BOOK", "Book"};

  private static final int HEAD = 4;

  private BinaryWorkbook() {}

  /** Why it must not be opened, as a key of the wording; empty when it may be. */
  static Optional<String> refusal(File file) throws IOException {
    try (POIFSFileSystem storages = new POIFSFileSystem(file, true)) {
      DirectoryNode root = storages.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return Optional.of("source.encrypted"); // also where everybody knows the password
      }
      for (String stream : STREAMS) {
        if (root.hasEntry(stream) && isTooMuch(root, stream)) {
          return Optional.of(WorkbookGuard.TOO_MUCH);
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) { // what POI says of a broken file, which can't be opened either
      return Optional.empty();
    }
  }

  private static boolean isTooMuch(DirectoryNode root, String stream) throws IOException {
    WorkbookCount counted = new WorkbookCount();
    try (DocumentInputStream in = root.createDocumentInputStream(stream)) {
      while (in.available() >= HEAD && !counted.isTooMuch()) {
        Deadline.poll();
        int kind = in.readUShort();
        int length = Math.min(in.readUShort(), in.available());
        byte[] body = new byte[length];
        in.readFully(body);
        count(kind, body, counted);
      }
    }
    return counted.isTooMuch();
  }

  private static void count(int kind, byte[] body, WorkbookCount counted) {
    counted.addThings(1);
    switch (kind) {
      case 0xBD -> counted.addThings(body.length / 6); // MULRK: a row's numbers
      case 0xBE -> counted.addThings(body.length / 2); // MULBLANK: its empty cells
      case 0xFC -> counted.addThings(texts(body)); // SST: the texts of all cells
      case 0xE5 -> counted.addListed(body.length / 8); // MERGECELLS
      case 0x1C, 0x18, 0x1B8, 0x1BE, 0x1B1, 0x85 -> // NOTE, NAME, HLINK, DV, CF, BOUNDSHEET
          counted.addListed(1);
      default -> {}
    }
  }

  /** How many there are, which is what POI goes by. */
  private static long texts(byte[] body) {
    long number = 0;
    for (int i = 7; i >= 4 && body.length > 7; i--) {
      number = number << 8 | (body[i] & 0xFF);
    }
    return number;
  }
}
