package io.shenbao.programme;

import java.util.List;

/**
 * A pack and the packs that it extends.
 *
 * @param members nearest first: the pack itself, its parent, and so on
 */
record Lineage(List<Member> members) {

  /**
   * @param cite how packs that extend this one name its notice
   * @param own its {@code programme.yaml}
   */
  record Member(String id, String cite, Notice notice, PackTree own) {}

  List<String> ids() {
    return members.stream().map(Member::id).toList();
  }

  /** Whether the notice of the pack that writes a quote has these words. */
  boolean says(Site site, String quote) {
    return members.stream()
        .filter(member -> member.id().equals(site.pack()))
        .allMatch(member -> member.notice().says(quote));
  }

  /** A clause as this pack's applicants must read it: one of another notice names that notice. */
  String cited(Site site, String clause) {
    String cite =
        members.stream()
            .skip(1)
            .filter(member -> member.id().equals(site.pack()))
            .map(Member::cite)
            .findFirst()
            .orElse("");
    return cite.isEmpty() || clause.isEmpty() ? clause : cite + " " + clause;
  }
}
