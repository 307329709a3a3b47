package io.shenbao.attachment.examine;

import com.google.re2j.Pattern;
import io.shenbao.attachment.examine.pdf.Inside;
import io.shenbao.attachment.examine.pdf.PageSample;
import io.shenbao.attachment.examine.pdf.PdfFile;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks into PDFs. */
final class PdfExaminer implements FamilyExaminer {

  static final String TYPE = "application/pdf";

  /** What decoding may cost; with text and structure a file stays well below what a child may. */
  private static final Duration DECODING = Duration.ofSeconds(12);

  private static final int HEAD = 4096;
  private static final Pattern OBJECT = Pattern.compile("\\d+ \\d+ obj");

  /** Archives that hold files as they are, one of which may lie near their beginning. */
  private static final List<String> STORING =
      List.of(
          "application/x-tar", "application/x-gtar", "application/x-cpio", "application/x-archive");

  /** So many numbers of pages are told. */
  private static final int MOST_NUMBERS = 20;

  private final Duration decoding;

  PdfExaminer() {
    this(DECODING);
  }

  PdfExaminer(Duration decoding) {
    this.decoding = decoding;
  }

  @Override
  public boolean takes(String type) {
    return type.equals(TYPE) || type.equals("application/illustrator");
  }

  /**
   * Whether it is a PDF that was not told as one for bytes before its header, which readers allow
   * for.
   */
  static boolean isDisguised(Specimen specimen) throws IOException {
    if (STORING.contains(specimen.type())) {
      return false;
    }
    try (InputStream in = Files.newInputStream(specimen.file())) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      int at = head.indexOf("%PDF-");
      return at >= 0 && at < HEAD / 4 && OBJECT.matcher(head.substring(at)).find();
    }
  }

  @Override
  public Inspection examine(Specimen specimen) throws IOException {
    try (PdfFile pdf = PdfFile.open(specimen.file())) {
      return pdf.isClosed() ? opened(pdf, specimen) : cut(pdf.document(), specimen);
    } catch (PdfFile.Locked e) {
      return Inspection.of(
          State.ENCRYPTED, TYPE, Observation.of(Kind.LOCKED_BY, String.valueOf(e.getMessage())));
    } catch (PdfFile.Unreadable e) {
      return e.isCut()
          ? Inspection.of(State.TRUNCATED, TYPE, present(0, specimen))
          : Inspection.of(State.DAMAGED, TYPE);
    }
  }

  private static Inspection cut(PDDocument document, Specimen specimen) throws IOException {
    int pages = document.getNumberOfPages();
    return Inspection.of(State.TRUNCATED, TYPE, present(pages, specimen)).withPages(pages);
  }

  private static Observation present(int pages, Specimen specimen) throws IOException {
    long bytes = Files.size(specimen.file());
    return pages > 0
        ? Observation.of(Kind.PRESENT, "pages", pages, "bytes", bytes)
        : Observation.of(Kind.PRESENT, "bytes", bytes);
  }

  private Inspection opened(PdfFile pdf, Specimen specimen) {
    PDDocument document = pdf.document();
    int count = document.getNumberOfPages();
    if (count == 0 || count > document.getDocument().getXrefTable().size()) {
      return Inspection.of(State.DAMAGED, TYPE, Observation.of(Kind.BROKEN_AT, "pages", 0))
          .withPages(0);
    }
    List<Observation> seen = new ArrayList<>();
    State state = State.READABLE;
    if (specimen.depth() == Depth.WHOLE) {
      PageSample pages = PageSample.decode(document, decoding);
      if (!pages.broken().isEmpty()) {
        state = State.DAMAGED;
        seen.add(numbered(Kind.BROKEN_AT, pages.broken(), "page"));
      } else if (pages.undecoded()) {
        return Inspection.unchecked(Obstacle.NO_CODEC, TYPE).withPages(count);
      }
      seen.addAll(looks(pages));
    }
    if (pdf.repaired()) {
      seen.add(Observation.of(Kind.REPAIRED));
    }
    if (pdf.behind() > 0) {
      seen.add(Observation.of(Kind.APPENDED, pdf.behind()));
    }
    seen.addAll(Inside.of(document));
    return Inspection.of(state, TYPE)
        .with(seen)
        .withPages(count)
        .withContent(
            new Content("", specimen.wish().text() ? text(document) : List.of(), null, List.of()));
  }

  private static List<Observation> looks(PageSample pages) {
    List<Observation> looks = new ArrayList<>();
    if (pages.seen() < pages.count()) {
      looks.add(Observation.of(Kind.SAMPLED, "pages", pages.seen(), pages.count()));
    }
    if (pages.areBlank()) {
      looks.add(Observation.of(Kind.BLANK));
    } else if (!pages.blank().isEmpty()) {
      looks.add(numbered(Kind.BLANK_PAGES, pages.blank()));
    }
    return looks;
  }

  private static Observation numbered(Kind kind, List<Integer> numbers, Object... before) {
    List<Object> facts = new ArrayList<>(List.of(before));
    facts.addAll(numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())));
    return Observation.of(kind, facts.toArray());
  }

  /** A text that can't be told is none, and the document no worse for it. */
  private static List<String> text(PDDocument document) {
    try {
      return PdfText.of(document);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
