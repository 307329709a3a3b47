package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.Scope;
import io.shenbao.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the pack adds, with its expressions compiled.
 *
 * @param scope whose items it is made for
 */
record CompiledDocument(
    Programme.Document document, Scope scope, @Nullable Expression when, Message name) {

  /** What is made of it, in the order of the items. */
  List<FurtherDocument> of(Bindings application) {
    return application.each(scope).stream().filter(this::isMade).map(this::one).toList();
  }

  /** Whether it is made; where that can't be told, it is. */
  private boolean isMade(Bindings item) {
    try {
      return when == null || when.holds(item);
    } catch (CelEvaluationException e) {
      return true;
    }
  }

  private FurtherDocument one(Bindings item) {
    Bindings.Item it = item.it();
    return new FurtherDocument(
        document.id(),
        DocumentName.of(name.render(item), document.id()),
        it == null ? null : it.place().pointer());
  }
}
