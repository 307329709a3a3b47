package io.shenbao.programme;

import java.util.Map;

/**
 * Which editions of the catalogue the pack accepts.
 *
 * @param standard the edition of an application that names none
 * @param accepted by edition, in order; the standard one among them
 * @param countUngrouped whether scenarios of a stage without a group count
 */
public record CataloguePolicy(
    String standard, Map<String, Accepted> accepted, boolean countUngrouped) {

  /** Why an edition is accepted; an empty message says nothing about it. */
  public record Accepted(String clause, String message) {}
}
