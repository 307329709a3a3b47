package io.shenbao.programme;

import java.util.List;
import java.util.Map;

/**
 * The summary table (推荐汇总表).
 *
 * @param columns column key ({@code number, name, factory, scenarios, contact, phone, remark}) to
 *     its heading, in printed order
 * @param remark a message: the bureau's part of the remark; may be empty
 * @param note printed below the table; may be empty
 * @param also what people who edit the table call its columns, by column key; also {@code identity}
 *     and {@code industry}, which they add, and {@code recommender}, which stands above it
 */
public record SummaryTable(
    String title,
    Map<String, String> columns,
    String remark,
    String note,
    Map<String, List<String>> also) {}
