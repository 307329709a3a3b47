package io.shenbao.check.expression;

import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which names an expression may use besides {@code app} and {@code facts}.
 *
 * @param list the list or grid whose item is {@code it}; null: there is no {@code it}
 * @param outer the list that holds {@code list}, whose item is {@code up}; null when there is none
 * @param facts the list of facts whose item is {@code it}; null: there is none
 * @param reviewed whether the review is over and {@code review} tells of it
 */
public record Scope(
    @Nullable Node list, @Nullable Node outer, @Nullable FactList facts, boolean reviewed) {

  public static final Scope APPLICATION = new Scope(null, null, null, false);
  public static final Scope REVIEWED = new Scope(null, null, null, true);

  /** A form has one scope of that name. */
  String name() {
    return facts != null
        ? "facts." + facts.key()
        : list != null ? list.path() : reviewed ? "." : "";
  }

  /** The scope of {@code each: app.…} or {@code facts.…}; empty when that is no list or grid. */
  public static Optional<Scope> each(Form form, @Nullable String each) {
    if (each == null) {
      return Optional.of(APPLICATION);
    }
    return each.startsWith("app.")
        ? of(form, each.substring(4))
        : FactList.of(each).map(facts -> new Scope(null, null, facts, false));
  }

  private static Optional<Scope> of(Form form, String path) {
    Optional<Node> list = form.find(path).filter(Scope::repeats);
    return list.map(node -> new Scope(node, outer(form, path), null, false));
  }

  /** The innermost list or grid around a path, as the scope of what stands at that path. */
  public static Scope around(Form form, String path) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Optional<Scope> scope = of(form, path.substring(0, dot));
      if (scope.isPresent()) {
        return scope.get();
      }
    }
    return APPLICATION;
  }

  private static @Nullable Node outer(Form form, String path) {
    return around(form, path).list();
  }

  private static boolean repeats(Node node) {
    return node instanceof Items || (node instanceof Group group && group.grid());
  }
}
