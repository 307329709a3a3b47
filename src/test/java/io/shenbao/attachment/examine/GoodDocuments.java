package io.shenbao.attachment.examine;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** Documents without a fault, made here: one of each kind and of each producer at hand. */
final class GoodDocuments {

  private GoodDocuments() {}

  /** By names that end as their kind does. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("pages.pdf", pdf(4));
    all.put("compressed.pdf", compressed(4));
    all.put("owner-password.pdf", ownerPassword());
    all.put("poi.docx", docx("证明文件"));
    all.put("docx4j.docx", docx4j());
    all.put("poi.xlsx", workbook(new XSSFWorkbook(), 200));
    all.put("streamed.xlsx", workbook(new SXSSFWorkbook(), 2_000));
    all.put("poi.pptx", slides());
    all.put("poi.xls", workbook(new HSSFWorkbook(), 200));
    all.put("poi.ppt", oldSlides());
    all.put("pages.ofd", ofd("湖南公司"));
    all.put("text.odt", odt("some text"));
    all.put("files.zip", zip(Map.of("说明.txt", noise(3_000))));
    return all;
  }

  /** Something that does not compress, the same each time. */
  static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  /** So many pages, each with text and pictures as JPEG, deflated and as fax. */
  static byte[] pdf(int pages) throws IOException {
    try (PDDocument document = document(pages)) {
      return saved(document, CompressParameters.NO_COMPRESSION);
    }
  }

  /** The same with its objects in object streams and a cross-reference stream. */
  static byte[] compressed(int pages) throws IOException {
    try (PDDocument document = document(pages)) {
      return saved(document, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  /** That anybody may read, and not everybody may change. */
  static byte[] ownerPassword() throws IOException {
    return encrypted("");
  }

  static byte[] encrypted(String userPassword) throws IOException {
    try (PDDocument document = document(2)) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      return saved(document, CompressParameters.NO_COMPRESSION);
    }
  }

  static byte[] saved(PDDocument document, CompressParameters how) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, how);
    return out.toByteArray();
  }

  static PDDocument document(int pages) throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 1; i <= pages; i++) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        text(content, "page " + i + " of an audit report");
        content.drawImage(JPEGFactory.createFromImage(document, picture(i, false)), 50, 400);
        content.drawImage(LosslessFactory.createFromImage(document, picture(i, false)), 50, 250);
        PDImageXObject fax = CCITTFactory.createFromImage(document, picture(i, true));
        content.drawImage(fax, 50, 100);
      }
    }
    return document;
  }

  static void text(PDPageContentStream content, String text) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    content.newLineAtOffset(50, 700);
    content.showText(text);
    content.endText();
  }

  /** A small picture in which no two lines are alike. */
  static BufferedImage picture(int seed, boolean bitmap) {
    int type = bitmap ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
    BufferedImage picture = new BufferedImage(80, 60, type);
    Random random = new Random(seed);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, new Color(random.nextInt(0x1000000)).getRGB());
      }
    }
    return picture;
  }

  static byte[] docx(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx4j() {
    try {
      WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
      document.getMainDocumentPart().addParagraphOfText("证明文件");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (Docx4JException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  static byte[] workbook(Workbook workbook, int rows) throws IOException {
    try (workbook) {
      Sheet sheet = workbook.createSheet("利润表");
      for (int i = 0; i < rows; i++) {
        sheet.createRow(i).createCell(0).setCellValue("item " + i);
        sheet.getRow(i).createCell(1).setCellValue(i * 1.5);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] slides() throws IOException {
    try (XMLSlideShow slides = new XMLSlideShow()) {
      slides.createSlide().createTextBox().setText("先进级智能工厂");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] oldSlides() throws IOException {
    try (HSLFSlideShow slides = new HSLFSlideShow()) {
      slides.createSlide().addTitle().setText("先进级智能工厂");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.write(out);
      return out.toByteArray();
    }
  }

  /** Two pages of OFD (GB/T 33190-2016) with a text each, or none. */
  static byte[] ofd(String text) throws IOException {
    String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    String content =
        text.isEmpty()
            ? ""
            : "<ofd:Layer><ofd:TextObject><ofd:TextCode X=\"0\" Y=\"1\">%s</ofd:TextCode></ofd:TextObject></ofd:Layer>"
                .formatted(text);
    String page = "<ofd:Page" + space + "><ofd:Content>" + content + "</ofd:Content></ofd:Page>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml",
        utf8(
            "<ofd:OFD%s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
                .formatted(space)));
    parts.put(
        "Doc_0/Document.xml",
        utf8(
            "<ofd:Document%s><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/P0/Content.xml\"/><ofd:Page ID=\"2\" BaseLoc=\"/Doc_0/Pages/P1/Content.xml\"/></ofd:Pages></ofd:Document>"
                .formatted(space)));
    parts.put("Doc_0/Pages/P0/Content.xml", utf8(page));
    parts.put("Doc_0/Pages/P1/Content.xml", utf8(page));
    parts.put("Doc_0/Res/seal.dat", noise(2_000));
    return zip(parts);
  }

  static byte[] odt(String text) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put(
        "META-INF/manifest.xml",
        utf8(
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"/\" m:media-type=\"x\"/><m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\"/></m:manifest>"));
    parts.put(
        "content.xml",
        utf8(
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text><t:p>%s</t:p></o:text></o:body></o:document-content>"
                .formatted(text)));
    return zip(parts);
  }

  /** A mail with one file attached to it. */
  static byte[] mail(String fileName) {
    return utf8(
        """
        From: a@example.com
        To: b@example.com
        Subject: =?UTF-8?B?6K+B5piO5p2Q5paZ?=
        Date: Mon, 28 Apr 2025 10:00:00 +0800
        Message-ID: <1@example.com>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="bound"

        --bound
        Content-Type: text/plain; charset=UTF-8

        see the file
        --bound
        Content-Type: application/octet-stream
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="%s"

        JVBERi0xLjQKJVBERi0xLjQKJVBERi0xLjQKJVBERi0xLjQK
        --bound--
        """
            .formatted(fileName)
            .replace("\n", "\r\n"));
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    return zip(files, StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
