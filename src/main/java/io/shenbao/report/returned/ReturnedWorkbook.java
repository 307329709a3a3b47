package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.document.fill.StableZip;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An enterprise's own workbook with the findings in it: wrong cells coloured and commented, and a
 * list of all findings as first sheet. It can be mended and handed in as it is: reading passes over
 * what was added, and returning it again first takes that out.
 */
final class ReturnedWorkbook {

  private final Wording wording;

  ReturnedWorkbook(Wording wording) {
    this.wording = wording;
  }

  /**
   * The workbook's bytes; an .xls stays one, an .xlsm becomes an .xlsx.
   *
   * @param findings what to mend, in the order of the list
   * @throws IOException when the source can't be opened or is not to be handed on
   */
  Returned of(Path source, Assessment one, List<Finding> findings) throws IOException {
    try (Workbook workbook = SafeWorkbook.open(source);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      clean(workbook);
      CellColours colours = new CellColours(workbook);
      byCell(findings).forEach((at, there) -> mark(workbook, colours, at, there));
      colours.remember(new FindingsSheet(workbook, wording).write(one, findings));
      if (workbook instanceof XSSFWorkbook packed) {
        withoutClock(packed);
      }
      workbook.write(bytes);
      return workbook instanceof HSSFWorkbook
          ? new Returned(wording.say("returned.file") + ".xls", bytes.toByteArray())
          : new Returned(wording.say("returned.file") + ".xlsx", stable(bytes.toByteArray()));
    }
  }

  /** The same findings on the same workbook make the same bytes, whenever. */
  private static void withoutClock(XSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setCreated(Optional.of(new Date(0)));
    properties.setModified(Optional.of(new Date(0)));
  }

  private static byte[] stable(byte[] zipped) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zipped.length);
    StableZip.copy(zipped, bytes);
    return bytes.toByteArray();
  }

  private static void clean(Workbook workbook) {
    Sheet list = FindingsSheet.find(workbook).orElse(null);
    if (list != null) {
      CellColours.remove(workbook, list);
      workbook.removeSheetAt(workbook.getSheetIndex(list));
    }
    workbook.forEach(CellNotes::remove);
  }

  private static Map<Origin.Cell, List<Finding>> byCell(List<Finding> findings) {
    Map<Origin.Cell, List<Finding>> cells = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.origin() instanceof Origin.Cell at) {
        cells.computeIfAbsent(at, cell -> new ArrayList<>()).add(finding);
      }
    }
    return cells;
  }

  private void mark(
      Workbook workbook, CellColours colours, Origin.Cell at, List<Finding> findings) {
    Deadline.poll();
    Sheet sheet = workbook.getSheet(at.sheet());
    if (sheet == null) {
      return; // the list has it all the same
    }
    CellReference place = new CellReference(at.cell());
    Cell cell = Cells.at(sheet, place.getRow(), place.getCol());
    List<Urgency> urgencies = findings.stream().map(Urgency::of).sorted().toList();
    Urgency worst = urgencies.get(0);
    if (worst != Urgency.INFO) {
      colours.colour(cell, worst == Urgency.ERROR || worst == Urgency.UNCHECKED);
    }
    StringBuilder words = new StringBuilder();
    for (Finding finding : findings) {
      words.append(words.isEmpty() ? "" : "\n").append(words(finding));
    }
    CellNotes.add(cell, words.toString(), wording.say("returned.author"));
  }

  private String words(Finding finding) {
    String clause =
        finding.clause().isEmpty() ? "" : wording.say("report.clause", finding.clause());
    String fix = finding.fix().isEmpty() ? "" : "\n→ " + Plain.line(wording.say(finding.fix()));
    return "【%s】%s%s%s"
        .formatted(
            wording.say(Urgency.of(finding).key()),
            Plain.line(wording.say(finding.message())),
            clause,
            fix);
  }
}
