package io.shenbao.telling.mail;

import io.shenbao.file.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each applicant was told last, by hash: a file of lines {@code applicant told}, of which the
 * last one on an applicant holds. A line is written when the server has taken the mail.
 */
final class SentLetters implements AutoCloseable {

  static final String FILE = "mailed.log";

  private static final int HASH = 64;

  /** So many lines more than applicants are kept before the file is written anew. */
  private static final int SPARE = 1_000;

  private final Map<String, String> told;
  private final BufferedWriter out;

  private SentLetters(Map<String, String> told, BufferedWriter out) {
    this.told = told;
    this.out = out;
  }

  static SentLetters open(Path work) throws IOException {
    Path file = work.resolve(FILE);
    Map<String, String> told = new LinkedHashMap<>();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (String line : lines) {
      // one that was cut by a kill is nothing
      if (line.length() == 2 * HASH + 1 && line.charAt(HASH) == ' ') {
        told.put(line.substring(0, HASH), line.substring(HASH + 1));
      }
    }
    if (lines.size() > told.size() + SPARE) {
      StringBuilder text = new StringBuilder();
      told.forEach((applicant, last) -> text.append(line(applicant, last)));
      WholeFile.write(file, text.toString());
    }
    BufferedWriter out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!lines.isEmpty() && lines.get(lines.size() - 1).length() != 2 * HASH + 1) {
      out.write('\n');
    }
    return new SentLetters(told, out);
  }

  /** Whether an applicant was ever told anything. */
  synchronized boolean knows(String applicant) {
    return told.containsKey(applicant);
  }

  /** Whether the last that an applicant was told is just this. */
  synchronized boolean isLast(String applicant, String what) {
    return what.equals(told.get(applicant));
  }

  synchronized void mark(String applicant, String what) {
    try {
      told.put(applicant, what);
      out.write(line(applicant, what));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String applicant, String what) {
    return applicant + " " + what + "\n";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
