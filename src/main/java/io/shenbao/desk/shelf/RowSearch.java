package io.shenbao.desk.shelf;

import com.google.common.collect.Lists;
import io.shenbao.batch.store.OverviewRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which applications somebody wants to see, in which order.
 *
 * @param text in name, code, factory or path; empty: any
 * @param outcome as reports spell it; empty: any
 * @param county empty: any
 * @param rule a check that failed; empty: any
 * @param open whether only those are wanted that have something to be looked at by hand
 * @param sort the column
 * @param page from 0
 */
public record RowSearch(
    String text,
    String outcome,
    String county,
    String rule,
    boolean open,
    Sort sort,
    boolean down,
    int page) {

  /** So many rows are on a page. */
  public static final int ROWS = 50;

  /** What rows can be sorted by. */
  public enum Sort {
    ORDER(null),
    NAME(Comparator.comparing(OverviewRow::title)),
    OUTCOME(Comparator.comparing(OverviewRow::outcome)),
    ERRORS(Comparator.comparingLong(OverviewRow::errors)),
    WARNINGS(Comparator.comparingLong(OverviewRow::warnings)),
    MANUAL(Comparator.comparingLong(OverviewRow::manual)),
    COUNTY(Comparator.comparing(OverviewRow::path));

    private final @Nullable Comparator<OverviewRow> order;

    Sort(@Nullable Comparator<OverviewRow> order) {
      this.order = order;
    }

    /** In lower case, as pages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that word; the run's own order when there is none. */
    public static Sort of(String word) {
      return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ORDER);
    }
  }

  /**
   * What is on the page.
   *
   * @param found how many there are on all pages
   * @param page the page that it is: the last one where there are not so many
   * @param pages how many there are, at least one
   */
  public record Granted(List<OverviewRow> rows, int found, int page, int pages) {}

  /** Looks through all. */
  public Granted among(Applications all) {
    Stream<OverviewRow> wanted = all.rows().stream().filter(this::wants);
    Comparator<OverviewRow> order = sort.order;
    if (order != null) {
      wanted = wanted.sorted(down ? order.reversed() : order);
    }
    List<OverviewRow> found = wanted.toList();
    if (order == null && down) {
      found = Lists.reverse(found);
    }
    int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
    int at = Math.max(0, Math.min(page, pages - 1));
    return new Granted(
        List.copyOf(found.subList(at * ROWS, Math.min(found.size(), (at + 1) * ROWS))),
        found.size(),
        at,
        pages);
  }

  private boolean wants(OverviewRow row) {
    return (outcome.isEmpty() || outcome.equals(row.outcome()))
        && (county.isEmpty() || county.equals(Applications.county(row)))
        && (rule.isEmpty() || row.rules().contains(rule))
        && (!open || row.manual() > 0)
        && (text.isBlank()
            || Stream.of(row.title(), row.identity(), row.factory(), row.path())
                .anyMatch(one -> has(one, text.strip())));
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** The same on another page. */
  public RowSearch at(int other) {
    return new RowSearch(text, outcome, county, rule, open, sort, down, other);
  }
}
