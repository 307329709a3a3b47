package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an expression reads although it may be absent: of the items it goes through itself
 * ({@code all}, {@code exists}, {@code filter}, {@code map}) or picks out of a list, and of names
 * that nothing else looks after. Comparing it with null, asking for it with has(), and filtering by
 * either guards it for the whole expression.
 */
final class ItemReads {

  /** What is done with a value. */
  private enum Use {
    /** Something that fails when it is absent. */
    NEEDED,
    /** Something that absence does no harm to. */
    HARMLESS,
    /** It is asked whether it is there. */
    ASKED
  }

  private static final String EQUAL = "_==_";
  private static final String UNEQUAL = "_!=_";
  private static final String IN = "@in";
  private static final String INDEX = "_[_]";
  private static final String PLUS = "_+_";

  /** Functions that take what is absent. */
  static final Set<String> TOLERANT = Set.of("label", "total", "same");

  /** What may be absent although its type does not say so: a mapping of several values. */
  private static final Set<CelType> MEASURED = Set.of(FormTypes.INDICATOR, FormTypes.MONEY);

  /**
   * What may be absent.
   *
   * @param written as the pack has it
   * @param isOfRow whether it stands in a row; else it is there once
   */
  record Read(String written, boolean isOfRow) {}

  /** The names that hold what is typed into the form, and are always there. */
  static final List<String> FORM = List.of("app", "it", "up");

  private final CelAbstractSyntaxTree ast;
  private final Set<String> roots;
  private final Map<String, Read> needed = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private ItemReads(CelAbstractSyntaxTree ast, Set<String> roots) {
    this.ast = ast;
    this.roots = roots;
  }

