import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes an ordinary folder of evidence: reports as text, scans, photographs, documents, films. */
final class Corpus {

  private static final Random RANDOM = new Random(8);

  /** Takes the folder to write to and one of films to copy; writes a folder of its own per kind. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> films;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
      films = walk.filter(file -> file.toString().endsWith(".mp4")).sorted().toList();
    }
    for (int i = 0; i < 50; i++) {
      report(file(folder, "report", i, "pdf"));
      document(file(folder, "document", i, "docx"));
    }
    for (int i = 0; i < 30; i++) {
      scan(file(folder, "scan", i, "pdf"));
      Files.copy(films.get(i % films.size()), file(folder, "film", i, "mp4"));
    }
    for (int i = 0; i < 40; i++) {
      try (OutputStream out = Files.newOutputStream(file(folder, "photograph", i, "jpg"))) {
        ImageIO.write(picture(3000, 2000), "jpeg", out);
      }
    }
  }

  private static Path file(Path folder, String kind, int number, String extension)
      throws IOException {
    Path of = Files.createDirectories(folder.resolve(kind));
    return of.resolve("%s-%03d.%s".formatted(kind, number, extension));
  }

  private static void report(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 0; i < 12; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(font, 10);
          for (int line = 0; line < 45; line++) {
            out.beginText();
            out.newLineAtOffset(50, 780 - 16 * line);
            out.showText(words(12));
            out.endText();
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private static void scan(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 4; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.drawImage(
              JPEGFactory.createFromImage(document, picture(1240, 1754), 0.7f), 0, 0, 595, 842);
        }
      }
      document.save(file.toFile());
    }
  }

  private static void document(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 200; i++) {
        document.createParagraph().createRun().setText(words(40));
      }
      document.write(out);
    }
  }

  private static String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(Integer.toString(RANDOM.nextInt(1_000_000), 36)).append(' ');
    }
    return words.toString();
  }

  private static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int i = 0; i < 400; i++) {
      pen.setColor(new Color(RANDOM.nextInt(0x1000000)));
      pen.fillOval(
          RANDOM.nextInt(width), RANDOM.nextInt(height), RANDOM.nextInt(500), RANDOM.nextInt(500));
    }
    pen.dispose();
    return picture;
  }
}
