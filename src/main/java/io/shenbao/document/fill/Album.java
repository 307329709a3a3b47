package io.shenbao.document.fill;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The pictures that a document may show.
 *
 * @param files by their names as written
 * @param absent what stands where a picture can't be shown, for its name; may be empty
 */
record Album(Map<String, Path> files, UnaryOperator<String> absent) {

  static final Album EMPTY = new Album(Map.of(), name -> "");
}
