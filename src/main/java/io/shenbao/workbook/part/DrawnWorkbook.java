package io.shenbao.workbook.part;

import io.shenbao.document.fill.Packed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that was drawn once, to be written as often as needed, each time with what is put into
 * it. Safe for use by several threads.
 */
public final class DrawnWorkbook {

  static final String LIST = "[Content_Types].xml";
  static final String WORKBOOK = "xl/workbook.xml";

  private final Map<String, DrawnSheet> sheets;
  private final Map<String, List<Packed>> untouched;
  private final Map<String, String> texts;
  private final List<Packed> others;
  private final int countOfTexts;

  private DrawnWorkbook(
      Map<String, DrawnSheet> sheets,
      Map<String, String> texts,
      int countOfTexts,
      List<Packed> others)
      throws IOException {
    this.sheets = sheets;
    this.texts = texts;
    this.others = others;
    this.countOfTexts = countOfTexts;
    this.untouched = new LinkedHashMap<>();
    for (DrawnSheet sheet : sheets.values()) {
      untouched.put(sheet.name(), new SheetDraft(sheet).parts(sharedTexts()));
    }
  }

  /** Takes a workbook apart, which has comments only in {@code notes}. */
  public static DrawnWorkbook of(XSSFWorkbook workbook, SheetNotes notes) {
    try {
      POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
      properties.setCreated(Optional.of(new Date(0)));
      properties.setModified(Optional.of(new Date(0)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      Map<String, byte[]> files = files(bytes.toByteArray());
      Map<String, DrawnSheet> sheets = new LinkedHashMap<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        sheets.put(
            sheet.getSheetName(), Sheets.take(sheet, workbook.getPrintArea(i), files, notes));
      }
      Map<String, String> texts = new LinkedHashMap<>();
      for (String name : List.of(LIST, WORKBOOK, SharedTexts.PART)) {
        texts.put(name, Sheets.text(files, name));
      }
      List<Packed> others = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        others.add(
            Packed.deflated(
                file.getKey(), Deflater.BEST_COMPRESSION, out -> out.write(file.getValue())));
      }
      return new DrawnWorkbook(
          sheets, texts, workbook.getSharedStringSource().getUniqueCount(), others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> files(byte[] zipped) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** The workbook as it was drawn, to be written anew. */
  public WorkbookDraft draft() {
    return new WorkbookDraft(this);
  }

  Map<String, DrawnSheet> sheets() {
    return Collections.unmodifiableMap(sheets);
  }

  /** The texts that were drawn, to which more are put. */
  SharedTexts sharedTexts() {
    return new SharedTexts(text(SharedTexts.PART), countOfTexts);
  }

  /** The files of a sheet into which nothing is put. */
  List<Packed> untouched(DrawnSheet sheet) {
    return untouched.getOrDefault(sheet.name(), List.of());
  }

  /** The list of all files, or the workbook's own, as text. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** All files that are always the same. */
  List<Packed> others() {
    return Collections.unmodifiableList(others);
  }
}
