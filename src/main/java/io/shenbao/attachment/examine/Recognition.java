package io.shenbao.attachment.examine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads text off pictures, with the program {@code tesseract}. */
public final class Recognition {

  /** The languages that it needs, as the program calls them. */
  public static final List<String> LANGUAGES = List.of("chi_sim", "eng");

  private static final String PROGRAM = "tesseract";
  private static final Duration COMPUTING = Duration.ofSeconds(30);
  private static final Duration WAITING = Duration.ofSeconds(45);
  private static final Pattern ROTATE = Pattern.compile("Rotate: (90|180|270)\\n");
  private static final int QUARTER = 90;
  private static final int QUARTERS = 4;

  /** Mean confidence, of 100, below which a page is tried the other ways round too. */
  private static final double POOR = 55;

  private final Helper orientation =
      new Helper(List.of(PROGRAM, "stdin", "stdout", "--dpi", "300", "--psm", "0"));
  private final Helper reader =
      new Helper(
          List.of(
              PROGRAM,
              "stdin",
              "stdout",
              "--dpi",
              "300",
              "--psm",
              "3",
              "-l",
              String.join("+", LANGUAGES),
              "tsv"));

  /** Whether the program is there, with its languages. */
  public static boolean isThere() {
    return new Helper(List.of(PROGRAM, "--list-langs"))
        .run(OutputStream::flush, COMPUTING, WAITING)
        .map(said -> new String(said, StandardCharsets.UTF_8).lines().toList())
        .filter(languages -> languages.containsAll(LANGUAGES))
        .isPresent();
  }

  /** The text on a page, whichever way round it lies; empty when there is none to be read. */
  String read(PagePicture page) {
    int turns = turns(page);
    RecognisedPage best = read(page, turns);
    for (int more = 1; more < QUARTERS && best.confidence() < POOR && !best.isBlank(); more++) {
      RecognisedPage other = read(page, turns + more);
      best = other.confidence() > best.confidence() ? other : best;
    }
    return best.confidence() < POOR ? "" : best.text();
  }

  private RecognisedPage read(PagePicture page, int turns) {
    PagePicture upright = page.turned(turns);
    return run(reader, upright).map(RecognisedPage::of).orElse(RecognisedPage.NOTHING);
  }

  /** By how many quarters a page is to be turned clockwise. */
  private int turns(PagePicture page) {
    Matcher rotate = ROTATE.matcher(run(orientation, page).orElse(""));
    return rotate.find() ? Integer.parseInt(rotate.group(1)) / QUARTER : 0;
  }

  private static Optional<String> run(Helper helper, PagePicture page) {
    return helper
        .run(
            in -> {
              in.write(page.head());
              in.write(page.pixels());
            },
            COMPUTING,
            WAITING)
        .map(said -> new String(said, StandardCharsets.UTF_8));
  }
}
