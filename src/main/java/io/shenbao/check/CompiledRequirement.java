package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.Scope;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A requirement with its expressions compiled.
 *
 * @param variants when each is due, by their keys; those that always are have none
 * @param proofs what a file of it should prove, by the key of the fixed variant; under an empty key
 *     where there are none
 */
record CompiledRequirement(
    Requirement requirement,
    Scope scope,
    @Nullable Expression when,
    Map<String, Expression> variants,
    @Nullable Message name,
    List<Message> patterns,
    Map<String, List<CompiledProof>> proofs) {

  /** What an application owes by it; an item without a name is the presence check's business. */
  List<Due> due(Bindings application) {
    List<Due> due = new ArrayList<>();
    for (Bindings bindings : application.each(scope)) {
      if (!holds(when, bindings)) {
        continue;
      }
      if (!requirement.variants().isEmpty()) {
        requirement.variants().values().stream()
            .filter(one -> holds(variants.get(one.key()), bindings))
            .map(one -> new Due(requirement, one.key(), one.label(), one.patterns()))
            .forEach(due::add);
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
  Map<String, List<Statement>> statements(Bindings application) {
    Map<String, List<Statement>> statements = new LinkedHashMap<>();
    for (Bindings bindings : application.each(scope)) {
      proofs.forEach(
          (fixed, all) ->
              statements.put(
                  bindings.it() == null ? fixed : variant(bindings.it().place().pointer()),
                  all.stream().map(proof -> proof.statement(bindings)).toList()));
    }
    return statements;
  }

  /** A pattern in which only the pack's own asterisks are wild: those in a value stand for none. */
  private static String glob(Message pattern, Bindings bindings) {
    return pattern
        .phrase()
        .say(pattern.values(bindings).stream().map(value -> value.replace("*", "")).toList());
  }

  private static boolean holds(@Nullable Expression condition, Bindings bindings) {
    try {
      return condition == null || condition.holds(bindings);
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
