package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import io.shenbao.report.Urgency;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.CellNotes;
import io.shenbao.workbook.Draft;
import io.shenbao.workbook.FormWorkbook;
import io.shenbao.workbook.Places;
import io.shenbao.workbook.Spot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * The workbook of a pack with what an enterprise has typed and the findings in it: wrong cells
 * coloured and commented, and a list of all findings as first sheet. It is written anew; nothing of
 * the enterprise's own file is in it but the values.
 */
final class ReturnedWorkbook {

  /** CellNotes are put from left to right, as the sheets are read. */
  private static final Comparator<Spot> IN_ORDER =
      Comparator.comparing(Spot::sheet).thenComparing(Spot::row).thenComparing(Spot::column);

  private final SourceReader reader;
  private final FormWorkbook form;
  private final Wording wording;

  ReturnedWorkbook(Programme programme, Wording wording) {
    this.reader = new SourceReader(programme);
    this.form = new FormWorkbook(programme);
    this.wording = wording;
  }

  /**
   * The workbook's bytes; empty when the source can't be read, which its findings say.
   *
   * @param findings what to mend, in the order of the list
   */
  Optional<Returned> of(Path source, Assessment one, List<Finding> findings) throws IOException {
    Optional<Filled> filled = reader.filled(source, one.source());
    return filled.isEmpty() ? Optional.empty() : Optional.of(of(filled.get(), one, findings));
  }

  private Returned of(Filled filled, Assessment one, List<Finding> findings) throws IOException {
    try (Draft draft = form.draft(filled);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellColours colours = new CellColours(draft.workbook());
      List<Told> told = findings.stream().map(finding -> told(draft, one, finding)).toList();
      bySpot(told).forEach((spot, there) -> mark(draft, colours, spot, there));
      new FindingsSheet(draft, wording).write(one, told, filled.left());
      draft.save(bytes);
      return new Returned(wording.say("returned.file") + ".xlsx", bytes.toByteArray());
    }
  }

  /**
   * Where a finding is told of in the new workbook: at its value, if it is about the workbook at
   * all and not a file beside it.
   */
  private static Told told(Draft draft, Assessment one, Finding finding) {
    Places places = draft.places();
    boolean isAboutWorkbook =
        finding.origin() instanceof Origin.Cell
            || finding.origin().equals(new Origin.Whole(one.source()));
    Optional<Spot> spot =
        isAboutWorkbook
            ? places.astray(finding.origin()).or(() -> places.of(finding.pointer()))
            : Optional.empty();
    return new Told(finding, spot.orElse(null));
  }

  private static Map<Spot, List<Finding>> bySpot(List<Told> told) {
    Map<Spot, List<Finding>> spots = new TreeMap<>(IN_ORDER);
    for (Told one : told) {
      if (one.spot() != null) {
        spots.computeIfAbsent(one.spot(), spot -> new ArrayList<>()).add(one.finding());
      }
    }
    return spots;
  }

  private void mark(Draft draft, CellColours colours, Spot spot, List<Finding> findings) {
    Deadline.poll();
    XSSFCell cell = (XSSFCell) spot.in(draft.workbook());
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
