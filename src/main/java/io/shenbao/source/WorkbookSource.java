package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.programme.Programme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** Reads a workbook that was made to be filled in, whoever saved it last. */
final class WorkbookSource {

  private final Programme programme;

  WorkbookSource(Programme programme) {
    this.programme = programme;
  }

  Raw read(Path path, String name) throws Unreadable {
    return read(path, name, WorkbookReading::read);
  }

  Filled filled(Path path, String name) throws Unreadable {
    return read(path, name, WorkbookReading::filled);
  }

  private <T> T read(Path path, String name, Function<WorkbookReading, T> reading)
      throws Unreadable {
    File file = path.toFile();
    refuse(file, name);
    try (Workbook workbook = WorkbookFactory.create(file, null, true)) {
      Sheet identity = workbook.getSheet(Layout.IDENTITY);
      if (identity == null) {
        throw Unreadable.because(name, "source.not-ours");
      }
      checkIdentity(identity, name);
      return reading.apply(new WorkbookReading(programme, workbook, name));
    } catch (EncryptedDocumentException e) {
      throw Unreadable.because(name, "source.encrypted");
    } catch (EmptyFileException e) {
      throw Unreadable.because(name, "source.empty");
    } catch (IOException | RuntimeException e) {
      throw Unreadable.because(name, "source.broken-workbook");
    }
  }

  private void checkIdentity(Sheet identity, String name) throws Unreadable {
    CellText cells = new CellText();
    Row row = identity.getRow(0);
    String id = row == null ? "" : cells.read(row.getCell(1), true).text();
    String version = row == null ? "" : cells.read(row.getCell(2), true).text();
    if (!id.equals(programme.id())) {
      throw Unreadable.because(name, "source.other-pack", id, programme.id());
    }
    if (!version.equals(String.valueOf(programme.version()))) {
      throw Unreadable.because(name, "source.other-version", version, programme.version());
    }
  }

  private static void refuse(File file, String name) throws Unreadable {
    try {
      Optional<String> refusal = WorkbookGuard.refusal(file);
      if (refusal.isPresent()) {
        throw Unreadable.because(name, refusal.get());
      }
    } catch (IOException e) {
      throw Unreadable.because(name, "source.io");
    }
  }

  /** A cell as findings name it. */
  static Origin.Cell origin(String file, String sheet, int row, int column) {
    return new Origin.Cell(file, sheet, new CellReference(row, column).formatAsString());
  }
}
