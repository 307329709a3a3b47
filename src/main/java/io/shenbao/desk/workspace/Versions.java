package io.shenbao.desk.workspace;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Applications as they were before: each lies in {@code versions} under its own path, in a folder
 * that is named by when it was put there. Nothing in it is ever changed.
 */
public final class Versions {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private static final int NAME_LENGTH = 15;
  private static final int MOST_LISTED = 2_000;
  private static final int DEEPEST = 12;

  /** Takes down what there is to know of a version before it is put away. */
  @FunctionalInterface
  public interface Keepsake {

    /**
     * @param path of the application, which still lies in the input
     * @param version the name that it is to have
     */
    void keep(String path, String version) throws IOException;
  }

  private final Workspace workspace;
  private final Keepsake keepsake;

  public Versions(Workspace workspace, Keepsake keepsake) {
    this.workspace = workspace;
    this.keepsake = keepsake;
  }

  /**
   * Puts the application of a path away, so that the input is free for another.
   *
   * @return the name of the version
   */
  public synchronized String keep(String path) throws IOException {
    Path folder = workspace.versions().resolve(path);
    Files.createDirectories(folder);
    String now = LocalDateTime.now(ZoneId.systemDefault()).format(NAME);
    String name = now;
    for (int i = 2; Files.exists(folder.resolve(name)); i++) {
      name = now + "-" + i;
    }
    keepsake.keep(path, name);
    Files.move(workspace.input().resolve(path), folder.resolve(name));
    return name;
  }

  /** The versions of a path that were put away, the latest first. */
  public List<String> of(String path) throws IOException {
    Path folder = workspace.versions().resolve(path);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(one -> one.getFileName().toString())
          .filter(Versions::isName)
          .sorted(Comparator.reverseOrder())
          .limit(MOST_LISTED)
          .toList();
    }
  }

  /**
   * The day on which what is in the input now came, ISO-8601; empty when nothing was there before.
   *
   * @param names of the versions that were put away, the latest first
   */
  public static String day(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    return day(names.get(0));
  }

  /** The day on which a version was put away, ISO-8601. */
  public static String day(String name) {
    return name.substring(0, 4) + "-" + name.substring(4, 6) + "-" + name.substring(6, 8);
  }

  /** When a version was put away, as a person reads it: to the minute. */
  public static String minute(String name) {
    return day(name) + " " + name.substring(9, 11) + ":" + name.substring(11, 13);
  }

  /** Where a version lies. */
  public Path folder(String path, String name) {
    return workspace.versions().resolve(path).resolve(name);
  }

  /** Whether a folder is named as versions are. */
  private static boolean isName(String name) {
    return name.length() >= NAME_LENGTH
        && name.charAt(8) == '-'
        && CharMatcher.inRange('0', '9').or(CharMatcher.is('-')).matchesAllOf(name);
  }

  /** Brings a version back; what is in the input now becomes a version itself. */
  public synchronized void restore(String path, String name) throws IOException {
    Path version = workspace.versions().resolve(path).resolve(name);
    Path place = workspace.input().resolve(path);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      keep(path);
    }
    Files.createDirectories(place.resolve("..").normalize());
    Files.move(version, place);
  }

  /** The paths that have versions and nothing in the input: what was withdrawn. */
  public List<String> withdrawn() throws IOException {
    List<String> withdrawn = new ArrayList<>();
    Path root = workspace.versions();
    if (!Files.isDirectory(root)) {
      return withdrawn;
    }
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!isName(folder.getFileName().toString())) {
              return FileVisitResult.CONTINUE;
            }
            String path = root.relativize(folder.resolve("..").normalize()).toString();
            String plain = path.replace('\\', '/');
            if (!withdrawn.contains(plain)
                && !Files.exists(workspace.input().resolve(path), LinkOption.NOFOLLOW_LINKS)) {
              withdrawn.add(plain);
            }
            return withdrawn.size() < MOST_LISTED
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    withdrawn.sort(null);
    return withdrawn;
  }
}
