package io.shenbao.programme;

/**
 * Where a pack says something.
 *
 * @param file relative to the configuration folder, with {@code /}
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the file as a whole is meant
 */
public record Site(String file, int line, int column) {

  /** The pack that the file belongs to; empty for catalogues and references, which all share. */
  public String pack() {
    String[] parts = file.split("/", 3);
    return parts.length == 3 && parts[0].equals(PackFiles.FOLDER) ? parts[1] : "";
  }
}
