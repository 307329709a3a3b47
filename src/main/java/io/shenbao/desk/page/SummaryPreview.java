package io.shenbao.desk.page;

import io.shenbao.batch.output.OutputNames;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The summary table as it prints, by LibreOffice where that is installed. Made once for each
 * content; one at a time.
 */
final class SummaryPreview {

  private static final String DRAFT = "summary.docx";
  private static final String ENDING = ".pdf";

  /** So many digits of a hash tell one table from another. */
  private static final int DIGITS = 16;

  private final Workspace workspace;
  private boolean isImpossible;

  SummaryPreview(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The table itself, if a run has written one. */
  Optional<Path> table() throws IOException {
    return Within.file(workspace.output(), OutputNames.SUMMARY);
  }

  /**
   * The PDF of what the last run has written; nothing when there is no table, or no LibreOffice.
   */
  synchronized Optional<Path> pdf() throws IOException {
    Optional<Path> table = table();
    if (table.isEmpty() || isImpossible) {
      return Optional.empty();
    }
    Path folder = Files.createDirectories(workspace.own().resolve("preview"));
    Path pdf = folder.resolve(Sha256.of(table.get()).substring(0, DIGITS) + ENDING);
    if (!Files.isRegularFile(pdf, LinkOption.NOFOLLOW_LINKS)) {
      clear(folder);
      Files.copy(table.get(), folder.resolve(DRAFT));
      if (!print(folder)) {
        return Optional.empty();
      }
      Files.move(folder.resolve("summary.pdf"), pdf);
    }
    return Optional.of(pdf);
  }

  private boolean print(Path folder) throws IOException {
    try (PdfPrinter printer = PdfPrinter.start(folder)) {
      return printer.print(folder, List.of(DRAFT)).failed().isEmpty();
    } catch (IOException e) {
      LoggerFactory.getLogger(SummaryPreview.class).info("no preview by LibreOffice", e);
      isImpossible = true;
      return false;
    }
  }

  /** What was made of other tables. */
  private static void clear(Path folder) throws IOException {
    List<Path> old;
    try (Stream<Path> list = Files.list(folder)) {
      old = list.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }
}
