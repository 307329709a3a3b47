package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.file.Sha256;
import io.shenbao.file.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of an application as they were when it was put away.
 *
 * @param stamps by their names from the application's folder; that of an archive by none
 */
public record KeptFiles(Map<String, Stamp> stamps) {

  /** Nobody has looked at them. */
  static final KeptFiles UNKNOWN = new KeptFiles(Map.of());

  /** An application that lies as an archive is one file. */
  static final String ARCHIVE = "";

  /**
   * As they are now.
   *
   * @param place the application's folder or archive
   */
  static KeptFiles of(Assessment told, Path place) throws IOException {
    Map<String, Stamp> stamps = new LinkedHashMap<>();
    if (isFile(place)) {
      stamps.put(ARCHIVE, Stamp.of(place));
    } else {
      for (String name : names(told)) {
        Path file = place.resolve(name).normalize();
        if (file.startsWith(place) && isFile(file)) {
          stamps.put(name, Stamp.of(file));
        }
      }
    }
    return new KeptFiles(stamps);
  }

  /** The names of an application's files, from its folder. */
  static SortedSet<String> names(Assessment told) {
    String own = told.path() + "/";
    SortedSet<String> names = new TreeSet<>();
    for (HandedFile file : told.files()) {
      if (!file.isMore() && !file.file().endsWith("/") && file.file().startsWith(own)) {
        names.add(file.file().substring(own.length()));
      }
    }
    return names;
  }

  /**
   * The names of those that are gone, or are others than were judged or put away.
   *
   * @param place where they lie now
   */
  SortedSet<String> changed(Assessment told, Path place) throws IOException {
    SortedSet<String> changed = new TreeSet<>();
    for (Map.Entry<String, Stamp> one : stamps.entrySet()) {
      Path file = one.getKey().equals(ARCHIVE) ? place : place.resolve(one.getKey());
      if (!isFile(file) || !isAlike(one.getValue(), Stamp.of(file))) {
        changed.add(one.getKey());
      }
    }
    String own = told.path() + "/";
    for (JudgedFile source : told.sources()) {
      if (!isFile(place) && source.file().startsWith(own)) {
        String name = source.file().substring(own.length());
        Path file = place.resolve(name).normalize();
        if (!file.startsWith(place) || !isFile(file) || !Sha256.of(file).equals(source.sha256())) {
          changed.add(name);
        }
      }
    }
    return changed;
  }

  /** A file that is moved keeps both; its number in the file system it may lose. */
  private static boolean isAlike(Stamp one, Stamp other) {
    return one.size() == other.size() && one.modified() == other.modified();
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
