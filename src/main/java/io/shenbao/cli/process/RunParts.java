package io.shenbao.cli.process;

import io.shenbao.attachment.child.Inspector;
import io.shenbao.document.pdf.PdfPrinter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Processes that a run's job makes use of: they end with it. */
public final class RunParts implements AutoCloseable {

  private final Inspector inspector;
  private final Path work;
  private @Nullable PdfPrinter printer;

  /**
   * @param inspector looks into evidence, and is closed with this
   * @param work where they keep what is theirs
   */
  public RunParts(Inspector inspector, Path work) {
    this.inspector = inspector;
    this.work = work;
  }

  public Inspector inspector() {
    return inspector;
  }

  /**
   * Starts LibreOffice.
   *
   * @throws IOException when it is not installed or does not start
   */
  public PdfPrinter printer() throws IOException {
    PdfPrinter started = PdfPrinter.start(work);
    printer = started;
    return started;
  }

  @Override
  public void close() {
    if (printer != null) {
      printer.close();
    }
    inspector.close();
  }
}
