package io.shenbao.report.returned;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.assessment.Outcome;
import io.shenbao.programme.Programme;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.Urgency;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives an enterprise its source back with the findings where they belong: the workbook annotated,
 * its own Word form with comments, or a text as a page. Safe for use by several threads.
 */
public final class ReturnedSource {

  private final Path input;
  private final Set<ReportFormat> formats;
  private final ReturnedWorkbook workbooks;
  private final ReturnedListing listings;
  private final ReturnedForm forms;

  /** One that does not know the pack's template. */
  public ReturnedSource(
      Path input, Set<ReportFormat> formats, Programme programme, Wording wording) {
    this(input, formats, programme, PaperForm.of(programme), wording);
  }

  /**
   * @param input the folder, or lone file, that assessments name their sources by, with the files
   *     as they were judged
   * @param formats those that are wanted: xlsx for workbooks and Word forms, html for texts
   * @param paper what the pack's form says itself
   */
  public ReturnedSource(
      Path input,
      Set<ReportFormat> formats,
      Programme programme,
      PaperForm paper,
      Wording wording) {
    this.input = input;
    this.formats = Collections.unmodifiableSet(new LinkedHashSet<>(formats));
    this.workbooks = new ReturnedWorkbook(programme, wording);
    this.listings = new ReturnedListing(wording);
    this.forms = new ReturnedForm(new FilledFormReader(programme, paper), wording);
  }

  /**
   * What goes back. Nothing does when there is nothing to mend or to look at, when it is not known
   * which source counts, or when the source could not even be read.
   *
   * @param filled what was typed into its workbook when it was judged; it is not read again
   * @param form that we filled for it; it need not be there
   * @throws JudgedFileLost when what was judged is no longer there
   * @throws IOException when files can't be read
   */
  public Optional<Returned> of(Assessment one, Supplier<Optional<Filled>> filled, Path form)
      throws IOException {
    List<Finding> findings =
        one.findings().stream()
            .filter(finding -> Urgency.of(finding) != Urgency.MANUAL)
            .sorted(Comparator.comparing(Urgency::of))
            .toList();
    boolean isClean = findings.stream().allMatch(one1 -> Urgency.of(one1) == Urgency.INFO);
    String name = one.source().toLowerCase(Locale.ROOT);
    if (one.source().isEmpty() || isClean) {
      return Optional.empty();
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return listing(one, findings);
    }
    return SourceReader.isForm(name) ? form(form, one, findings) : workbook(filled, one, findings);
  }

  private Path path(String file) {
    return Files.isRegularFile(input) ? input : input.resolve(file).normalize();
  }

  private void verify(JudgedFile file) throws IOException {
    Path path = path(file.file());
    if (!Files.isRegularFile(path) || !file.holds(Files.readAllBytes(path))) {
      throw new JudgedFileLost(file.file());
    }
  }

  private Optional<Returned> listing(Assessment one, List<Finding> findings) throws IOException {
    if (!formats.contains(ReportFormat.HTML)) {
      return Optional.empty();
    }
    for (JudgedFile file : one.sources()) {
      verify(file);
    }
    return Optional.of(listings.of(one, findings, SourceTexts.of(input)));
  }

  private Optional<Returned> form(Path fresh, Assessment one, List<Finding> findings)
      throws IOException {
    if (!formats.contains(ReportFormat.XLSX) || one.outcome() == Outcome.UNREADABLE) {
      return Optional.empty();
    }
    for (JudgedFile file : one.sources()) {
      verify(file);
    }
    return forms.of(path(one.source()), fresh, one, findings);
  }

  /** One that could not be read is not handed back, and one of which nothing is known any more. */
  private Optional<Returned> workbook(
      Supplier<Optional<Filled>> filled, Assessment one, List<Finding> findings)
      throws IOException {
    if (!formats.contains(ReportFormat.XLSX) || one.outcome() == Outcome.UNREADABLE) {
      return Optional.empty();
    }
    Filled typed = filled.get().orElseThrow(() -> new JudgedFileLost(one.source()));
    return Optional.of(workbooks.of(typed, one, findings));
  }
}
