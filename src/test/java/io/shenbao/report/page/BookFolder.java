package io.shenbao.report.page;

import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A book written into a folder, as a run writes it. */
final class BookFolder implements PageFolder {

  private static final String PARTS = "report/0a1b2c3d/";

  private final Path root;

  private BookFolder(Path root) {
    this.root = root;
  }

  /** Writes the book; gives back its first page. */
  static String write(RunResult run, int most, Path root) throws IOException {
    Files.createDirectories(root.resolve(PARTS));
    String page =
        new RunBook(new Wording(Locale.CHINESE), most)
            .draw(run, path -> ManyApplicants.scenes(), "report.html", new BookFolder(root));
    Files.writeString(root.resolve("report.html"), page);
    return page;
  }

  @Override
  public void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(PARTS).resolve(name), text);
  }

  @Override
  public String back() {
    return "../../";
  }

  @Override
  public String close() {
    return PARTS;
  }
}
