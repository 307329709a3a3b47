package io.shenbao.merging;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.check.Checker;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Summary tables as they were typed, compared with the applications of a run. */
public final class TypedComparison {

  public static final String RULE = "typed-summary";

  private static final String SHEET = "merging.sheet";

  /** Of more, the number is told. */
  private static final int MOST = 500;

  /**
   * What the run's own table has.
   *
   * @param listed in its order
   * @param beyond paths of applications that are ready and beyond a quota
   * @param isOrdered whether somebody has said in which order
   */
  public record Listing(List<SummaryEntry> listed, Set<String> beyond, boolean isOrdered) {}

  private final Programme programme;
  private final String recommender;
  private final Headings headings;
  private final RowMaker maker;
  private final TypedCells cells;
  private final TypedRows applications = new TypedRows();
  private final List<Finding> findings = new ArrayList<>();
  private int more;

  public TypedComparison(Programme programme, Checker checker, String recommender) {
    this.programme = programme;
    this.recommender = recommender;
    this.headings = new Headings(programme);
    this.maker = new RowMaker(programme, checker);
    this.cells = new TypedCells(programme.summary());
  }

  /** Sees an application of the run. */
  public void see(Assessment one) {
    applications.see(one);
  }

  /**
   * All differences, once all applications were seen.
   *
   * @param names of the tables, from the input
   */
  public List<Finding> findings(Path input, List<String> names, Listing listing) {
    for (String name : names) {
      List<CountyRow> rows = read(input.resolve(name), name);
      applications.begin();
      compare(rows, listing);
      order(rows, listing);
    }
    for (TypedRows.Applied one : applications.all()) {
      if (one.outcome() == Outcome.READY
          && !listing.beyond().contains(one.path())
          && !applications.isListed(one)) {
        add(
            Finding.failed(RULE, Severity.WARNING).at(names.get(0)),
            Sentence.of("merging.typed.missing", one.entry().name(), one.path()));
      }
    }
    if (more > 0) {
      findings.add(
          Finding.failed(RULE, Severity.WARNING)
              .at(names.get(0))
              .says("merging.typed.further", more));
    }
    return List.copyOf(findings);
  }

  private List<CountyRow> read(Path file, String name) {
    TableReader reader =
        new TableReader(programme.summary(), headings, maker, recommender, name, "");
    try {
      reader.read(TableFiles.read(file));
    } catch (RefusedTable e) {
      findings.add(
          Finding.unchecked(RULE, Severity.WARNING).at(name).says(e.why(), fix("unread", name)));
    }
    reader.told().forEach(this::tell);
    return reader.rows();
  }

  private void tell(MergeRemark remark) {
    boolean isInWord = remark.row() > 0 && !remark.place().key().equals(SHEET);
    Origin origin =
        isInWord
            ? new Origin.Whole(remark.file())
            : origin(remark.file(), remark.place(), remark.row(), "");
    Sentence said =
        isInWord
            ? Sentence.of("merging.typed.at", remark.place(), remark.row(), remark.text())
            : remark.text();
    FindingDraft draft =
        switch (remark.level()) {
          case UNREAD -> Finding.unchecked(RULE, Severity.WARNING);
          case ERROR -> Finding.failed(RULE, Severity.WARNING);
          case NOTE -> Finding.failed(RULE, Severity.INFO);
        };
    boolean isNote = remark.level() == MergeRemark.Level.NOTE;
    add(draft.at(origin), said, isNote ? Sentence.NONE : fix("unread", remark.file()));
  }

  private void compare(List<CountyRow> rows, Listing listing) {
    Set<String> columns = cells.filled(rows);
    for (CountyRow row : rows) {
      if (row.unread().isEmpty()) {
        compare(row, columns, listing);
      }
    }
  }

  private void compare(CountyRow row, Set<String> columns, Listing listing) {
    TypedRows.Applied applied = applications.find(row);
    String name = row.entry().name();
    if (applied == null) {
      add(warning(row), Sentence.of("merging.typed.unknown", name));
      return;
    }
    CountyRow before = applications.take(applied, row);
    if (before != null) {
      add(warning(row), Sentence.of("merging.typed.twice", name, before.where()));
      return;
    }
    if (applied.outcome() != Outcome.READY) {
      String outcome = "report.outcome." + AssessmentJson.word(applied.outcome());
      add(warning(row), Sentence.of("merging.typed.not-ready", name, Sentence.of(outcome)));
    } else if (listing.beyond().contains(applied.path())) {
      add(warning(row), Sentence.of("merging.typed.beyond", name));
    }
    cells
        .differences(row, applied.entry(), columns)
        .forEach(said -> add(warning(row), said, fix("cell", name)));
  }

  /** The first row that stands before one which the run's own table has before it. */
  private void order(List<CountyRow> rows, Listing listing) {
    Map<SummaryEntry, Integer> places = new HashMap<>();
    listing.listed().forEach(one -> places.putIfAbsent(one, places.size()));
    CountyRow last = null;
    int at = -1;
    for (CountyRow row : rows) {
      TypedRows.Applied applied = row.unread().isEmpty() ? applications.find(row) : null;
      Integer place = applied == null ? null : places.get(applied.entry());
      if (place == null || applied == null || applications.row(applied) != row) {
        continue;
      }
      if (last != null && place < at) {
        Severity severity = listing.isOrdered() ? Severity.WARNING : Severity.INFO;
        Sentence said = Sentence.of("merging.typed.order", last.entry().name(), row.entry().name());
        add(Finding.failed(RULE, severity).at(where(row)), said, fix("order", row.entry().name()));
        return;
      }
      last = row;
      at = place;
    }
  }

  private static FindingDraft warning(CountyRow row) {
    return Finding.failed(RULE, Severity.WARNING).at(where(row));
  }

  private void add(FindingDraft draft, Sentence said) {
    add(draft, said, Sentence.of(said.key() + ".fix", said.facts().toArray()));
  }

  private void add(FindingDraft draft, Sentence said, Sentence fix) {
    if (findings.size() >= MOST) {
      more++;
    } else {
      findings.add(draft.says(said, fix));
    }
  }

  private static Sentence fix(String kind, String name) {
    return Sentence.of("merging.typed." + kind + ".fix", name);
  }

  private static Origin where(CountyRow row) {
    return origin(row.file(), row.place(), row.row(), row.entry().name());
  }

  /**
   * A row's first cell.
   *
   * @param words that stand in the row
   */
  private static Origin origin(String file, Sentence place, int row, String words) {
    @Nullable Object which = place.facts().isEmpty() ? null : place.facts().get(0);
    if (which == null || row < 1) {
      return new Origin.Whole(file);
    }
    return place.key().equals(SHEET)
        ? new Origin.Cell(file, which.toString(), "A" + row)
        : new Origin.Passage(file, Integer.parseInt(which.toString()), row, 1, 1, words);
  }
}
