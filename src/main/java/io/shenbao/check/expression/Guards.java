package io.shenbao.check.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paths that an expression reads although their value may be absent: neither needed by
 * the rule nor compared with a constant. They lead into the form, or to what evidence says.
 */
public final class Guards {

  private final Form form;
  private final Set<String> lets;

  /**
   * @param lets the names of the pack's named expressions
   */
  public Guards(Form form, Set<String> lets) {
    this.form = form;
    this.lets = lets;
  }

  /** What a rule's condition reads of items although it may be absent, as it is written. */
  public List<String> unguardedItems(Expression expression, Set<String> needed) {
    Set<String> present = new TreeSet<>(needed);
    present.addAll(lets); // which are looked after like the form's paths
    return ItemReads.unguarded(expression, lets, present).stream()
        .map(ItemReads.Read::written)
        .toList();
  }

  /** The same of a condition that has no {@code needs} to look after anything else. */
  public List<String> unguardedItems(Expression expression) {
    return readsAnywhere(expression, true);
  }

  /** What such a condition reads of the form and of named expressions although it may be absent. */
  public List<String> unguardedNames(Expression expression) {
    return readsAnywhere(expression, false);
  }

  private List<String> readsAnywhere(Expression expression, boolean ofRows) {
    Set<String> roots = new TreeSet<>(lets);
    roots.addAll(ItemReads.FORM);
    return ItemReads.unguarded(expression, roots, Set.of()).stream()
        .filter(read -> read.isOfRow() == ofRows)
        .map(ItemReads.Read::written)
        .toList();
  }

  /** The paths of the form's fields that an expression reads, named expressions included. */
  public Set<String> fields(Expression expression, Scope scope, Map<String, Expression> named) {
    Set<String> fields = new TreeSet<>();
    selections(expression)
        .forEach(
            node ->
                field(node.expr(), scope)
                    .flatMap(path -> inForm(path, scope))
                    .ifPresent(fields::add));
    named.forEach(
        (name, one) -> {
          if (expression.uses(name)) {
            fields.addAll(fields(one, Scope.APPLICATION, named));
          }
        });
    return fields;
  }

  /** A path as the form has it; empty for that of a grid's row, which is one of several. */
  private static Optional<String> inForm(String path, Scope scope) {
    int dot = path.indexOf('.');
    Node list = path.startsWith("it.") ? scope.list() : scope.outer();
    return path.startsWith("app.")
        ? Optional.of(path.substring(dot + 1))
        : Optional.ofNullable(list)
            .filter(Items.class::isInstance)
            .map(items -> items.path() + path.substring(dot));
  }

  /** The items that a condition picks out of lists which may have no such item. */
  public List<ListPicks.Pick> unguardedPicks(Expression expression, Set<String> known) {
    return ListPicks.unguarded(expression, known);
  }

  /** What a condition asks for of lists, so that those after it may pick it. */
  public Set<String> askedPicks(Expression expression) {
    return ListPicks.asked(expression);
  }

  /** The paths that are compared with a constant, null included, or asked for with has(). */
  public Set<String> guarded(Expression expression, Scope scope) {
    Set<String> guarded = new TreeSet<>();
    read(expression, scope, guarded, new TreeSet<>());
    return guarded;
  }

  /** The paths that are read without any guard. */
  public Set<String> unguarded(Expression expression, Scope scope, Set<String> needed) {
    Set<String> guarded = new TreeSet<>(needed);
    Set<String> bare = new TreeSet<>();
    read(expression, scope, guarded, bare);
    bare.removeAll(guarded);
    return bare;
  }

  private void read(Expression expression, Scope scope, Set<String> guarded, Set<String> bare) {
    if (expression.asksEvidence()) {
      selections(expression)
          .forEach(
              node ->
                  EvidenceTypes.path(expression.ast(), node.expr())
                      .ifPresent(path -> (isGuard(node) ? guarded : bare).add(path)));
    }
    CelNavigableAst.fromAst(expression.ast())
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .filter(node -> lets.contains(node.expr().ident().name()))
        .forEach(node -> (isCompared(node) ? guarded : bare).add(node.expr().ident().name()));
    selections(expression)
        .forEach(
            node ->
                list(node.expr()).ifPresent(path -> (isGuard(node) ? guarded : bare).add(path)));
    selections(expression)
        .filter(
            node ->
                node.parent().map(CelNavigableExpr::getKind).orElse(null)
                    != CelExpr.ExprKind.Kind.SELECT)
        .forEach(
            node ->
                field(node.expr(), scope)
                    .ifPresent(path -> (isGuard(node) ? guarded : bare).add(path)));
  }

  private static Stream<CelNavigableExpr> selections(Expression expression) {
    return CelNavigableAst.fromAst(expression.ast())
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.SELECT);
  }

  private static boolean isGuard(CelNavigableExpr node) {
    return node.expr().select().testOnly() || isCompared(node);
  }

  private static boolean isCompared(CelNavigableExpr node) {
    CelNavigableExpr parent = node.parent().orElse(null);
    if (parent == null || parent.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return false;
    }
    CelExpr.CelCall call = parent.expr().call();
    return (call.function().equals("_==_") || call.function().equals("_!=_"))
        && call.args().stream().anyMatch(Guards::isConstant);
  }

  private static boolean isConstant(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expression.constant().getKind() != CelConstant.Kind.NOT_SET;
  }

  /** One of the bureau's lists, which need not be handed in. */
  private static Optional<String> list(CelExpr select) {
    CelExpr lists = select.select().operand();
    if (lists.exprKind().getKind() != CelExpr.ExprKind.Kind.SELECT
        || !lists.select().field().equals(FormTypes.LISTS)) {
      return Optional.empty();
    }
    CelExpr facts = lists.select().operand();
    boolean isOne =
        facts.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
            && facts.ident().name().equals("facts");
    return isOne
        ? Optional.of("facts." + FormTypes.LISTS + "." + select.select().field())
        : Optional.empty();
  }

  /** The path of the form's field that a chain of selections reads, if it reads one. */
  private Optional<String> field(CelExpr select, Scope scope) {
    Deque<String> keys = new ArrayDeque<>();
    CelExpr at = select;
    while (at.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
      keys.push(at.select().field());
      at = at.select().operand();
    }
    if (at.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    String root = at.ident().name();
    StringBuilder path = new StringBuilder(root);
    Map<String, Node> children =
        switch (root) {
          case "app" -> form.sections();
          case "it" -> children(scope.list());
          case "up" -> children(scope.outer());
          default -> Map.of();
        };
    for (String key : keys) {
      Node node = children.get(key);
      if (node == null) {
        return Optional.empty();
      }
      path.append('.').append(key);
      if (node instanceof Field field) {
        boolean isAlwaysThere = field.type() == FieldType.OPTIONS;
        return isAlwaysThere ? Optional.empty() : Optional.of(path.toString());
      }
      children = node.children();
    }
    return Optional.empty();
  }

  private static Map<String, Node> children(@Nullable Node list) {
    if (list == null) {
      return Map.of();
    }
    return list instanceof Group grid
        ? grid.children().values().stream().findFirst().map(Node::children).orElse(Map.of())
        : list.children();
  }
}
