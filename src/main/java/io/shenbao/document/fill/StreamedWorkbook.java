package io.shenbao.document.fill;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook of any number of rows, of which only the last few are held: those before them lie in a
 * temporary file until it is written. The same content gives the same bytes.
 */
public final class StreamedWorkbook extends SXSSFWorkbook {

  private static final int ROWS_HELD = 50;

  static {
    TempFile.setTempFileCreationStrategy(new OwnTemporaryFiles());
  }

  public StreamedWorkbook() {
    super(ROWS_HELD);
    getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    setCompressTempFiles(true);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    return new ZipArchiveOutputStream(out) {
      @Override
      public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        ZipArchiveEntry fixed = new ZipArchiveEntry(entry.getName());
        fixed.setTimeLocal(StableZip.TIME);
        super.putArchiveEntry(fixed);
      }
    };
  }
}
