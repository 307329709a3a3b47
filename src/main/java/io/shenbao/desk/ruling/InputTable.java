package io.shenbao.desk.ruling;

import io.shenbao.file.Sha256;
import io.shenbao.file.WholeFile;
import io.shenbao.filename.PathName;
import io.shenbao.source.table.BureausTables;
import io.shenbao.wording.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table that the bureau lays into the input, as the desk writes it. One that is replaced is kept,
 * whoever wrote it. Safe for use by several threads.
 */
final class InputTable {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  /** A cell that begins so is worked out by who opens the file in Excel. */
  private static final String FORMULA = "=+-@";

  private final Path input;
  private final Path kept;
  private final String stem;
  private final String meantime;

  /**
   * @param kept where earlier ones go
   * @param stem its name without extension; the desk writes CSV
   * @param meantime what is said to whoever would replace another one than was seen
   */
  InputTable(Path input, Path kept, String stem, String meantime) {
    this.input = input;
    this.kept = kept;
    this.stem = stem;
    this.meantime = meantime;
  }

  /** Another text whenever somebody has written another one. */
  synchronized String print() {
    return Sha256.of(files().fingerprint());
  }

  synchronized boolean isThere() {
    return !files().tables().isEmpty();
  }

  /**
   * Replaces it.
   *
   * @param lines of CSV; none: it is only put away
   * @param before what {@link #print} gave when somebody saw the one that this is made of
   * @throws NotDecided when it is another one now
   */
  synchronized void write(List<String> lines, String before) throws IOException, NotDecided {
    if (!print().equals(before)) {
      throw new NotDecided(meantime);
    }
    putAway();
    if (!lines.isEmpty()) {
      WholeFile.write(
          input.resolve(stem + ".csv"),
          lines.stream().collect(Collectors.joining("\r\n", "\uFEFF", "\r\n")));
    }
  }

  private void putAway() throws IOException {
    String now = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
    for (Path file : files().tables()) {
      Files.createDirectories(kept);
      Files.move(file, kept.resolve(now + "-" + PathName.of(file)));
    }
  }

  private BureausTables files() {
    return BureausTables.in(input, stem);
  }

  /** A text on one line, as a cell of CSV; empty where a workbook would work it out. */
  static String cell(String text) {
    String line = Plain.line(text).strip();
    boolean isFormula = !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0;
    return '"' + (isFormula ? "" : line.replace("\"", "\"\"")) + '"';
  }
}
