package io.shenbao.batch;

import io.shenbao.decision.LeftSheet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output folder: files appear in it whole or not at all. */
final class OutputFolder {

  static final String APPLICATION = "申报书.docx";
  static final String SUMMARY = "推荐汇总表.docx";
  static final String SUMMARY_WORKBOOK = "推荐汇总表.xlsx";
  static final String SUMMARY_PDF = "推荐汇总表.pdf";
  static final String REVIEW_SHEET = "审核清单.xlsx";
  static final String REVIEW = "审核意见.html";
  static final String REPORT = "report.html";
  static final String REPORT_JSON = "report.json";
  static final String REPORT_JUNIT = "report.junit.xml";

  /** All that is ever written for one application. */
  private static final List<String> OF_APPLICATION =
      List.of(
          APPLICATION,
          "申报书.pdf",
          SUMMARY,
          SUMMARY_PDF,
          REVIEW,
          "申报数据-批注.xlsx",
          "申报数据-批注.xls",
          "申报数据-批注.html");

  /** The files of a run as a whole, and the folder of its work. */
  private static final List<String> OF_RUN =
      List.of(
          SUMMARY,
          SUMMARY_WORKBOOK,
          SUMMARY_PDF,
          REVIEW_SHEET,
          REPORT,
          REPORT_JSON,
          REPORT_JUNIT,
          RunRequest.WORK);

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Path root;

  OutputFolder(Path root) {
    this.root = root;
  }

  /**
   * Whether a name directly below the output is that of a run's file, of its draft, or of a review
   * sheet that was set aside; upper and lower case are one, as on Windows.
   */
  static boolean isReserved(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return OF_RUN.stream().anyMatch(file -> low.equals(file) || low.equals("." + file + ".tmp"))
        || low.startsWith(LeftSheet.stem(REVIEW_SHEET));
  }

  /**
   * Writes a file under a temporary name and moves it into place.
   *
   * @throws FileSystemException that names the file, when it can't be written
   */
  void write(String name, Content content) throws IOException {
    Path file = root.resolve(name);
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.resolve("..").normalize());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.write(out);
      }
      moveInto(file, draft);
    } catch (IOException e) {
      throw named(name, e);
    } finally {
      if (Files.isRegularFile(draft)) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static void moveInto(Path file, Path draft) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder stands in its place");
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  void write(String name, String text) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Removes a file that an earlier run wrote. */
  void remove(String name) throws IOException {
    Path file = root.resolve(name);
    if (Files.isDirectory(file)) {
      return; // which no run made
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  private static FileSystemException named(String name, IOException cause) {
    FileSystemException named = new FileSystemException(name);
    named.initCause(cause);
    return named;
  }

  boolean has(List<String> names) {
    return names.stream().allMatch(name -> Files.isRegularFile(root.resolve(name)));
  }

  Path root() {
    return root;
  }

  /** Removes what an earlier run wrote for an application, but for what is still true. */
  void removeStale(String folder, List<String> kept) throws IOException {
    for (String name : OF_APPLICATION) {
      String file = folder + "/" + name;
      if (!kept.contains(file)) {
        remove(file);
      }
      remove(folder + "/." + name + ".tmp");
    }
  }

  /** Removes all that was written for an application, and its folders where nothing else is. */
  void removeAll(String folder) throws IOException {
    removeStale(folder, List.of());
    @Nullable Path at = root.resolve(folder);
    try {
      while (at != null && !at.equals(root)) {
        Files.deleteIfExists(at);
        at = at.getParent();
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // something of somebody else's is in it
    }
  }
}
