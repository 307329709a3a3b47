package io.shenbao.attachment;

import io.shenbao.filename.PathName;
import java.nio.file.Path;
import java.util.List;

/** What {@code new} puts beside the source: no file of these names is ever evidence. */
public final class Beginning {

  /** The form, to be read before anything is filled in. */
  public static final String BLANK_FORM = "申报书（空白）.docx";

  /** In each folder, what belongs there. */
  public static final String LEAFLET = "说明.txt";

  private static final List<String> NAMES = List.of(BLANK_FORM, LEAFLET);

  private Beginning() {}

  static boolean isOurs(Path file) {
    return NAMES.contains(PathName.of(file));
  }
}
