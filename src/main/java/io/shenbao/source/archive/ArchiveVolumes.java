package io.shenbao.source.archive;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.filename.PathName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Archives that were cut into volumes, told by the names of their files. */
public final class ArchiveVolumes {

  /** The ways to name volumes: the first group is the archive's name, the second the number. */
  private enum Kind {
    /** {@code a.part1.rar}; the first of them may be the only one, and whole. */
    PART("(?i)(.+)\\.part([0-9]{1,4})\\.rar", 2),
    /** {@code a.7z.001}. */
    SEVEN_ZIP("(?i)(.+)\\.7z\\.([0-9]{3,4})", 0),
    /** {@code a.zip.001}. */
    CUT_ZIP("(?i)(.+)\\.zip\\.([0-9]{3,4})", 0),
    /** {@code a.rar.001}. */
    CUT_RAR("(?i)(.+)\\.rar\\.([0-9]{3,4})", 0),
    /** {@code a.z01}, with {@code a.zip}. */
    ZIP("(?i)(.+)\\.z([0-9]{2,3})", 0),
    /** {@code a.r00}, with {@code a.rar}. */
    RAR("(?i)(.+)\\.r([0-9]{2,3})", 0);

    private final Pattern pattern;
    private final int certainFrom;

    /**
     * @param certainFrom the number from which on the name alone says that it is a volume
     */
    Kind(String pattern, int certainFrom) {
      this.pattern = Pattern.compile(pattern);
      this.certainFrom = certainFrom;
    }
  }

  private ArchiveVolumes() {}

  /** What all volumes of one archive have in common; its name is in small letters. */
  private record Archive(@Nullable Path folder, String name, Kind kind) {}

  /**
   * A file that may be one of them.
   *
   * @param certain whether its name alone says that it is
   */
  private record Volume(Path file, Archive archive, int number, boolean certain) {}

  /** Whether a file's name alone says that it is a volume. */
  public static boolean isOne(Path file) {
    return volume(file).filter(Volume::certain).isPresent();
  }

  /** The name of the archive that a file may be a volume of, in small letters, without endings. */
  public static String name(Path file) {
    return volume(file).map(one -> one.archive().name()).orElse("");
  }

  /** The archives in volumes among files: of each the volumes that are there, in order. */
  public static List<List<Path>> among(Collection<Path> files) {
    Map<Archive, List<Volume>> all = new LinkedHashMap<>();
    for (Path file : files) {
      volume(file)
          .ifPresent(
              one -> all.computeIfAbsent(one.archive(), archive -> new ArrayList<>()).add(one));
    }
    return all.values().stream()
        .filter(volumes -> volumes.stream().anyMatch(Volume::certain))
        .map(
            volumes ->
                volumes.stream()
                    .sorted(Comparator.comparingInt(Volume::number))
                    .map(Volume::file)
                    .toList())
        .toList();
  }

  private static Optional<Volume> volume(Path file) {
    String name = PathName.of(file).toLowerCase(Locale.ROOT);
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(name);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(2));
        Archive archive = new Archive(file.getParent(), matcher.group(1), kind);
        return Optional.of(new Volume(file, archive, number, number >= kind.certainFrom));
      }
    }
    // the one without a number: the first of a rar, and what a zip is opened by
    Kind beside = name.endsWith(".zip") ? Kind.ZIP : name.endsWith(".rar") ? Kind.RAR : null;
    if (beside == null) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    return Optional.of(new Volume(file, new Archive(file.getParent(), stem, beside), -1, false));
  }
}
