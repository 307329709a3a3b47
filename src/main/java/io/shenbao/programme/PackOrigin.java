package io.shenbao.programme;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * Where a pack says something.
 *
 * @param file relative to the configuration folder, with {@code /}
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the file as a whole is meant
 */
public record PackOrigin(String file, int line, int column) {

  /** Where all packs lie, in the configuration folder. */
  public static final String FOLDER = "programmes";

  /** The pack that the file belongs to; empty for catalogues and references, which all share. */
  public String pack() {
    List<String> parts = Splitter.on('/').limit(3).splitToList(file);
    return parts.size() == 3 && parts.get(0).equals(FOLDER) ? parts.get(1) : "";
  }
}
