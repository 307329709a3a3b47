package io.shenbao.document.pdf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.slf4j.LoggerFactory;

/**
 * Makes PDFs through LibreOffice, which is kept running with a profile of its own. Safe for use by
 * several threads.
 */
public final class PdfPrinter implements AutoCloseable {

  private static final long PER_DOCUMENT = 120_000;

  private final LocalOfficeManager office;

  private PdfPrinter(LocalOfficeManager office) {
    this.office = office;
  }

  /**
   * Starts LibreOffice.
   *
   * @param work where its profile is kept
   * @throws IOException when it is not installed or does not start
   */
  public static PdfPrinter start(Path work) throws IOException {
    try {
      Path folder = Files.createDirectories(work.resolve("office"));
      LocalOfficeManager office =
          LocalOfficeManager.builder()
              .portNumbers(freePort())
              .workingDir(folder.toFile())
              .taskExecutionTimeout(PER_DOCUMENT)
              .taskQueueTimeout(Long.MAX_VALUE)
              .build();
      office.start();
      return new PdfPrinter(office);
    } catch (OfficeException | RuntimeException e) {
      throw new IOException("LibreOffice does not start", e);
    }
  }

  /**
   * What came of printing.
   *
   * @param files the PDFs that were made
   * @param failed the documents of which none could be made
   */
  public record Printed(List<String> files, List<String> failed) {}

  /**
   * Makes PDFs beside documents.
   *
   * @param folder that the names are relative to
   * @throws IOException when a PDF can't be put in its place
   */
  public Printed print(Path folder, List<String> documents) throws IOException {
    List<String> files = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String document : documents) {
      String name = pdf(document);
      Path target = folder.resolve(name);
      Path draft = target.resolveSibling("." + target.getFileName());
      if (convert(folder.resolve(document), draft)) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        files.add(name);
      } else {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(target);
        failed.add(document);
      }
    }
    return new Printed(files, failed);
  }

  private boolean convert(Path document, Path pdf) {
    try {
      LocalConverter.make(office).convert(document.toFile()).to(pdf.toFile()).execute();
      return Files.isRegularFile(pdf);
    } catch (OfficeException | RuntimeException e) {
      LoggerFactory.getLogger(PdfPrinter.class).warn("no PDF of {}", document, e);
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String pdf(String document) {
    return document.substring(0, document.lastIndexOf('.')) + ".pdf";
  }

  @Override
  public void close() {
    try {
      office.stop();
    } catch (OfficeException e) {
      LoggerFactory.getLogger(PdfPrinter.class).warn("LibreOffice does not stop", e);
    }
  }
}
