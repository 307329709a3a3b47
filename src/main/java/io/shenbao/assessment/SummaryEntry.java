package io.shenbao.assessment;

import java.util.List;

/**
 * What one application says in the summary table.
 *
 * @param identity by which a ranking names the applicant
 * @param scenarios a line for each scenario instance, unnumbered: 环节—场景—实例
 * @param remark the whole remark (备注)
 */
public record SummaryEntry(
    String identity,
    String name,
    String factory,
    List<String> scenarios,
    String contact,
    String phone,
    String remark) {}
