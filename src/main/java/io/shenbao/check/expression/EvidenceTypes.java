package io.shenbao.check.expression;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.shenbao.programme.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The types of {@code facts.evidence}, and what a checked expression asks of it. */
final class EvidenceTypes {

  static final String NAME = "evidence";
  static final StructTypeReference EVIDENCE = StructTypeReference.create("shenbao.Evidence");

  private static final StructTypeReference TEXT =
      StructTypeReference.create("shenbao.EvidenceText");
  private static final StructTypeReference NUMBER =
      StructTypeReference.create("shenbao.EvidenceNumber");
  private static final StructTypeReference YEAR =
      StructTypeReference.create("shenbao.EvidenceYear");

  /** What was handed in for one thing is of a type of this name, and that thing's path. */
  private static final String ITEM = "shenbao.evidence.";

  private static final String ANY = ".*";
  private static final String INDEX = "_[_]";

  private final Map<String, EvidenceShape> shapes;

  EvidenceTypes(Map<String, EvidenceShape> shapes) {
    this.shapes = shapes;
  }

  /** Declares all types, each with its fields. */
  void declare(BiConsumer<StructTypeReference, Map<String, CelType>> declaration) {
    declaration.accept(TEXT, fact(SimpleType.STRING));
    declaration.accept(NUMBER, fact(SimpleType.DOUBLE));
    declaration.accept(YEAR, fact(SimpleType.INT));
    Map<String, CelType> all = new LinkedHashMap<>();
    shapes.forEach((name, shape) -> all.put(name, type(name, shape, declaration)));
    declaration.accept(EVIDENCE, all);
  }

  private static Map<String, CelType> fact(CelType value) {
    return ImmutableMap.of(
        "value", value,
        "file", SimpleType.STRING,
        "excerpt", SimpleType.STRING,
        "page", SimpleType.INT,
        "agrees", NullableType.create(SimpleType.BOOL),
        "recognised", SimpleType.BOOL);
  }

  private static CelType type(
      String name,
      EvidenceShape shape,
      BiConsumer<StructTypeReference, Map<String, CelType>> declaration) {
    return switch (shape.kind()) {
      case ONE -> item(name, shape, declaration);
      case ROWS -> MapType.create(SimpleType.STRING, item(name + ANY, shape, declaration));
      case ITEMS -> ListType.create(item(name + ANY, shape, declaration));
      case VARIANTS -> {
        Map<String, CelType> variants = new LinkedHashMap<>();
        shape.keys().forEach(key -> variants.put(key, item(name + "." + key, shape, declaration)));
        StructTypeReference type = StructTypeReference.create("shenbao.Evidence." + name);
        declaration.accept(type, variants);
        yield type;
      }
    };
  }

  private static StructTypeReference item(
      String path,
      EvidenceShape shape,
      BiConsumer<StructTypeReference, Map<String, CelType>> declaration) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    shape.facts().forEach((key, proof) -> fields.put(key, fact(proof)));
    fields.putIfAbsent("state", NullableType.create(SimpleType.STRING));
    fields.putIfAbsent("files", NullableType.create(SimpleType.INT));
    fields.putIfAbsent("pages", NullableType.create(SimpleType.INT));
    fields.putIfAbsent("seconds", NullableType.create(SimpleType.DOUBLE));
    StructTypeReference type = StructTypeReference.create(ITEM + path);
    declaration.accept(type, fields);
    return type;
  }

  private static StructTypeReference fact(Proof proof) {
    return switch (proof.kind()) {
      case TEXT, NAME, ADDRESS, CODE, DATE -> TEXT;
      case YEAR, PAGES -> YEAR;
      case NUMBER -> NUMBER;
    };
  }

  /** Whether an expression asks for anything of evidence. */
  static boolean isAsked(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .anyMatch(node -> ast.getType(node.id()).filter(EVIDENCE::equals).isPresent());
  }

  /**
   * The path of what may be absent, where a selection reads it: {@code
   * facts.evidence.licence.founded}; an asterisk stands for any row or item.
   */
  static Optional<String> path(CelAbstractSyntaxTree ast, CelExpr select) {
    CelExpr operand = select.select().operand();
    String name = ast.getType(operand.id()).map(CelType::name).orElse("");
    if (!name.startsWith(ITEM)) {
      return Optional.empty();
    }
    String item = name.substring(ITEM.length());
    boolean isRow =
        item.endsWith(ANY) && operand.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT;
    String path = isRow ? item.substring(0, item.length() - 1) + operand.select().field() : item;
    return Optional.of("facts." + NAME + "." + path + "." + select.select().field());
  }

  /** A row that its grid does not have, in an expression that names it. */
  Optional<NoSuchRow> noSuchRow(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .flatMap(node -> row(ast, node.expr()).stream())
        .findFirst();
  }

  /**
   * A row that is not there.
   *
   * @param expression the id of the expression that names it
   */
  record NoSuchRow(String key, long expression) {}

  private Optional<NoSuchRow> row(CelAbstractSyntaxTree ast, CelExpr expression) {
    CelExpr rows = null;
    String key = null;
    if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
      rows = expression.select().operand();
      key = expression.select().field();
    } else if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
        && expression.call().function().equals(INDEX)) {
      rows = expression.call().args().get(0);
      key = text(expression.call().args().get(1));
    }
    if (rows == null || key == null) {
      return Optional.empty();
    }
    List<String> known = rows(ast.getType(rows.id()).orElse(SimpleType.DYN));
    return known == null || known.contains(key)
        ? Optional.empty()
        : Optional.of(new NoSuchRow(key, expression.id()));
  }

  private static @Nullable String text(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expression.constant().stringValue()
        : null;
  }

  /** The rows of a grid's evidence; null when a type is none. */
  private @Nullable List<String> rows(CelType type) {
    String item = type instanceof MapType map ? map.valueType().name() : "";
    if (!item.startsWith(ITEM) || !item.endsWith(ANY)) {
      return null;
    }
    EvidenceShape shape = shapes.get(item.substring(ITEM.length(), item.length() - ANY.length()));
    return shape == null ? null : shape.keys();
  }
}
