package io.shenbao.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What lies in an input folder.
 *
 * @param applications sorted by path
 * @param withoutSource folders that hold files but belong to no application, and links, which are
 *     not followed; relative to the input
 */
public record Survey(List<Found> applications, List<String> withoutSource) {

  /**
   * An application that was found.
   *
   * @param path of its folder or lone file, relative to the input, with {@code /}; {@code .} for
   *     the input itself
   * @param folder the folder that holds it; a lone file has no folder of its own: its parent
   * @param sources the source file; more than one when it can't be told which counts, none when the
   *     folder can't be opened
   * @param alone whether the source file is all there is
   */
  public record Found(String path, Path folder, List<Path> sources, boolean alone) {}
}
