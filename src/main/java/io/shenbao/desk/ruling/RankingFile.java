package io.shenbao.desk.ruling;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.file.Sha256;
import io.shenbao.file.WholeFile;
import io.shenbao.review.Ranking;
import io.shenbao.review.RankingFiles;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bureau's order of priority where the command line reads it: {@code ranking.csv} in the input.
 * One that is replaced is kept, whoever wrote it. Safe for use by several threads.
 */
public final class RankingFile {

  private static final String NAME = "ranking.csv";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  /** A cell that begins so is worked out by who opens the file in Excel. */
  private static final String FORMULA = "=+-@";

  private final Path input;
  private final Path kept;
  private final Wording wording;

  /**
   * @param kept where earlier ones go
   */
  public RankingFile(Path input, Path kept, Wording wording) {
    this.input = input;
    this.kept = kept;
    this.wording = wording;
  }

  /** Another text whenever somebody has written another order. */
  public synchronized String print() {
    return Sha256.of(Ranking.fingerprint(input));
  }

  /** Whether there is any. */
  public synchronized boolean isThere() {
    return !RankingFiles.in(input).tables().isEmpty();
  }

  /**
   * Writes an order, the first of them being number 1.
   *
   * @param before what {@link #print} gave when somebody saw the order that this one was made of
   * @throws NotDecided when it is another one now
   */
  public synchronized void write(List<SummaryEntry> order, String before)
      throws IOException, NotDecided {
    see(before);
    StringBuilder lines = new StringBuilder("\uFEFF");
    lines.append(wording.say("desk.order.head")).append("\r\n");
    int rank = 0;
    for (SummaryEntry one : order) {
      rank++;
      lines.append(words(one)).append(',').append(rank).append("\r\n");
    }
    putAway();
    WholeFile.write(input.resolve(NAME), lines.toString());
  }

  /**
   * Leaves the order to the pack.
   *
   * @param before as for {@link #write}
   * @throws NotDecided as it does
   */
  public synchronized void clear(String before) throws IOException, NotDecided {
    see(before);
    putAway();
  }

  private void see(String before) throws NotDecided {
    if (!print().equals(before)) {
      throw new NotDecided(wording.say("desk.order.meantime"));
    }
  }

  /** Keeps whatever there is. */
  private void putAway() throws IOException {
    String now = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
    for (Path file : RankingFiles.in(input).tables()) {
      Files.createDirectories(kept);
      Files.move(file, kept.resolve(now + "-" + file.getFileName()));
    }
  }

  /** What tells an applicant; a number of a person's, and what Excel would work out, does not. */
  private static String words(SummaryEntry one) {
    String identity = IdNumber.shown(one.identity()).equals(one.identity()) ? one.identity() : "";
    List<String> cells =
        Stream.of(identity, one.name(), one.factory())
            .map(text -> Plain.line(text).strip())
            .map(text -> !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "" : text)
            .toList();
    return cells.stream().map(RankingFile::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
