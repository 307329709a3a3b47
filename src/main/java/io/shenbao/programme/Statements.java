package io.shenbao.programme;

import java.util.List;
import java.util.Map;

/**
 * What an application says of the facts that its evidence should prove.
 *
 * @param byRequirement by the requirement's key and the variant that is due
 */
public record Statements(Map<String, Map<String, List<Statement>>> byRequirement) {

  /** An application that says nothing of them. */
  public static final Statements NONE = new Statements(Map.of());

  /** What a file that was handed in for something should prove; empty when it need not. */
  public List<Statement> of(Requirement requirement, String variant) {
    return byRequirement.getOrDefault(requirement.id(), Map.of()).getOrDefault(variant, List.of());
  }
}
