package io.shenbao.cli;

import io.shenbao.attachment.child.Inspector;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Processes that a run's job makes use of: they end with it. */
final class RunParts implements AutoCloseable {

  private final Inspector inspector = JudgingOptions.inspector();
  private final Path work;
  private @Nullable PdfPrinter printer;

  /**
   * @param work where they keep what is theirs
   */
  RunParts(Path work) {
    this.work = work;
  }

  Inspector inspector() {
    return inspector;
  }

  /** Starts LibreOffice. */
  PdfPrinter printer(Wording wording) throws Misuse {
    try {
      PdfPrinter started = PdfPrinter.start(work);
      printer = started;
      return started;
    } catch (IOException e) {
      LoggerFactory.getLogger(RunParts.class).error("no LibreOffice", e);
      throw new Misuse(List.of(wording.say("cli.no-office")));
    }
  }

  @Override
  public void close() {
    if (printer != null) {
      printer.close();
    }
    inspector.close();
  }
}
