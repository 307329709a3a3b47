package io.shenbao.check.fact;

import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Struct;

/** A company that a prose calls by its full name, as {@link FactList#ORGANISATIONS} has it. */
@SuppressWarnings("Immutable") // a pack never changes once read
final class OrganisationFact extends Struct {

  private final TextFact prose;
  private final String name;
  private final String after;
  private final boolean leads;
  private final boolean own;
  private final long differs;

  /**
   * @param after what follows in the prose
   * @param leads whether a sentence, or a part of one, begins with it
   * @param own whether it is the applicant's name
   * @param differs by how many letters, the legal form aside
   */
  OrganisationFact(
      TextFact prose, String name, String after, boolean leads, boolean own, long differs) {
    this.prose = prose;
    this.name = name;
    this.after = after;
    this.leads = leads;
    this.own = own;
    this.differs = differs;
  }

  @Override
  public Object get(String key) {
    return switch (key) {
      case "name" -> name;
      case "label", "path" -> prose.get(key);
      case "after" -> after;
      case "leads" -> leads;
      case "own" -> own;
      case "differs" -> differs;
      default -> NullValue.NULL_VALUE;
    };
  }
}
