package io.shenbao.programme;

import io.shenbao.yaml.Place;
import io.shenbao.yaml.YamlTree;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Where a pack's files say what: the trees by file, relative to the configuration folder. */
public record PackPlaces(String folder, Map<String, YamlTree> files) {

  /** A problem at a value of one of the pack's own files, such as {@code rules.yaml}. */
  public PackProblem problem(String file, JsonPointer pointer, String message) {
    String path = folder + "/" + file;
    YamlTree tree = files.get(path);
    Place place = tree == null ? new Place(0, 0) : tree.place(pointer);
    return new PackProblem(path, place.line(), place.column(), message);
  }
}
