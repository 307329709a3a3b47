package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.programme.Programme;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.UnreadableGrid;
import io.shenbao.source.grid.WorkbookGuard;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a workbook that was made to be filled in, whoever saved it last. */
final class WorkbookSource {

  private final Programme programme;

  WorkbookSource(Programme programme) {
    this.programme = programme;
  }

  Raw read(Path path, String name) throws Unreadable {
    refuse(path.toFile(), name);
    Grid grid = open(path, name);
    GridSheet identity = grid.sheet(Layout.IDENTITY).orElse(null);
    WorkbookReading reading = new WorkbookReading(programme, grid, name);
    if (identity != null) {
      checkIdentity(identity, name);
    } else if (new FormLikeness(programme).isSure(grid)) {
      reading.withoutIdentity();
    } else {
      throw Unreadable.because(name, "source.not-ours");
    }
    return reading.read();
  }

  private static Grid open(Path path, String name) throws Unreadable {
    try {
      return GridFile.read(path);
    } catch (UnreadableGrid e) {
      throw Unreadable.because(
          name,
          switch (e.why()) {
            case ENCRYPTED -> "source.encrypted";
            case EMPTY -> "source.empty";
            case OLD -> "source.old-workbook";
            case MARKUP -> "source.markup-workbook";
            case BROKEN -> "source.broken-workbook";
          });
    }
  }

  private void checkIdentity(GridSheet identity, String name) throws Unreadable {
    CellText cells = new CellText(false);
    String id = cells.read(identity.cell(0, 1), true).text();
    String version = cells.read(identity.cell(0, 2), true).text();
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
    return new Origin.Cell(file, sheet, GridSheet.address(row, column));
  }
}
