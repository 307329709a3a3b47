package io.shenbao.source.prose;

import io.shenbao.filename.PathName;
import io.shenbao.source.word.UnreadableWord;
import io.shenbao.source.word.WordProseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The pictures in a Word file: each has the file's name with a number, under which it is laid
 * beside a copy of the file.
 */
public final class ProsePictures {

  private static final int MOST_PICTURES = 300;
  private static final long MOST_BYTES = 200_000_000;
  private static final int LONGEST_ENDING = 5;

  private final Map<String, String> relations;
  private final Map<String, String> names = new LinkedHashMap<>();

  private ProsePictures(Map<String, String> relations, String file) {
    this.relations = relations;
    for (String part : relations.values()) {
      if (names.size() < MOST_PICTURES) {
        names.computeIfAbsent(part, key -> file + "." + (names.size() + 1) + ending(key));
      }
    }
  }

  static ProsePictures of(WordProseFile word, String file) {
    return new ProsePictures(word.pictures(), file);
  }

  /** What a relation's picture is called; as the relation is where it leads to none. */
  String name(String relation) {
    String part = relations.get(relation);
    String name = part == null ? null : names.get(part);
    return name == null ? relation : name;
  }

  /** Those that lie beside a file. */
  Map<String, Path> beside(Path file) {
    Map<String, Path> there = new LinkedHashMap<>();
    for (String name : names.values()) {
      Path picture = file.resolveSibling(name);
      if (Files.isRegularFile(picture, LinkOption.NOFOLLOW_LINKS)) {
        there.put(name, picture);
      }
    }
    return there;
  }

  /**
   * The pictures that were laid beside a file, by the parts that hold them in it.
   *
   * @throws IOException when the file can't be read
   */
  public static Map<String, Path> laid(Path file) throws IOException {
    try (WordProseFile word = WordProseFile.open(file)) {
      ProsePictures pictures = of(word, PathName.of(file));
      Map<String, Path> there = pictures.beside(file);
      Map<String, Path> parts = new LinkedHashMap<>();
      pictures.names.forEach(
          (part, name) -> {
            if (there.containsKey(name)) {
              parts.put(part, there.get(name));
            }
          });
      return parts;
    }
  }

  /**
   * Lays the pictures of a file beside it. Of a file that can't be read there are none.
   *
   * @param name by which it is called
   * @throws IOException when they can't be written
   */
  public static void lay(Path file, String name) throws IOException {
    try (WordProseFile word = WordProseFile.open(file)) {
      long bytes = 0;
      for (Map.Entry<String, String> one : of(word, name).names.entrySet()) {
        byte[] picture = word.picture(one.getKey());
        bytes += picture == null ? 0 : picture.length;
        if (picture != null && bytes <= MOST_BYTES) {
          Files.write(file.resolveSibling(one.getValue()), picture);
        }
      }
    } catch (UnreadableWord e) {
      // the reader says so
    }
  }

  private static String ending(String part) {
    String name = part.substring(part.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean plain =
        ending.length() < name.length()
            && ending.length() <= LONGEST_ENDING
            && ending.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    return plain ? "." + ending : ".bin";
  }
}
