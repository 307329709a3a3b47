package io.shenbao.document.fill;

import io.shenbao.application.Application;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Unlisted;
import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The documents of one pack. Safe for use by several threads. */
public final class Documents {

  private final Programme programme;
  private final Wording wording;
  private final FormView view;
  private final Filler application;
  private final Filler summary;
  private final Map<String, Filler> further;
  private final Map<String, Filler> tables;

  private Documents(
      Programme programme,
      Wording wording,
      Filler application,
      Filler summary,
      Map<String, Filler> further,
      Map<String, Filler> tables) {
    this.programme = programme;
    this.wording = wording;
    this.view = new FormView(programme, wording);
    this.application = application;
    this.summary = summary;
    this.further = further;
    this.tables = tables;
  }

  /**
   * Loads a pack's templates.
   *
   * @param templates the folder that holds a folder for each pack
   * @param cache where compiled templates are kept
   * @throws TemplateException with all mistakes in both templates
   */
  public static Documents load(Programme programme, Wording wording, Path templates, Path cache)
      throws TemplateException {
    Templates compiled = new Templates(wording, cache);
    List<TemplateProblem> problems = new ArrayList<>();
    Filler application = null;
    Filler summary = null;
    try {
      application =
          compiled.load(file(programme, templates, "application.docx"), Names.of(programme), true);
    } catch (TemplateException e) {
      problems.addAll(e.problems());
    }
    try {
      summary =
          compiled.load(
              file(programme, templates, "summary.docx"),
              Names.ofSummary(programme, programme.summary()),
              false);
    } catch (TemplateException e) {
      problems.addAll(e.problems());
    }
    Map<String, Filler> further = new LinkedHashMap<>();
    for (Programme.Document one : programme.documents().values()) {
      try {
        Path file = file(programme, templates, one.template());
        further.put(one.id(), compiled.load(file, Names.of(programme, one), false));
      } catch (TemplateException e) {
        problems.addAll(e.problems());
      }
    }
    Map<String, Filler> tables = new LinkedHashMap<>();
    for (SummaryTable.Further one : programme.summaries().values()) {
      String template = one.template();
      if (template != null) {
        try {
          Path file = file(programme, templates, template);
          Names.Section names = Names.ofSummary(programme, one.table());
          tables.put(one.id(), compiled.load(file, names, false));
        } catch (TemplateException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (application == null || summary == null || !problems.isEmpty()) {
      throw new TemplateException(problems);
    }
    return new Documents(programme, wording, application, summary, further, tables);
  }

  private static Path file(Programme programme, Path templates, String name) {
    return own(programme, templates, name).orElse(templates.resolve(programme.id()).resolve(name));
  }

  /** The pack's own template, or that of the nearest pack it extends that has one. */
  static Optional<Path> own(Programme programme, Path templates, String name) {
    return programme.lineage().stream()
        .map(id -> templates.resolve(id).resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Writes the application form. */
  public void application(Application filled, Printing printing, OutputStream out)
      throws IOException {
    fill(application, view.of(filled, printing), printing, out);
  }

  /**
   * Writes a document that the pack adds.
   *
   * @param id the document's
   * @param item the item that it is made for; null when it is made once
   */
  public void further(
      String id,
      @Nullable JsonPointer item,
      Application filled,
      Printing printing,
      OutputStream out)
      throws IOException {
    Map<String, Object> names = view.of(filled, printing);
    if (item != null) {
      new ItemNames(programme.form(), names).add(item);
    }
    fill(Objects.requireNonNull(further.get(id)), names, printing, out);
  }

  private void fill(Filler filler, Map<String, Object> names, Printing printing, OutputStream out)
      throws IOException {
    filler.fill(
        names,
        new Album(printing.pictures(), name -> printing.clean() ? "" : view.absentPicture(name)),
        out);
  }

  /** Writes both documents with sample data: every field of the form has a value that names it. */
  public void preview(OutputStream form, OutputStream table) throws IOException {
    application(
        SampleApplication.of(programme), new Printing(true, Set.of(), Map.of(), List.of()), form);
    summary(programme.recommender(), SummaryView.sample(programme.summary()), List.of(), table);
  }

  /** Writes a document that the pack adds with sample data; for the first item where it has any. */
  public void preview(Programme.Document one, OutputStream out) throws IOException {
    Application sample = SampleApplication.of(programme);
    Printing printing = new Printing(true, Set.of(), Map.of(), List.of());
    further(one.id(), SampleApplication.item(programme, one.each()), sample, printing, out);
  }

  /** Writes a further summary table with sample data; one that has a template. */
  public void preview(SummaryTable.Further one, OutputStream out) throws IOException {
    summary(one, programme.recommender(), SummaryView.sample(one.table()), List.of(), out);
  }

  /** Writes the blank form with its guidance. */
  public void blank(OutputStream out) throws IOException {
    application.fill(BlankView.of(programme), Album.EMPTY, out);
  }

  /**
   * Writes the summary table.
   *
   * @param listed a row for each, numbered, in the order given
   * @param last rows that follow without a number
   */
  public void summary(
      String recommender, List<SummaryEntry> listed, List<SummaryEntry> last, OutputStream out)
      throws IOException {
    SummaryTable table = programme.summary();
    summary.fill(
        SummaryView.of(programme, table, recommender, listed, last, wording), Album.EMPTY, out);
  }

  /**
   * Writes one of the pack's further summary tables; one that has a template.
   *
   * @param listed a row for each, numbered, in the order given
   * @param last rows that follow without a number
   */
  public void summary(
      SummaryTable.Further one,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      OutputStream out)
      throws IOException {
    Objects.requireNonNull(tables.get(one.id()))
        .fill(
            SummaryView.of(programme, one.table(), recommender, listed, last, wording),
            Album.EMPTY,
            out);
  }

  /**
   * Writes one of the pack's further summary tables as a workbook.
   *
   * @param listed a row for each, numbered, in the order given
   * @param last rows that follow without a number
   */
  public void summaryWorkbook(
      SummaryTable.Further one,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      OutputStream out)
      throws IOException {
    new SummaryWorkbook(one.table(), wording)
        .write(recommender, listed, last, List.of(), List.of(), out);
  }

  /**
   * Writes the summary table as a workbook.
   *
   * @param listed a row for each, numbered, in the order given
   * @param last rows that follow without a number
   * @param unlisted what is not recommended, with the reason: on a sheet of its own
   */
  public void summaryWorkbook(
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      List<Unlisted> unlisted,
      OutputStream out)
      throws IOException {
    new SummaryWorkbook(programme.summary(), wording)
        .write(recommender, listed, last, unlisted, List.of(), out);
  }

  /**
   * Writes the summary table as a workbook with sheets of texts behind it.
   *
   * @param listed a row for each, numbered, in the order given
   */
  public void summaryWorkbook(
      String recommender, List<SummaryEntry> listed, List<AddedSheet> added, OutputStream out)
      throws IOException {
    new SummaryWorkbook(programme.summary(), wording)
        .write(recommender, listed, List.of(), List.of(), added, out);
  }
}
