package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import io.shenbao.report.Urgency;
import io.shenbao.source.Filled;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.Draft;
import io.shenbao.workbook.FormWorkbook;
import io.shenbao.workbook.Places;
import io.shenbao.workbook.Spot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The workbook of a pack with what an enterprise has typed and the findings in it: wrong cells
 * coloured and commented, and a list of all findings as first sheet. It is written anew; nothing of
 * the enterprise's own file is in it but the values.
 */
final class ReturnedWorkbook {

  private static final Comparator<Spot> IN_ORDER =
      Comparator.comparing(Spot::sheet).thenComparing(Spot::row).thenComparing(Spot::column);

  private final FindingsSheet list;
  private final FormWorkbook form;
  private final Wording wording;
  private final NoteWords notes;

  ReturnedWorkbook(Programme programme, Wording wording) {
    this.list = new FindingsSheet(wording);
    this.form = new FormWorkbook(programme, list::draw);
    this.wording = wording;
    this.notes = new NoteWords(wording);
  }

  /**
   * The workbook's bytes.
   *
   * @param filled what was typed
   * @param findings what to mend, in the order of the list
   */
  Returned of(Filled filled, Assessment one, List<Finding> findings) throws IOException {
    Draft draft = form.draft(filled);
    List<Told> told = findings.stream().map(finding -> told(draft, one, finding)).toList();
    bySpot(told).forEach((spot, there) -> mark(draft, spot, there));
    list.fill(draft, one, told, filled.left());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    draft.save(bytes);
    return new Returned(wording.say("returned.file") + ".xlsx", bytes.toByteArray());
  }

  /**
   * Where a finding is told of in the new workbook: at its value, if it is about the workbook at
   * all and not a file beside it.
   */
  private static Told told(Draft draft, Assessment one, Finding finding) {
    Places places = draft.places();
    boolean isAboutWorkbook =
        finding.origin() instanceof Origin.Cell
            || finding.origin() instanceof Origin.Passage
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

  private void mark(Draft draft, Spot spot, List<Finding> findings) {
    Deadline.poll();
    List<Urgency> urgencies = findings.stream().map(Urgency::of).sorted().toList();
    Urgency worst = urgencies.get(0);
    if (worst != Urgency.INFO) {
      draft.colour(spot, worst == Urgency.ERROR || worst == Urgency.UNCHECKED);
    }
    StringBuilder words = new StringBuilder();
    for (Finding finding : findings) {
      words.append(words.isEmpty() ? "" : "\n").append(String.join("\n", notes.lines(finding)));
    }
    draft.note(spot, words.toString(), notes.author());
  }
}
