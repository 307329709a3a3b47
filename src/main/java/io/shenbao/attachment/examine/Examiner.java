package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Looks into one file: tells its type by its content and asks who knows its family. */
final class Examiner {

  private final TikaConfig config = TikaConfig.getDefaultConfig();
  private final ArchiveGuard guard = new ArchiveGuard();
  private final List<FamilyExaminer> families;
  private final TextReader text;

  Examiner() {
    TikaParser tika = new TikaParser(config);
    families = List.of(new PictureExaminer(), new FilmExaminer(tika), new DocumentExaminer(tika));
    text = new TextReader(new OfficeText(tika));
  }

  Inspection examine(Inquiry inquiry) throws IOException {
    Path file = inquiry.file();
    if (Files.size(file) == 0) {
      return Inspection.of(State.EMPTY);
    }
    String type = type(file);
    if (guard.isBomb(file)) {
      return Inspection.of(State.BOMB, type);
    }
    Specimen specimen = new Specimen(file, type, inquiry.depth(), inquiry.wish());
    Inspection inspection = family(type).examine(specimen);
    if (inspection.state() == State.DAMAGED) {
      readToItsEnd(file);
    }
    return text.read(specimen, inspection);
  }

  private FamilyExaminer family(String type) {
    return families.stream().filter(one -> one.takes(type)).findFirst().orElseThrow();
  }

  private String type(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return config.getDetector().detect(in, new Metadata()).toString();
    }
  }

  /**
   * A file that seems damaged is read once more.
   *
   * @throws IOException when it only seems so because it can't be read to its end
   */
  private static void readToItsEnd(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
