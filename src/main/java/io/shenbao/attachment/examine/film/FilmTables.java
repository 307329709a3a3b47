package io.shenbao.attachment.examine.film;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.examine.bytes.Ending;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a film's own tables say of it.
 *
 * @param ending how it ends
 * @param seconds the length of its picture track; null where they don't say
 * @param hasPicture whether there is such a track; null where they don't say
 * @param frames how many pictures the track has; null where they don't say
 */
public record FilmTables(
    Ending ending, @Nullable Double seconds, @Nullable Boolean hasPicture, @Nullable Long frames) {

  static FilmTables ended(Ending ending) {
    return new FilmTables(ending, null, null, null);
  }

  /** The exact media type of a film that was taken for another one of its format. */
  public static String type(FilmFormat format, Path file, String detected) throws IOException {
    try (ByteFile in = new ByteFile(file)) {
      return switch (format) {
        case ISO -> IsoFilm.type(in);
        case ASF -> AsfFilm.TYPE;
        case AVI, MATROSKA, FLV -> detected;
      };
    } catch (EOFException e) {
      return detected;
    }
  }

  /**
   * Reads them.
   *
   * @throws IOException when the file can't be read
   */
  public static FilmTables of(FilmFormat format, Path file) throws IOException {
    try (ByteFile in = new ByteFile(file)) {
      return switch (format) {
        case ISO -> IsoFilm.read(in, file);
        case AVI -> AviFilm.read(in);
        case ASF -> AsfFilm.read(in);
        case MATROSKA -> MatroskaFilm.read(in);
        case FLV -> FlvFilm.read(in);
      };
    } catch (EOFException e) {
      return ended(new Ending.Cut(-1));
    }
  }
}
