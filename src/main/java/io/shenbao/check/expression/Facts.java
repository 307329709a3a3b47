package io.shenbao.check.expression;

import java.util.List;
import java.util.Map;

/**
 * What is known of an application beyond its fields.
 *
 * @param values of {@code facts}, by name
 * @param lists what rules may go through, each item with its place
 */
public record Facts(Struct values, Map<FactList, List<Bindings.Item>> lists) {

  /** The same, with what evidence says. */
  Facts with(Struct evidence) {
    return new Facts(new WithEvidence(values, evidence), lists);
  }

  public List<Bindings.Item> items(FactList list) {
    return lists.getOrDefault(list, List.of());
  }

  @SuppressWarnings("Immutable") // nobody changes the values once they are gathered
  private static final class WithEvidence extends Struct {
    private final Struct values;
    private final Struct evidence;

    WithEvidence(Struct values, Struct evidence) {
      this.values = values;
      this.evidence = evidence;
    }

    @Override
    public Object get(String name) {
      return name.equals(EvidenceTypes.NAME) ? evidence : values.get(name);
    }
  }
}
