package io.shenbao.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Path root;

  OutputFolder(Path root) {
    this.root = root;
  }

  /** Writes a file under a temporary name and moves it into place. */
  void write(String name, Content content) throws IOException {
    Path file = root.resolve(name);
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.createDirectories(file.resolve("..").normalize());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      content.write(out);
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
    Files.deleteIfExists(root.resolve(name));
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
        Files.deleteIfExists(root.resolve(file));
      }
      Files.deleteIfExists(root.resolve(folder + "/." + name + ".tmp"));
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
