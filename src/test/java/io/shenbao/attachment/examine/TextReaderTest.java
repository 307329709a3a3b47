package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.cli.Program;
import io.shenbao.programme.Depth;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {

  private static final Path LICENCE =
      Program.SAMPLES.resolve(Program.RAIL).resolve("01-营业执照/营业执照.pdf");
  private static final Wish TEXT = new Wish(true, false, false);
  private static final Wish CODES = new Wish(true, false, true);
  private static final String SAID = "http://www.example.com/?uniscid=91430204MA4TLGD281";

  private final Examiner examiner = new Examiner();

  @TempDir Path folder;

  @Test
  void readsNothingThatNobodyAsksFor() throws IOException {
    assertThat(read(LICENCE, Wish.NOTHING).text()).isEmpty();
    assertThat(read(LICENCE, TEXT).text().get(0)).contains("91430204MA4TLGD281");
  }

  @Test
  void readsTheQrCodeOfAPhotographAndOfAScan() throws IOException, WriterException {
    BufferedImage page = page();
    Path photograph = folder.resolve("licence.png");
    ImageIO.write(page, "png", photograph.toFile());
    Path scan = folder.resolve("licence.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
        out.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, 595, 842);
      }
      document.save(scan.toFile());
    }

    assertThat(read(photograph, CODES).codes()).containsExactly(SAID);
    assertThat(read(scan, CODES).codes()).containsExactly(SAID);
    assertThat(read(scan, TEXT).codes()).isEmpty();
  }

  @Test
  void readsWordDocumentsAndWorkbooks() throws IOException {
    Path letter = folder.resolve("letter.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(letter)) {
      document.createParagraph().createRun().setText("评估结果：达到三级");
      document.write(out);
    }
    Path sheet = folder.resolve("sheet.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      var row = workbook.createSheet().createRow(0);
      row.createCell(0).setCellValue("资产总计");
      row.createCell(1).setCellValue("1,189,000,000.00");
      workbook.write(out);
    }

    assertThat(read(letter, TEXT).text()).containsExactly("评估结果：达到三级");
    assertThat(read(sheet, TEXT).text().get(0)).contains("资产总计\t1,189,000,000.00");
  }

  @Test
  void neverMakesAFileWorseThanItIs() throws IOException {
    Path picture = folder.resolve("picture.gif");
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "gif", picture.toFile());

    Inspection inspection =
        examiner.examine(new Inquiry(picture, Depth.OPEN, new Wish(true, false, true)));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.content().codes()).isEmpty();
  }

  private Content read(Path file, Wish wish) throws IOException {
    Inspection inspection = examiner.examine(new Inquiry(file, Depth.OPEN, wish));
    assertThat(inspection.state()).isEqualTo(State.READABLE);
    return inspection.content();
  }

  /** A page with nothing on it but a QR code. */
  private static BufferedImage page() throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(SAID, BarcodeFormat.QR_CODE, 300, 300);
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.dispose();
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        page.setRGB(800 + x, 200 + y, code.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return page;
  }
}
