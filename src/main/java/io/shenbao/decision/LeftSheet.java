package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a review sheet that was filled in where it lay, in the output folder, from being
 * overwritten: it decides nothing there, but it may be an afternoon's work.
 */
public final class LeftSheet {

  private static final String ADDED = "-未采用";

  private final Wording wording;
  private final String programme;
  private final Decisions decisions;

  public LeftSheet(Wording wording, String programme, Decisions decisions) {
    this.wording = wording;
    this.programme = programme;
    this.decisions = decisions;
  }

  /**
   * Moves the sheet aside when it says what the decisions do not.
   *
   * @param isUntouched whether it is to the byte what a run has written, and so says nothing
   * @return a finding for every sheet that lies aside
   */
  public List<Finding> keep(Path folder, String sheet, boolean isUntouched) throws IOException {
    String stem = stem(sheet);
    Path file = folder.resolve(sheet);
    if (!isUntouched && Files.isRegularFile(file) && saysMore(file, sheet)) {
      int number = 1;
      while (Files.exists(folder.resolve(stem + number + ".xlsx"))) {
        number++;
      }
      Files.move(file, folder.resolve(stem + number + ".xlsx"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(one -> one.getFileName().toString())
          .filter(name -> name.startsWith(stem))
          .sorted()
          .map(this::finding)
          .toList();
    }
  }

  /** What the names of sheets that were moved aside begin with. */
  public static String stem(String sheet) {
    return sheet.substring(0, sheet.lastIndexOf('.')) + ADDED;
  }

  private boolean saysMore(Path file, String name) {
    WrittenCheck check = new WrittenCheck(wording, "");
    new ReviewSheetReader(programme).read(file, name, check);
    return !check.findings().isEmpty() || !decisions.include(check.rulings());
  }

  private Finding finding(String name) {
    return Amiss.of("decision-left", Severity.WARNING, new Origin.Whole(name))
        .says("decision.left", name);
  }
}
