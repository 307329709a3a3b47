package io.shenbao.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application says in the columns of the summary table that the pack adds, and where it
 * stands in it.
 *
 * @param cells by column
 * @param amounts what is added up, by column
 * @param group what it stands together with; empty when there are no groups
 * @param number by which it is sorted; null: by {@code text}
 * @param text by which it is sorted; empty: not at all
 */
public record SummaryDetails(
    Map<String, String> cells,
    Map<String, Double> amounts,
    String group,
    @Nullable Double number,
    String text) {

  public static final SummaryDetails NONE = new SummaryDetails(Map.of(), Map.of(), "", null, "");
}
