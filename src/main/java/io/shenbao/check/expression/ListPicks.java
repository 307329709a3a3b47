package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.ListType;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds items that an expression picks out of a list ({@code first}, {@code last}, {@code [i]})
 * without asking whether the list has them. What is picked by a function may be compared with null,
 * the size of the list with a number.
 */
public final class ListPicks {

  /**
   * An item that may not be there.
   *
   * @param item as it is written
   * @param list out of which it is picked, as it is written
   * @param least how many items the list must have
   * @param byNumber whether it is picked by its number, and not by a function
   */
  public record Pick(String item, String list, long least, boolean byNumber) {}

  private static final String INDEX = "_[_]";
  private static final String SIZE = "size";
  private static final String EVIDENCE = "facts." + EvidenceTypes.NAME + ".";

  /** Functions that pick an item, and give null where there is none. */
  static final Set<String> FUNCTIONS = Set.of("first", "last");

  private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");

  /** More items than this are asked for one by one by nobody. */
  private static final long MOST = 1_000;

  private final CelAbstractSyntaxTree ast;

  private ListPicks(CelAbstractSyntaxTree ast) {
    this.ast = ast;
  }

  /**
   * The items that are needed without a guard.
   *
   * @param present what is known to be there: lists with an item, and what {@link #asked} gave
   */
  static List<Pick> unguarded(Expression expression, Set<String> present) {
    ListPicks picks = new ListPicks(expression.ast());
    Set<String> known = new TreeSet<>(present);
    known.addAll(asked(expression));
    return picks
        .nodes()
        .filter(picks::isNeeded)
        .map(node -> picks.pick(node.expr().call()))
        .filter(pick -> !isKnown(pick, known))
        .distinct()
        .toList();
  }

  /** What an expression asks for: items, and lists that have so many of them. */
  static Set<String> asked(Expression expression) {
    ListPicks picks = new ListPicks(expression.ast());
    Set<String> asked = new TreeSet<>();
    picks
        .nodes()
        .filter(node -> isAnswer(node.expr()) && isCompared(node))
        .forEach(node -> asked.add(picks.written(node.expr())));
    picks
        .nodes()
        .forEach(
            node ->
                picks
                    .sized(node.expr())
                    .ifPresent(
                        list -> {
                          for (long i = 0; i < Math.min(MOST, picks.least(node)); i++) {
                            asked.add(item(list, i));
                          }
                        }));
    return asked;
  }

  private static boolean isKnown(Pick pick, Set<String> known) {
    return known.contains(pick.item())
        || known.contains(item(pick.list(), pick.least() - 1))
        || (pick.least() == 1 && known.contains(pick.list()));
  }

  private static String item(String list, long index) {
    return list + "[" + index + "]";
  }

  private Stream<CelNavigableExpr> nodes() {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL);
  }

  private boolean isPick(CelExpr call) {
    return isAnswer(call) || (call.call().function().equals(INDEX) && isOpen(call.call()));
  }

  /** Whether a function picks it, whose answer is null where there is none. */
  private static boolean isAnswer(CelExpr call) {
    return FUNCTIONS.contains(call.call().function());
  }

  /** Whether a call takes an item by its number out of a list of which the length is not known. */
  private boolean isOpen(CelExpr.CelCall call) {
    CelExpr list = call.args().get(0);
    return ast.getType(list.id()).orElse(null) instanceof ListType
        && list.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST
        && !written(list).startsWith(EVIDENCE); // which has as many as the form's list
  }

  /** Whether there must be an item: a function's answer may as well be null, a number's may not. */
  private boolean isNeeded(CelNavigableExpr node) {
    if (!isPick(node.expr())) {
      return false;
    }
    if (!isAnswer(node.expr())) {
      return true;
    }
    CelExpr parent = node.parent().map(CelNavigableExpr::expr).orElse(null);
    if (parent == null) {
      return false;
    }
    return switch (parent.exprKind().getKind()) {
      case SELECT, COMPREHENSION -> true;
      case CALL ->
          !EQUALITY.contains(parent.call().function())
              && !ItemReads.TOLERANT.contains(parent.call().function());
      default -> false;
    };
  }

  private Pick pick(CelExpr.CelCall call) {
    String list = written(call.args().get(0));
    if (FUNCTIONS.contains(call.function())) {
      return new Pick(call.function() + "(" + list + ")", list, 1, false);
    }
    CelExpr index = call.args().get(1);
    long least = constant(index).map(at -> at + 1).orElse(1L);
    return new Pick(list + "[" + written(index) + "]", list, least, true);
  }

  /** Whether it is compared with null or another constant. */
  private static boolean isCompared(CelNavigableExpr node) {
    CelExpr parent = node.parent().map(CelNavigableExpr::expr).orElse(null);
    return parent != null
        && parent.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
        && EQUALITY.contains(parent.call().function())
        && parent.call().args().stream()
            .anyMatch(one -> one.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT);
  }

  /** The list of which a call asks the size. */
  private Optional<String> sized(CelExpr call) {
    if (!call.call().function().equals(SIZE)) {
      return Optional.empty();
    }
    List<CelExpr> of = new ArrayList<>(call.call().args());
    call.call().target().ifPresent(of::add);
    return of.stream().findFirst().map(this::written);
  }

  /** How many items a list has at least where its size passes, or fails, the test it stands in. */
  private long least(CelNavigableExpr size) {
    CelExpr parent = size.parent().map(CelNavigableExpr::expr).orElse(null);
    if (parent == null
        || parent.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL
        || parent.call().args().size() != 2) {
      return 0;
    }
    List<CelExpr> sides = parent.call().args();
    boolean isLeft = sides.get(0).id() == size.expr().id();
    Optional<Long> other = constant(sides.get(isLeft ? 1 : 0));
    if (other.isEmpty()) {
      return 0;
    }
    long number = other.get();
    return switch (parent.call().function()) {
      case "_>_", "_<=_" -> isLeft ? number + 1 : number;
      case "_<_", "_>=_" -> isLeft ? number : number + 1;
      case "_==_", "_!=_" -> Math.max(1, number);
      default -> 0;
    };
  }

  private static Optional<Long> constant(CelExpr expression) {
    boolean isNumber =
        expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    return isNumber ? Optional.of(expression.constant().int64Value()) : Optional.empty();
  }

  /** As the pack has it. */
  private String written(CelExpr expression) {
    return CelUnparserFactory.newUnparser()
        .unparse(CelAbstractSyntaxTree.newParsedAst(expression, ast.getSource()));
  }
}
