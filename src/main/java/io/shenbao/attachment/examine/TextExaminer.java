package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.deadline.Deadline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks into plain text: it is readable when all of it is text in an encoding that people use. */
final class TextExaminer {

  private static final String PLAIN = "text/plain";
  private static final char ESCAPE = 0x1B;

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final int PIECE = 1 << 13;

  boolean takes(String type) {
    // the latter are guesses by a first line, and many a broken file is guessed so
    return type.equals(PLAIN) || type.startsWith("text/x-");
  }

  Inspection examine(Specimen specimen) throws IOException {
    return text(specimen.file(), specimen.type())
        .orElseGet(() -> Inspection.of(State.DAMAGED, specimen.type()));
  }

  /** What a file is that is text throughout, though nothing told so; empty when it is not. */
  static Optional<Inspection> guess(Path file) throws IOException {
    return text(file, PLAIN);
  }

  private static Optional<Inspection> text(Path file, String type) throws IOException {
    for (Charset charset : charsets(file)) {
      try {
        Inspection readable = Inspection.of(State.READABLE, type);
        return Optional.of(
            isBlank(file, charset) ? readable.with(Observation.of(Kind.BLANK)) : readable);
      } catch (CharacterCodingException e) {
        continue; // then it is another one
      }
    }
    return Optional.empty();
  }

  private static List<Charset> charsets(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(2);
      boolean utf16 =
          mark.length == 2
              && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFF + 0xFE
              && mark[0] != mark[1];
      return utf16 ? List.of(StandardCharsets.UTF_16) : CHARSETS;
    }
  }

  private static boolean isBlank(Path file, Charset charset) throws IOException {
    boolean blank = true;
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), charset.newDecoder()))) {
      char[] piece = new char[PIECE];
      for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
        Deadline.poll();
        for (int i = 0; i < read; i++) {
          if (piece[i] < ' ' && piece[i] != ESCAPE && !Character.isWhitespace(piece[i])) {
            throw new CharacterCodingException();
          }
          blank &= Character.isWhitespace(piece[i]) || piece[i] == '\uFEFF';
        }
      }
    }
    return blank;
  }
}
