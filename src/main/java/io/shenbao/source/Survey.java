package io.shenbao.source;

import io.shenbao.filename.PathName;
import io.shenbao.source.archive.ArchiveRefused;
import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in an input folder.
 *
 * @param applications sorted by path
 * @param withoutSource what was not judged, sorted by path
 * @param opened the archives that were unpacked
 */
public record Survey(List<Found> applications, List<NotJudged> withoutSource, List<Opened> opened) {

  /**
   * An application that was found.
   *
   * @param path of its folder, archive or lone file, relative to the input, with {@code /}; {@code
   *     .} for the input itself
   * @param folder the folder that holds it, outside the input where it came in an archive; a lone
   *     file has no folder of its own: its parent
   * @param sources the source file; more than one when it can't be told which counts, none when the
   *     folder can't be opened; the archive itself, or its volumes, when it is not taken
   * @param alone whether the source file, or an archive that is not taken, is all there is
   * @param refused why an archive is not taken; null otherwise
   */
  public record Found(
      String path,
      Path folder,
      List<Path> sources,
      boolean alone,
      @Nullable ArchiveRefused refused) {

    public Found(String path, Path folder, List<Path> sources, boolean alone) {
      this(path, folder, sources, alone, null);
    }

    /** A file's path from the input, as findings name it: through the archive that it came in. */
    public String name(Path file) {
      if (alone) {
        return path.substring(0, path.lastIndexOf('/') + 1) + PathName.of(file);
      }
      String below = PathName.below(folder, file);
      return path.equals(".") ? below : path + "/" + below;
    }
  }

  /**
   * An archive that was unpacked.
   *
   * @param path its own, relative to the input, with {@code /}
   * @param folder where what was in it lies
   */
  public record Opened(String path, Path archive, Path folder) {}

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
