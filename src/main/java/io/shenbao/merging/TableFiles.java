package io.shenbao.merging;

import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.slf4j.LoggerFactory;

/** The files that counties hand in: which there are, and what tables are in one. */
final class TableFiles {

  private static final long MOST_BYTES = 20_000_000;
  private static final int MOST_FILES = 2_000;

  private static final Set<String> WORD = Set.of("docx", "docm", "dotx");
  private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls", "et");

  private TableFiles() {}

  /**
   * Files, and those of folders, each once: what was named in the order given, a folder's by name.
   *
   * @param ignored names that are not looked at
   * @param told learns of those that are too many
   */
  static List<Path> in(List<Path> named, Collection<String> ignored, Consumer<MergeRemark> told)
      throws IOException {
    Set<Path> seen = new TreeSet<>();
    List<Path> files = new ArrayList<>();
    for (Path one : named) {
      for (Path file : Files.isDirectory(one) ? inside(one, ignored, told) : List.of(one)) {
        if (seen.add(file.toAbsolutePath().normalize())) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> inside(
      Path folder, Collection<String> ignored, Consumer<MergeRemark> told) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !isIgnored(file.getFileName().toString(), ignored))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (files.size() <= MOST_FILES) {
      return files;
    }
    told.accept(
        MergeRemark.ofFile(
            MergeRemark.Level.UNREAD,
            folder.toString(),
            Sentence.of("merging.many", MOST_FILES, files.size() - MOST_FILES)));
    return files.subList(0, MOST_FILES);
  }

  private static boolean isIgnored(String name, Collection<String> ignored) {
    return name.startsWith("~$") || name.startsWith(".") || ignored.contains(name);
  }

  /**
   * The tables of a file.
   *
   * @throws RefusedTable when it is not read, with what is told of it
   */
  static List<TextTable> read(Path file) throws RefusedTable {
    try {
      return Deadline.within(Deadline.LIMIT, () -> tables(file));
    } catch (RefusedTable e) {
      throw e;
    } catch (DeadlinePassed e) {
      throw new RefusedTable("merging.refused.long");
    } catch (Exception e) { // whatever is said of a broken file costs this file only
      LoggerFactory.getLogger(TableFiles.class).warn("not read: {}", file, e);
      throw new RefusedTable("merging.refused.broken");
    }
  }

  private static List<TextTable> tables(Path file) throws IOException, RefusedTable {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new RefusedTable("merging.refused.large");
    }
    if (size == 0) {
      throw new RefusedTable("source.empty");
    }
    String extension = extension(file);
    if (!WORD.contains(extension) && !WORKBOOKS.contains(extension) && !isZip(file)) {
      throw new RefusedTable("merging.refused.type", extension);
    }
    if (!isZip(file)) {
      return noZip(file, extension);
    }
    return isWorkbook(file) ? SheetTables.read(file) : WordTables.read(file);
  }

  private static List<TextTable> noZip(Path file, String extension)
      throws IOException, RefusedTable {
    if (WORKBOOKS.contains(extension)) {
      return SheetTables.read(file);
    }
    throw new RefusedTable("merging.refused.word");
  }

  /** Whatever it is called. */
  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/workbook.xml") != null
          || (WORKBOOKS.contains(extension(file)) && zip.getEntry("word/document.xml") == null);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(2);
      return begin.length == 2 && begin[0] == 'P' && begin[1] == 'K';
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
