package io.shenbao.assessment;

import java.util.List;

/**
 * What one application says in the summary table, and where its applicant is written to.
 *
 * @param identity by which a ranking names the applicant
 * @param scenarios a line for each scenario instance, unnumbered: 环节—场景—实例
 * @param remark the whole remark (备注)
 * @param mail the contact's address as it was typed; empty when there is none
 * @param details what the pack adds
 */
public record SummaryEntry(
    String identity,
    String name,
    String factory,
    List<String> scenarios,
    String contact,
    String phone,
    String remark,
    String mail,
    SummaryDetails details) {

  /** One without an address. */
  public SummaryEntry(
      String identity,
      String name,
      String factory,
      List<String> scenarios,
      String contact,
      String phone,
      String remark) {
    this(identity, name, factory, scenarios, contact, phone, remark, "", SummaryDetails.NONE);
  }
}
