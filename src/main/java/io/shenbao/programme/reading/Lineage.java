package io.shenbao.programme.reading;

import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackTree;
import java.util.List;
import java.util.Optional;

/**
 * A pack and the packs that it extends.
 *
 * @param members nearest first: the pack itself, its parent, and so on
 */
record Lineage(List<Generation> members) {

  /**
   * @param cite how packs that extend this one name its notice
   * @param own its {@code programme.yaml}
   */
  record Generation(String id, String cite, Notice notice, PackTree own) {}

  List<String> ids() {
    return members.stream().map(Generation::id).toList();
  }

  /** Whether the notice of the pack that writes a quote has these words. */
  boolean says(PackOrigin origin, String quote) {
    return members.stream()
        .filter(member -> member.id().equals(origin.pack()))
        .allMatch(member -> member.notice().says(quote));
  }

  /** The words of that notice that are most like a quote, with what differs marked. */
  Optional<String> nearest(PackOrigin origin, String quote) {
    return members.stream()
        .filter(member -> member.id().equals(origin.pack()))
        .findFirst()
        .flatMap(member -> member.notice().nearest(quote));
  }

  /** A clause as this pack's applicants must read it: one of another notice names that notice. */
  String cited(PackOrigin origin, String clause) {
    String cite =
        members.stream()
            .skip(1)
            .filter(member -> member.id().equals(origin.pack()))
            .map(Generation::cite)
            .findFirst()
            .orElse("");
    return cite.isEmpty() || clause.isEmpty() ? clause : cite + " " + clause;
  }
}
