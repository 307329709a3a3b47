import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** Decodes the same pages, pictures and packets in one process, with nothing round it. */
final class Decoding {

  /** Takes a name that is not used and the folder. */
  public static void main(String[] arguments) throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "pdf" -> pdf(file);
        case "jpg" -> picture(file);
        case "docx" -> document(file);
        default -> film(file);
      }
    }
  }

  private static void pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper().getText(document);
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          PDXObject object = page.getResources().getXObject(name);
          if (object instanceof PDImageXObject picture) {
            picture.getImage();
          }
        }
      }
    }
  }

  private static void picture(Path file) throws IOException {
    ImageIO.read(file.toFile());
  }

  private static void document(Path file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** With ffmpeg, as the product does where it is installed; else the bytes are only read. */
  private static void film(Path file) throws Exception {
    try {
      Process ffmpeg =
          new ProcessBuilder(
                  "ffmpeg", "-v", "error", "-nostdin", "-i", file.toString(), "-f", "null", "-")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      ffmpeg.waitFor();
    } catch (IOException e) {
      Files.copy(file, OutputStream.nullOutputStream());
    }
  }
}
