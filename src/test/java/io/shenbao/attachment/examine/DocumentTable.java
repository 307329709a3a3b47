package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where tests lay a document to have it looked into, in their own process. */
final class DocumentTable {

  private final Examiner examiner = new Examiner();
  private final Path folder;

  DocumentTable(Path folder) {
    this.folder = folder;
  }

  Inspection whole(String name, byte[] document) throws IOException {
    return look(name, document, Depth.WHOLE);
  }

  /** The same, with the text. */
  Inspection read(String name, byte[] document) throws IOException {
    Path file = Files.write(folder.resolve(name), document);
    return examiner.examine(
        new Inquiry(file.toAbsolutePath(), Depth.WHOLE, new Wish(true, false, false)));
  }

  Inspection look(String name, byte[] document, Depth depth) throws IOException {
    Path file = Files.write(folder.resolve(name), document);
    return examiner.examine(new Inquiry(file.toAbsolutePath(), depth));
  }

  /** What was observed of a kind, as its facts; null when nothing was. */
  static List<String> facts(Inspection inspection, Observation.Kind kind) {
    return inspection.observed(kind).stream().findFirst().map(Observation::facts).orElse(null);
  }
}
