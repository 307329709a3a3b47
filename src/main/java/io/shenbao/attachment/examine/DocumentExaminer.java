package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inspection;
import org.apache.tika.metadata.PagedText;

/** Looks into documents, and into all that is of no other family, with Tika. */
final class DocumentExaminer implements FamilyExaminer {

  private final TikaParser tika;

  DocumentExaminer(TikaParser tika) {
    this.tika = tika;
  }

  @Override
  public boolean takes(String type) {
    return true;
  }

  @Override
  public Inspection examine(Specimen specimen) {
    TikaParser.Parsed parsed = tika.parse(specimen.file());
    return Inspection.of(parsed.state(), parsed.type(specimen.type()))
        .withPages(parsed.metadata().getInt(PagedText.N_PAGES));
  }
}
