package io.shenbao.document;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;

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
   * Makes PDFs beside documents.
   *
   * @param folder that the names are relative to
   * @return the names of the PDFs
   * @throws IOException when a document can't be printed
   */
  public List<String> print(Path folder, List<String> documents) throws IOException {
    List<String> printed = documents.stream().map(PdfPrinter::pdf).toList();
    for (int i = 0; i < documents.size(); i++) {
      Path target = folder.resolve(printed.get(i));
      Path draft = target.resolveSibling("." + target.getFileName());
      try {
        LocalConverter.make(office)
            .convert(folder.resolve(documents.get(i)).toFile())
            .to(draft.toFile())
            .execute();
      } catch (OfficeException e) {
        throw new IOException("no PDF of " + documents.get(i), e);
      }
      Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return printed;
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
      org.slf4j.LoggerFactory.getLogger(PdfPrinter.class).warn("LibreOffice does not stop", e);
    }
  }
}
