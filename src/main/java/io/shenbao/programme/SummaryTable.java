package io.shenbao.programme;

import io.shenbao.assessment.SummaryDetails;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary table (推荐汇总表).
 *
 * @param columns column key ({@code number, name, factory, scenarios, contact, phone, remark}) to
 *     or of the pack's own to its heading, in printed order
 * @param own the columns that the pack adds, by their keys
 * @param sort in which order applications stand in it
 * @param remark a message: the bureau's part of the remark; may be empty
 * @param note printed below the table; may be empty
 * @param also what people who edit the table call its columns, by column key; also {@code identity}
 *     and {@code industry}, which they add, and {@code recommender}, which stands above it
 */
public record SummaryTable(
    String title,
    Map<String, String> columns,
    Map<String, Column> own,
    Sort sort,
    String remark,
    String note,
    Map<String, List<String>> also) {

  /**
   * A summary table besides the one that the bureau signs.
   *
   * @param name what its files are called, behind the name of the first table's
   * @param template the name of its Word template; null: it is a workbook only
   * @param when CEL: which applications stand in it; null: all that stand in the first
   */
  public record Further(
      String id,
      String name,
      @Nullable String template,
      @Nullable String when,
      SummaryTable table) {}

  /** Whether any column is added up. */
  public boolean hasTotals() {
    return own.values().stream().anyMatch(Column::total);
  }

  /**
   * A column of the summary table that the pack adds.
   *
   * @param value CEL; what it gives stands in the column
   * @param width in characters; null: as wide as usual
   * @param total whether the sum of its numbers stands below the groups and the table
   */
  public record Column(String value, @Nullable Integer width, boolean total) {}

  /**
   * How the applications are brought into order in the summary table. Where the bureau has a
   * ranking, that decides within a group.
   *
   * @param by CEL, a number or text; empty: as they were read
   * @param descending whether what has more comes first
   * @param group CEL; applications for which it gives the same stand together; empty: no groups
   * @param order names of groups that come first, in this order; the others follow by name
   * @param restart whether each group is numbered from 1
   */
  public record Sort(
      String by, boolean descending, String group, List<String> order, boolean restart) {

    /** As they were read. */
    public static final Sort NONE = new Sort("", false, "", List.of(), false);

    public boolean hasGroups() {
      return !group.isEmpty();
    }

    /** By group; groups that the pack does not name come last, by their names. */
    public Comparator<SummaryDetails> groups() {
      return Comparator.<SummaryDetails>comparingInt(this::groupRank)
          .thenComparing(SummaryDetails::group);
    }

    /** Within a group, as the pack sorts; what it can't sort comes last. */
    public Comparator<SummaryDetails> within() {
      Comparator<Double> numbers = Comparator.naturalOrder();
      Comparator<String> texts = Comparator.naturalOrder();
      return Comparator.comparing(
              SummaryDetails::number,
              Comparator.nullsLast(descending ? numbers.reversed() : numbers))
          .thenComparing(SummaryDetails::text, descending ? texts.reversed() : texts);
    }

    private int groupRank(SummaryDetails details) {
      int rank = order.indexOf(details.group());
      return rank < 0 ? order.size() : rank;
    }
  }
}
