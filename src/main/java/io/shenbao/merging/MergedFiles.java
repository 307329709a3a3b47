package io.shenbao.merging;

import io.shenbao.document.fill.Documents;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what came of a merge: the joined table as a document and as a workbook, and the report.
 */
public final class MergedFiles {

  static final String DOCUMENT = "推荐汇总表.docx";
  static final String WORKBOOK = "推荐汇总表.xlsx";

  private final Programme programme;
  private final Wording wording;
  private final Documents documents;
  private final String recommender;

  public MergedFiles(
      Programme programme, Wording wording, Documents documents, String recommender) {
    this.programme = programme;
    this.wording = wording;
    this.documents = documents;
    this.recommender = recommender;
  }

  /** Writes into a folder, which is made where there is none; tells the files. */
  public List<Path> write(Merged merged, Path folder) throws IOException {
    Files.createDirectories(folder);
    return List.of(
        write(
            folder.resolve(DOCUMENT),
            out -> documents.summary(recommender, merged.listed(), List.of(), out)),
        write(
            folder.resolve(WORKBOOK),
            out ->
                documents.summaryWorkbook(
                    recommender,
                    merged.listed(),
                    new MergedSheets(programme, wording, merged).all(),
                    out)));
  }

  /** What is told of a merge, line by line: each thing with its place, then the numbers. */
  public static List<String> report(Merged merged, Wording wording) {
    List<String> lines = new ArrayList<>();
    for (MergeRemark one : merged.told()) {
      lines.add(
          wording.say(
              "merging.line",
              wording.say("merging.level." + one.level().name().toLowerCase(Locale.ROOT)),
              where(one, wording),
              wording.say(one.text())));
    }
    lines.add(
        wording.say(
            "merging.counts",
            merged.files().size(),
            merged.seen(),
            merged.listed().size(),
            merged.doubles(),
            merged.overQuota(),
            merged.unread()));
    return lines;
  }

  private static String where(MergeRemark one, Wording wording) {
    if (one.place().isEmpty()) {
      return one.file();
    }
    String place = wording.say(one.place());
    return one.file()
        + " "
        + (one.row() == 0 ? place : wording.say("merging.place", place, one.row()));
  }

  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Under another name first, so that there is never half a file. */
  private static Path write(Path file, Content content) throws IOException {
    Path half = Files.createTempFile(file.toAbsolutePath().getParent(), ".shenbao", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(half)) {
        content.to(out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
