package io.shenbao.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one application says in the summary table, and where its applicant is written to.
 *
 * @param identity by which a ranking names the applicant
 * @param scenarios a line for each scenario instance, unnumbered: 环节—场景—实例
 * @param remark the whole remark (备注)
 * @param mail the contact's address as it was typed; empty when there is none
 * @param details what the pack adds
 * @param further what it says in the pack's other tables, by their ids; it stands in no others
 * @param key what an application that repeats it says too; empty: nothing can repeat it
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
    SummaryDetails details,
    Map<String, SummaryDetails> further,
    String key) {

  /** One without an address, and with nothing that a pack adds. */
  public SummaryEntry(
      String identity,
      String name,
      String factory,
      List<String> scenarios,
      String contact,
      String phone,
      String remark) {
    this(
        identity,
        name,
        factory,
        scenarios,
        contact,
        phone,
        remark,
        "",
        SummaryDetails.NONE,
        Map.of(),
        "");
  }

  /** The same with nothing but what tells that an application repeats another. */
  public SummaryEntry bare() {
    return new SummaryEntry(
        "", "", "", List.of(), "", "", "", "", SummaryDetails.NONE, Map.of(), key);
  }

  /** The same with other details. */
  public SummaryEntry with(SummaryDetails other) {
    return new SummaryEntry(
        identity, name, factory, scenarios, contact, phone, remark, mail, other, further, key);
  }

  /** The same with another remark. */
  public SummaryEntry withRemark(String other) {
    return new SummaryEntry(
        identity, name, factory, scenarios, contact, phone, other, mail, details, further, key);
  }

  /** The same as another of the pack's tables has it; null when it does not stand there. */
  public @Nullable SummaryEntry in(String table) {
    SummaryDetails there = further.get(table);
    return there == null ? null : with(there);
  }
}
