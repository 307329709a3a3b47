package io.shenbao.programme;

import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * Where a pack says what.
 *
 * @param folder the pack's own, relative to the configuration folder
 * @param files the pack's files as merged, by name, such as {@code rules.yaml}
 */
public record PackOrigins(String folder, Map<String, PackTree> files) {

  /** Where a value of one of the pack's files stands; in a parent's file when inherited. */
  public PackOrigin origin(String file, JsonPointer pointer) {
    PackTree tree = files.get(file);
    return tree == null ? new PackOrigin(folder + "/" + file, 0, 0) : tree.origin(pointer);
  }

  /** A problem at a value of one of the pack's files. */
  public PackProblem problem(String file, JsonPointer pointer, String message) {
    return PackProblem.at(origin(file, pointer), message);
  }
}
