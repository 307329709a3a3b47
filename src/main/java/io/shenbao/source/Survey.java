package io.shenbao.source;

import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies in an input folder.
 *
 * @param applications sorted by path
 * @param withoutSource what was not judged, sorted by path
 */
public record Survey(List<Found> applications, List<NotJudged> withoutSource) {

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

  /**
   * A folder in which no application was found or whose application lies in another's folder, or a
   * lone file that is none.
   *
   * @param path relative to the input, with {@code /}
   * @param reasons why not, and what to do
   * @param unread whether some of it could not be looked into
   */
  public record NotJudged(String path, List<Sentence> reasons, boolean unread) {}
}
