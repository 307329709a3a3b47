package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.film.Ffmpeg;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.file.Sha256;
import io.shenbao.filename.PlainPath;
import java.io.IOException;
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
    families =
        List.of(
            new PictureExaminer(),
            new FilmExaminer(tika, Ffmpeg.find()),
            new DocumentExaminer(tika));
    text = new TextReader(new OfficeText(tika));
  }

  Inspection examine(Inquiry inquiry) throws IOException {
    try (PlainPath plain = PlainPath.to(inquiry.file())) {
      return examine(plain.path(), inquiry);
    }
  }

  private Inspection examine(Path file, Inquiry inquiry) throws IOException {
    if (Files.size(file) == 0) {
      return Inspection.of(State.EMPTY);
    }
    if (inquiry.wish().drawn() > 0) {
      return drawn(file, inquiry.wish());
    }
    // what can't be read to its end is told here, and is nobody's damage
    String sha256 = Sha256.of(file);
    Inspection inspection = look(file, inquiry);
    return inspection.withContent(inspection.content().withSha256(sha256));
  }

  private Inspection drawn(Path file, Wish wish) throws IOException {
    String type = type(file);
    String passage = wish.passage();
    if (passage == null) {
      String picture = PageSketch.SMALL.of(file, type, wish.drawn());
      return Inspection.of(State.READABLE, type).withContent(Content.ofPicture(picture, List.of()));
    }
    String picture = PageSketch.LARGE.of(file, type, wish.drawn());
    return Inspection.of(State.READABLE, type)
        .withContent(
            Content.ofPicture(picture, PassagePlaces.of(file, type, wish.drawn(), passage)));
  }

  private Inspection look(Path file, Inquiry inquiry) throws IOException {
    String type = type(file);
    if (guard.isBomb(file)) {
      return Inspection.of(State.BOMB, type);
    }
    Specimen specimen = new Specimen(file, type, inquiry.depth(), inquiry.wish());
    return text.read(specimen, family(type).examine(specimen));
  }

  private FamilyExaminer family(String type) {
    return families.stream().filter(one -> one.takes(type)).findFirst().orElseThrow();
  }

  private String type(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return config.getDetector().detect(in, new Metadata()).getBaseType().toString();
    }
  }
}
