package io.shenbao.source.several;

import io.shenbao.filename.PathName;
import io.shenbao.text.Likeness;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which of several filled forms of one application is read. */
public final class FormChoice {

  /** What the form is called by whoever hands it out, and by us. */
  public static final String NAME = "申报书.docx";

  private static final String NEW = ".docx";
  private static final String TITLE = title(NAME);

  private FormChoice() {}

  /** Whether a file bears the form's own name, in whatever format it is. */
  public static boolean isNamed(String file) {
    return title(file).equals(TITLE);
  }

  /**
   * The one that somebody filled in by hand, then the one that is called as the form is, then one
   * in the present format, then the first by name.
   *
   * @param isDraft whether we filled it
   */
  public static Path of(List<Path> forms, Predicate<Path> isDraft) {
    return forms.stream()
        .min(
            Comparator.comparing((Path form) -> isDraft.test(form))
                .thenComparing(form -> !isNamed(PathName.of(form)))
                .thenComparing(form -> !PathName.of(form).toLowerCase(Locale.ROOT).endsWith(NEW))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static String title(String file) {
    return Likeness.letters(file.substring(0, file.lastIndexOf('.')));
  }
}
