package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import java.io.IOException;
import java.time.Duration;
import org.apache.tika.metadata.PagedText;

/** Looks into documents, and into all that is of no other family. */
final class DocumentExaminer implements FamilyExaminer {

  /** Ends work before the child is ended for it, which would cost it two starts. */
  private static final Duration LIMIT = Duration.ofSeconds(25);

  /** Of which the first bytes tell nothing; the name does not count. */
  private static final String UNKNOWN = "application/octet-stream";

  private final TikaParser tika;
  private final PdfExaminer pdfs = new PdfExaminer();
  private final PackageExaminer packages = new PackageExaminer();
  private final OleExaminer compounds;
  private final TextExaminer texts = new TextExaminer();
  private final MailExaminer mails = new MailExaminer();

  DocumentExaminer(TikaParser tika) {
    this.tika = tika;
    this.compounds = new OleExaminer(tika);
  }

  @Override
  public boolean takes(String type) {
    return true;
  }

  @Override
  public Inspection examine(Specimen specimen) throws IOException {
    try {
      return Deadline.within(LIMIT, () -> asItsKind(specimen));
    } catch (DeadlinePassed e) {
      return Inspection.unchecked(Obstacle.TIME, specimen.type());
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("none of them throws another", e);
    }
  }

  private Inspection asItsKind(Specimen specimen) throws IOException {
    if (pdfs.takes(specimen.type())) {
      return pdfs.examine(specimen);
    } else if (packages.takes(specimen.file())) {
      return packages.examine(specimen);
    } else if (compounds.takes(specimen.file())) {
      return compounds.examine(specimen);
    } else if (PdfExaminer.isDisguised(specimen)) {
      // only now: an archive may hold a PDF as it is, near its beginning
      return pdfs.examine(specimen);
    } else if (texts.takes(specimen.type())) {
      return texts.examine(specimen);
    } else if (mails.takes(specimen.type())) {
      return mails.examine(specimen);
    }
    if (specimen.type().equals(UNKNOWN)) {
      return TextExaminer.guess(specimen.file())
          .orElseGet(() -> Inspection.of(tika.parse(specimen.file()).state(), UNKNOWN));
    }
    TikaParser.Parsed parsed = tika.parse(specimen.file());
    return Inspection.of(parsed.state(), parsed.type(specimen.type()))
        .withPages(parsed.metadata().getInt(PagedText.N_PAGES));
  }
}
