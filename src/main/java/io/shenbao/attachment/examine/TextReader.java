package io.shenbao.attachment.examine;

import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads what a file says, as far as that is asked for: its text, that of its pictures, its QR
 * codes. What can't be read is left out; it never changes what is said of the file itself.
 */
final class TextReader {

  static final String PDF = "application/pdf";

  /** A page with fewer letters is a picture, whatever stamp a scanner has put on it. */
  private static final int FEWEST_LETTERS = 30;

  private static final int MOST_PICTURES = 12;
  private static final int MOST_WITH_CODES = 2;
  private static final float DPI = 300;
  private static final float POINTS = 72;

  /** By the clock: the parent waits for a file some minutes and no longer. */
  private static final Duration WAITING = Duration.ofMinutes(3);

  /** Of this process, which has some seconds for a file; the program that reads has its own. */
  private static final Duration COMPUTING = Duration.ofSeconds(10);

  private final Recognition recognition = new Recognition();
  private final OfficeText office;

  TextReader(OfficeText office) {
    this.office = office;
  }

  /** What is known of a file, with as much of what it says as is asked for. */
  Inspection read(Specimen specimen, Inspection known) {
    Wish wish = specimen.wish();
    if (wish.equals(Wish.NOTHING) || known.state() != State.READABLE) {
      return known;
    }
    try {
      if (specimen.type().equals(PDF)) {
        return known.withContent(pdf(specimen, known.content()));
      }
      if (specimen.type().startsWith("image/")) {
        return known.withContent(picture(specimen, known.content()));
      }
      return known.withContent(
          known.content().withText(List.of(office.of(specimen.file())), List.of()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return known;
    }
  }

  private Content pdf(Specimen specimen, Content known) throws IOException {
    try (PDDocument document = Loader.loadPDF(specimen.file().toFile())) {
      Pictures pictures = new Pictures(specimen.wish());
      List<String> text =
          new ArrayList<>(known.text().isEmpty() ? PdfText.of(document) : known.text());
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      for (int page = 0; page < text.size() && pictures.goOn(); page++) {
        if (letters(text.get(page)) < FEWEST_LETTERS) {
          String said = pictures.read(page + 1, rendered(renderer, document.getPage(page), page));
          text.set(page, said.isEmpty() ? text.get(page) : said);
        }
      }
      return known.withText(text, pictures.recognised).withCodes(pictures.codes);
    }
  }

  private Content picture(Specimen specimen, Content known) throws IOException {
    Pictures pictures = new Pictures(specimen.wish());
    if (!pictures.goOn()) {
      return known.withText(List.of(""), List.of());
    }
    PagePicture picture = PagePicture.of(specimen.file()).orElse(null);
    String text = picture == null ? "" : pictures.read(1, picture);
    return known.withText(List.of(text), pictures.recognised).withCodes(pictures.codes);
  }

  private static PagePicture rendered(PDFRenderer renderer, PDPage page, int index)
      throws IOException {
    double squareInches =
        (double) page.getCropBox().getWidth() * page.getCropBox().getHeight() / POINTS / POINTS;
    double most = Math.sqrt(PagePicture.MOST_PIXELS / Math.max(squareInches, 1));
    BufferedImage image =
        renderer.renderImageWithDPI(index, (float) Math.min(DPI, most), ImageType.GRAY);
    return PagePicture.of(image);
  }

  private static long computed() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** How many letters and digits a text has. */
  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** The pictures of one file that were read. */
  private final class Pictures {
    private final Wish wish;
    private final long end = System.nanoTime() + WAITING.toNanos();
    private final long mostComputed = computed() + COMPUTING.toNanos();
    private final List<Integer> recognised = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private int count;

    Pictures(Wish wish) {
      this.wish = wish;
    }

    /** Whether one more is to be read. */
    boolean goOn() {
      int most = wish.recognition() ? MOST_PICTURES : wish.codes() ? MOST_WITH_CODES : 0;
      return count < most && System.nanoTime() < end && computed() < mostComputed;
    }

    /** The text on a page, if that is asked for; what its codes say is kept. */
    String read(int page, PagePicture picture) {
      if (wish.codes() && count < MOST_WITH_CODES) {
        codes.addAll(QrCodes.on(picture));
      }
      count++;
      String text = wish.recognition() ? recognition.read(picture) : "";
      if (!text.isEmpty()) {
        recognised.add(page);
      }
      return text;
    }
  }
}
