package io.shenbao.programme;

import java.util.Map;

/**
 * The summary table (推荐汇总表).
 *
 * @param columns column key ({@code number, name, factory, scenarios, contact, phone, remark}) to
 *     its heading, in printed order
 * @param remark a message: the bureau's part of the remark; may be empty
 * @param note printed below the table; may be empty
 */
public record SummaryTable(String title, Map<String, String> columns, String remark, String note) {}
