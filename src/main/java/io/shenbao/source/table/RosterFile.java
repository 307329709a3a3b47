package io.shenbao.source.table;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the clerk's list of enterprises. All sheets and columns are looked at: headings and serial
 * numbers are no enterprise's name or code.
 */
public final class RosterFile {

  private final Wording wording;

  public RosterFile(Wording wording) {
    this.wording = wording;
  }

  /**
   * Reads a list.
   *
   * @throws IOException with a message for the user when it can't be read or names nobody
   */
  public Roster read(Path file) throws IOException {
    if (!TableFile.isTable(file)) {
      throw new IOException(wording.say("roster.type", file));
    }
    List<String> cells;
    try {
      cells = TableFile.read(file).stream().flatMap(row -> row.cells().stream()).toList();
    } catch (IOException e) {
      throw new IOException(wording.say("roster.unreadable", file), e);
    }
    Roster roster = Roster.of(cells);
    if (roster.names().isEmpty()) {
      throw new IOException(wording.say("roster.empty", file));
    }
    return roster;
  }
}