  /**
   * What is read without a guard. A condition that is itself absent does no harm: it does not hold.
   *
   * @param roots the names that are looked after besides those that macros give
   * @param present what is known to be there
   */
  static List<Read> unguarded(Expression expression, Set<String> roots, Set<String> present) {
    ItemReads reads = new ItemReads(expression.ast(), roots);
    Map<String, String> names = new LinkedHashMap<>();
    roots.forEach(root -> names.put(root, root));
    reads.visit(expression.ast().getExpr(), names, Use.HARMLESS);
    return reads.needed.entrySet().stream()
        .filter(read -> !reads.asked.contains(read.getKey()) && !present.contains(read.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /**
   * Goes through an expression.
   *
   * @param items where the items come from that the names of macros stand for
   */
  private void visit(CelExpr expression, Map<String, String> items, Use use) {
    switch (expression.exprKind().getKind()) {
      case IDENT -> read(expression, items, use);
      case SELECT -> select(expression, items, use);
      case CALL -> call(expression.call(), items);
      case LIST -> expression.list().elements().forEach(one -> visit(one, items, Use.HARMLESS));
      case COMPREHENSION -> comprehension(expression.comprehension(), items);
      default -> {}
    }
  }

  private void select(CelExpr expression, Map<String, String> items, Use use) {
    CelExpr.CelSelect select = expression.select();
    boolean isTest = select.testOnly();
    read(expression, items, isTest ? Use.ASKED : use);
    boolean isName = select.operand().exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT;
    visit(select.operand(), items, isTest && !isName ? Use.ASKED : Use.NEEDED);
  }

  private void read(CelExpr expression, Map<String, String> items, Use use) {
    boolean mayBeAbsent = isOfItem(expression, items) && isAbsentable(expression);
    if (use == Use.HARMLESS || !(mayBeAbsent || use == Use.ASKED)) {
      return;
    }
    if (use == Use.ASKED) {
      asked.add(source(expression, items));
    } else {
      boolean isOfRow = !isOfRoot(expression, items);
      needed.putIfAbsent(source(expression, items), new Read(written(expression), isOfRow));
    }
  }

  private boolean isAbsentable(CelExpr expression) {
    CelType type = ast.getType(expression.id()).orElse(null);
    return type instanceof NullableType
        || (type != null && MEASURED.contains(type))
        || (type instanceof StructTypeReference && isNamed(expression));
  }

  /** Whether it is a named expression, which is absent when it can't be worked out. */
  private boolean isNamed(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && roots.contains(expression.ident().name())
        && !FORM.contains(expression.ident().name());
  }

  /** Whether it hangs on one of the names that are there once. */
  private boolean isOfRoot(CelExpr expression, Map<String, String> items) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> roots.contains(items.get(expression.ident().name()));
      case SELECT -> isOfRoot(expression.select().operand(), items);
      default -> false;
    };
  }

  /** Whether it hangs on an item that the expression goes through or picks out itself. */
  private static boolean isOfItem(CelExpr expression, Map<String, String> items) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> items.containsKey(expression.ident().name());
      case SELECT -> isOfItem(expression.select().operand(), items);
      case CALL -> picked(expression.call()).isPresent();
      default -> false;
    };
  }

  /** The list of which a call picks an item. */
  private static Optional<CelExpr> picked(CelExpr.CelCall call) {
    boolean picks = call.function().equals(INDEX) || ListPicks.FUNCTIONS.contains(call.function());
    return picks ? Optional.of(call.args().get(0)) : Optional.empty();
  }

  private void call(CelExpr.CelCall call, Map<String, String> items) {
    call.target().ifPresent(target -> visit(target, items, Use.NEEDED));
    List<CelExpr> arguments = call.args();
    boolean compares = call.function().equals(EQUAL) || call.function().equals(UNEQUAL);
    for (int i = 0; i < arguments.size(); i++) {
      Use use = Use.NEEDED;
      if (compares) {
        use = compared(arguments.get(i), arguments.get(1 - i), items);
      } else if (call.function().equals(IN) && i == 0) {
        use = isOfPresent(arguments.get(1)) ? Use.HARMLESS : Use.NEEDED;
      } else if (TOLERANT.contains(call.function())) {
        use = Use.HARMLESS;
      }
      visit(arguments.get(i), items, use);
    }
  }

  /** An absent value is like no other, but like another absent one. */
  private Use compared(CelExpr one, CelExpr other, Map<String, String> items) {
    if (other.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
      CelConstant.Kind kind = other.constant().getKind();
      boolean asks = kind == CelConstant.Kind.NULL_VALUE || kind == CelConstant.Kind.BOOLEAN_VALUE;
      return asks ? Use.ASKED : Use.HARMLESS;
    }
    boolean bothMayBe = isOfItem(other, items) && isAbsentable(other) && isAbsentable(one);
    return bothMayBe ? Use.NEEDED : Use.HARMLESS;
  }

  /** Whether a list has nothing absent in it. */
  private boolean isOfPresent(CelExpr list) {
    return ast.getType(list.id()).orElse(null) instanceof ListType type
        && !(type.elemType() instanceof NullableType);
  }

  private void comprehension(CelExpr.CelComprehension macro, Map<String, String> items) {
    visit(macro.iterRange(), items, Use.NEEDED);
    Map<String, String> inside = inside(macro, items);
    visit(macro.loopCondition(), inside, Use.NEEDED);
    visit(macro.loopStep(), inside, Use.NEEDED);
    visit(macro.result(), inside, Use.NEEDED);
  }

  private Map<String, String> inside(CelExpr.CelComprehension macro, Map<String, String> items) {
    Map<String, String> inside = new LinkedHashMap<>(items);
    inside.put(macro.iterVar(), itemOf(macro.iterRange(), items));
    return inside;
  }

  /** Where the items of a list come from: those of a filtered list are those of the whole. */
  private String itemOf(CelExpr list, Map<String, String> items) {
    if (list.exprKind().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
      CelExpr.CelComprehension macro = list.comprehension();
      Optional<CelExpr> added = added(macro.loopStep());
      if (added.isPresent()) {
        return source(added.get(), inside(macro, items));
      }
    }
    return source(list, items) + "[]";
  }

  /** What {@code map} and {@code filter} add to their list in each step. */
  private static Optional<CelExpr> added(CelExpr step) {
    if (step.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    List<CelExpr> arguments = step.call().args();
    if (!step.call().function().equals(PLUS)) {
      return arguments.size() == 3 ? added(arguments.get(1)) : Optional.empty();
    }
    CelExpr last = arguments.get(arguments.size() - 1);
    return last.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST
            && last.list().elements().size() == 1
        ? Optional.of(last.list().elements().get(0))
        : Optional.empty();
  }

  /** Where a value comes from, whatever names macros give it. */
  private String source(CelExpr expression, Map<String, String> items) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> items.getOrDefault(expression.ident().name(), expression.ident().name());
      case SELECT ->
          source(expression.select().operand(), items) + "." + expression.select().field();
      case CALL ->
          picked(expression.call()).map(list -> itemOf(list, items)).orElse("#" + expression.id());
      default -> "#" + expression.id();
    };
  }

  /** As the pack has it. */
  private static String written(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> expression.ident().name();
      case SELECT -> written(expression.select().operand()) + "." + expression.select().field();
      case CALL -> picked(expression.call()).map(list -> written(list) + "[…]").orElse("…");
      default -> "…";
    };
  }
}
