package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.Scope;
import io.shenbao.programme.Claim;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A requirement with its expressions compiled.
 *
 * @param proofs what a file of it should prove, by the key of the fixed variant; under an empty key
 *     where there are none
 */
record CompiledRequirement(
    Requirement requirement,
    Scope scope,
    @Nullable Expression when,
    @Nullable Message name,
    List<Message> patterns,
    Map<String, List<CompiledProof>> proofs) {

  /** What an application owes by it; an item without a name is the presence check's business. */
  List<Due> due(Bindings application) {
    List<Due> due = new ArrayList<>();
    for (Bindings bindings : application.each(scope)) {
      if (!applies(bindings)) {
        continue;
      }
      if (!requirement.variants().isEmpty()) {
        requirement
            .variants()
            .values()
            .forEach(one -> due.add(new Due(requirement, one.key(), one.label(), one.patterns())));
      } else if (bindings.it() == null) {
        due.add(new Due(requirement, "", requirement.label(), requirement.patterns()));
      } else {
        String label = name == null ? requirement.label() : name.render(bindings);
        List<String> globs = patterns.stream().map(pattern -> glob(pattern, bindings)).toList();
        if (!label.isEmpty()) {
          due.add(new Due(requirement, variant(bindings.it().place().pointer()), label, globs));
        }
      }
    }
    return due;
  }

  /**
   * What an application says of the facts that its files should prove.
   *
   * @return by the variant that is due: a fixed one, the row's key or the item's number, or an
   *     empty text
   */
  Map<String, List<Claim>> claims(Bindings application) {
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    for (Bindings bindings : application.each(scope)) {
      proofs.forEach(
          (fixed, all) ->
              claims.put(
                  bindings.it() == null ? fixed : variant(bindings.it().place().pointer()),
                  all.stream().map(proof -> proof.claim(bindings)).toList()));
    }
    return claims;
  }

  /** A pattern in which only the pack's own asterisks are wild: those in a value stand for none. */
  private static String glob(Message pattern, Bindings bindings) {
    return pattern
        .phrase()
        .say(pattern.values(bindings).stream().map(value -> value.replace("*", "")).toList());
  }

  private boolean applies(Bindings bindings) {
    try {
      return when == null || when.holds(bindings);
    } catch (CelEvaluationException e) {
      return false;
    }
  }

  private static String variant(JsonPointer item) {
    JsonPointer last = item.last();
    int index = last.getMatchingIndex();
    return index >= 0 ? Integer.toString(index + 1) : last.getMatchingProperty();
  }
}
