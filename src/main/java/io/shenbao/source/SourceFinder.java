package io.shenbao.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds applications in an input folder. Links are not followed. A workbook is a source when it
 * carries the pack's hidden sheet, or when nobody can look into it and there is no other source
 * beside it.
 */
public final class SourceFinder {

  private static final int MOST_DEPTH = 12;
  private static final Set<String> IGNORED =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", YamlStarter.SCHEMA);

  private enum Candidate {
    SOURCE,
    DOUBTFUL,
    OTHER
  }

  /** Surveys a folder, or takes a single file as one application. */
  public Survey survey(Path input) throws IOException {
    List<Survey.Found> found = new ArrayList<>();
    List<String> without = new ArrayList<>();
    if (Files.isRegularFile(input)) {
      String name = input.getFileName().toString();
      Path folder = input.toAbsolutePath().getParent();
      found.add(new Survey.Found(name, folder == null ? input : folder, List.of(input), true));
    } else {
      walk(input, input, 0, found, without);
    }
    found.sort(Comparator.comparing(Survey.Found::path));
    without.sort(null);
    return new Survey(List.copyOf(found), List.copyOf(without));
  }

  /** Whether a file is of the kind that file systems and editors leave behind. */
  public static boolean isIgnored(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("~$")
        || name.startsWith(".~lock")
        || IGNORED.contains(name.toLowerCase(Locale.ROOT));
  }

  private void walk(
      Path input, Path folder, int depth, List<Survey.Found> found, List<String> without)
      throws IOException {
    List<Path> entries;
    try {
      entries = entries(folder);
    } catch (IOException e) {
      if (folder.equals(input)) {
        throw e;
      }
      found.add(new Survey.Found(relative(input, folder), folder, List.of(), false));
      return;
    }
    List<Path> sources = new ArrayList<>();
    List<Path> doubtful = new ArrayList<>();
    boolean files = false;
    for (Path entry : entries) {
      if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files = true;
        switch (kind(entry)) {
          case SOURCE -> sources.add(entry);
          case DOUBTFUL -> doubtful.add(entry);
          case OTHER -> {}
        }
      }
    }
    List<Path> chosen = sources.isEmpty() ? doubtful : sources;
    if (!chosen.isEmpty()) {
      found.add(new Survey.Found(relative(input, folder), folder, List.copyOf(chosen), false));
      return;
    }
    int before = found.size();
    for (Path entry : entries) {
      boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      if (Files.isSymbolicLink(entry) || (isFolder && depth >= MOST_DEPTH)) {
        without.add(relative(input, entry)); // not looked into, and said so
      } else if (isFolder) {
        walk(input, entry, depth + 1, found, without);
      }
    }
    if (files && found.size() == before && !folder.equals(input)) {
      without.add(relative(input, folder));
    }
  }

  /**
   * What is in a folder.
   *
   * @throws IOException when it can't be listed, or nothing can be known of what is listed
   */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.filter(path -> !isIgnored(path)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path entry : entries) {
      Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
    return entries;
  }

  private static String relative(Path input, Path folder) {
    String path = input.relativize(folder).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  private static Candidate kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.equals("application.yaml") || name.equals("application.yml")) {
      return Candidate.SOURCE;
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
      return packageKind(file);
    }
    return name.endsWith(".xls") ? binaryKind(file) : Candidate.OTHER;
  }

  private static Candidate packageKind(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry workbook = zip.getEntry("xl/workbook.xml");
      if (workbook == null) {
        return Candidate.DOUBTFUL;
      }
      byte[] head = zip.getInputStream(workbook).readNBytes(1_000_000);
      return new String(head, StandardCharsets.UTF_8).contains('"' + Layout.IDENTITY + '"')
          ? Candidate.SOURCE
          : Candidate.OTHER;
    } catch (IOException | RuntimeException e) {
      return Candidate.DOUBTFUL; // empty, broken or encrypted
    }
  }

  /** In an .xls, sheet names stand as Latin text; one that is encrypted shows none. */
  private static Candidate binaryKind(Path file) {
    try {
      if (Files.size(file) > 20_000_000) {
        return Candidate.OTHER;
      }
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      boolean compound = bytes.startsWith("\u00d0\u00cf\u0011\u00e0");
      return bytes.contains(Layout.IDENTITY)
          ? Candidate.SOURCE
          : compound ? Candidate.OTHER : Candidate.DOUBTFUL;
    } catch (IOException e) {
      return Candidate.DOUBTFUL;
    }
  }
}
