package io.shenbao.desk.shelf;

import io.shenbao.batch.store.OverviewRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which applications somebody wants to see, in which order.
 *
 * @param text in name, code, factory or path; empty: any
 * @param outcome as reports spell it; empty: any
 * @param county empty: any
 * @param rule a check that failed; empty: any
 * @param news which changes of what is to be mended are wanted
 * @param open whether only those are wanted that have something to be looked at by hand
 * @param sort the column
 * @param page from 0
 */
public record RowSearch(
    String text,
    String outcome,
    String county,
    String rule,
    News news,
    boolean open,
    Sort sort,
    boolean down,
    int page) {

  /** So many rows are on a page. */
  public static final int ROWS = 50;

  /** What the county of those is called that lie in none: no folder has that name. */
  public static final String NO_COUNTY = ".";

  /** What has changed, since when. */
  public enum News {
    ANY,
    /** In the last run that changed anything. */
    RUN,
    /** Today, by this machine's clock. */
    TODAY,
    /** Since somebody opened its page, or never opened. */
    UNSEEN;

    /** In lower case, as pages have it. */
    public String word() {
      return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** What is meant by a word; any when it is none. */
    public static News of(String word) {
      return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ANY);
    }
  }

  /** Those with something to be looked at by hand, in the run's order. */
  public static RowSearch open(int page) {
    return new RowSearch("", "", "", "", News.ANY, true, Sort.ORDER, false, page);
  }

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

    /** From below; null for the run's own. */
    @Nullable Comparator<OverviewRow> order() {
      return order;
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
  public record Granted(List<Applications.Line> lines, int found, int page, int pages) {}

  /**
   * Looks through all.
   *
   * @param isUnseen whether nobody has looked at a line since it changed
   */
  public Granted among(Applications all, Predicate<Applications.Line> isUnseen) {
    List<Applications.Line> found = found(all, isUnseen);
    int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
    int at = Math.max(0, Math.min(page, pages - 1));
    return new Granted(
        List.copyOf(found.subList(at * ROWS, Math.min(found.size(), (at + 1) * ROWS))),
        found.size(),
        at,
        pages);
  }

  /** All that are wanted, on whatever page. */
  public List<Applications.Line> found(Applications all, Predicate<Applications.Line> isUnseen) {
    Predicate<Applications.Line> isNews = isNews(all, isUnseen);
    String part = text.strip().toLowerCase(Locale.ROOT);
    return all.lines(sort, down).stream()
        .filter(line -> wants(line.row()) && line.sought().contains(part))
        .filter(isNews)
        .toList();
  }

  private Predicate<Applications.Line> isNews(
      Applications all, Predicate<Applications.Line> isUnseen) {
    switch (news) {
      case RUN:
        String last = all.totals().lastChange();
        return line -> !last.isEmpty() && line.row().changedAt().equals(last);
      case TODAY:
        String day = LocalDate.now(ZoneId.systemDefault()).toString();
        return line -> line.row().changedAt().startsWith(day);
      case UNSEEN:
        return isUnseen;
      default:
        return line -> true;
    }
  }

  private boolean wants(OverviewRow row) {
    return (outcome.isEmpty() || outcome.equals(row.outcome()))
        && (county.isEmpty()
            || (county.equals(NO_COUNTY) ? "" : county).equals(Applications.county(row.path())))
        && (rule.isEmpty() || row.rules().contains(rule))
        && (!open || row.manual() > 0);
  }

  /** The same on another page. */
  public RowSearch at(int other) {
    return new RowSearch(text, outcome, county, rule, news, open, sort, down, other);
  }
}
