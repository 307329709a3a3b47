package io.shenbao.check.expression;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The expression language of a pack: CEL over the form's types. RuleCompiler are compiled once;
 * they run against one edition of the catalogue each time. Safe for use by several threads.
 */
public final class RuleCompiler {

  private static final int MOST_ITERATIONS = 1_000_000;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .populateMacroCalls(true) // so that lint can show a part as it is written
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .build();

  private final EvidenceTypes evidence;
  private final FormTypes types;

  /** What is written in many rules is compiled once. */
  private final Map<Source, Expression> compiled = new ConcurrentHashMap<>();

  private final Map<String, Expression> lets = new LinkedHashMap<>();
  private final List<CompiledScore> scores = new ArrayList<>();
  private final Map<String, Mistake> wrongScores = new LinkedHashMap<>();
  private final Struct tables;
  private final Map<String, CelType> names = new LinkedHashMap<>();
  private final Map<String, Mistake> wrongLets = new LinkedHashMap<>();
  private final Map<String, CelCompiler> compilers = new ConcurrentHashMap<>();
  private final Map<String, CompiledCondition.Evaluator> evaluators = new LinkedHashMap<>();

  public RuleCompiler(Programme programme) {
    this.evidence = new EvidenceTypes(EvidenceShape.of(programme));
    this.types = new FormTypes(programme, evidence);
    programme
        .editions()
        .keySet()
        .forEach(edition -> evaluators.put(edition, evaluator(programme, edition)));
    evaluators.computeIfAbsent("", none -> evaluator(programme, none));
    types.declareTables(programme.tables());
    types.declareScore(programme.scores().keySet());
    tables = PackNames.tables(programme.tables());
    names.put(LetValues.TABLES, FormTypes.TABLES);
    programme.let().forEach(this::let);
    programme.scores().values().forEach(this::score);
    name(LetValues.SCORE, FormTypes.SCORE);
  }

  /** From now on expressions may use a name. */
  private void name(String name, CelType type) {
    names.put(name, type);
    compilers.clear();
    compiled.clear();
  }

  /** Compiles an item of the points table, which may use all named expressions. */
  private void score(Score score) {
    String text = String.valueOf(score.points() == null ? score.value() : score.points());
    try {
      Expression number = valueOf(FieldType.NUMBER, text, Scope.APPLICATION);
      scores.add(new CompiledScore(score, ValuePath.of(score.at()), number));
    } catch (Mistake e) {
      wrongScores.put(score.key(), e);
    }
  }

  /** What is wrong with items of the points table, by their keys. */
  public Map<String, Mistake> wrongScores() {
    return Collections.unmodifiableMap(wrongScores);
  }

  /** What the pack's names stand for. */
  public PackNames names() {
    return new PackNames(lets(), tables, List.copyOf(scores));
  }

  /** Compiles a named expression, which may use those before it. */
  private void let(String name, String text) {
    CelType type = SimpleType.DYN; // of a wrong one no more is said than that
    try {
      Expression expression = compile(text, Scope.APPLICATION);
      lets.put(name, expression);
      type = absentable(expression.ast().getResultType());
    } catch (Mistake e) {
      wrongLets.put(name, e);
    }
    name(name, type);
  }

  private static CelType absentable(CelType type) {
    return Set.of(SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, SimpleType.STRING)
            .contains(type)
        ? NullableType.create(type)
        : type;
  }

  /** The named expressions that compile, in the pack's order. */
  public Map<String, Expression> lets() {
    return Collections.unmodifiableMap(lets);
  }

  /** What is wrong with the others. */
  public Map<String, Mistake> wrongLets() {
    return Collections.unmodifiableMap(wrongLets);
  }

  /** An expression that does not compile; {@code column} counts from 1 within the expression. */
  public static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;
    private final int column;

    Mistake(String message, int column) {
      super(message);
      this.column = column;
    }

    public int column() {
      return column;
    }
  }

  private record Source(String text, String scope) {}

  /** Compiles a condition. */
  public Expression condition(String text, Scope scope) throws Mistake {
    return compile(text, scope, SimpleType.BOOL);
  }

  /** Compiles an expression of any type. */
  public Expression value(String text, Scope scope) throws Mistake {
    return compile(text, scope, SimpleType.DYN);
  }

  /** Compiles an expression that gives the value of a field. */
  public Expression valueOf(FieldType type, String text, Scope scope) throws Mistake {
    Expression expression = value(text, scope);
    CelType actual = expression.ast().getResultType();
    CelType given = actual instanceof NullableType nullable ? nullable.targetType() : actual;
    List<CelType> fitting =
        switch (type) {
          case NUMBER, PERCENT -> List.of(SimpleType.DOUBLE, SimpleType.INT);
          case INTEGER, YEAR -> List.of(SimpleType.INT);
          case BOOLEAN -> List.of(SimpleType.BOOL);
          default -> List.of(SimpleType.STRING);
        };
    if (!given.equals(SimpleType.DYN) && !fitting.contains(given)) {
      throw new Mistake(
          "the expression gives " + given.name() + ", not " + fitting.get(0).name(), 1);
    }
    return expression;
  }

  private Expression compile(String text, Scope scope, CelType result) throws Mistake {
    Source source = new Source(text, scope.name());
    Expression expression = compiled.get(source);
    if (expression == null) {
      expression = compile(text, scope);
      compiled.put(source, expression);
    }
    CelType actual = expression.ast().getResultType();
    if (!result.equals(SimpleType.DYN)
        && !actual.equals(SimpleType.DYN)
        && !result.isAssignableFrom(actual)) {
      throw new Mistake("the expression gives " + actual.name() + ", not " + result.name(), 1);
    }
    return expression;
  }

  private Expression compile(String text, Scope scope) throws Mistake {
    CelCompiler compiler = compilers.computeIfAbsent(scope.name(), none -> compiler(scope));
    try {
      CelAbstractSyntaxTree ast = compiler.compile(text).getAst();
      EvidenceTypes.NoSuchRow unknown =
          text.contains(EvidenceTypes.NAME) ? evidence.noSuchRow(ast).orElse(null) : null;
      if (unknown != null) {
        throw noSuchRow(unknown, ast);
      }
      CelExpr format = Rounding.wrongFormat(ast).orElse(null);
      if (format != null) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(format.id(), 0);
        throw new Mistake(
            "'" + format.constant().stringValue() + "' is no number format", offset + 1);
      }
      Map<String, CompiledCondition> evaluations = new LinkedHashMap<>();
      evaluators.forEach(
          (edition, evaluator) -> evaluations.put(edition, new CompiledCondition(ast, evaluator)));
      return new Expression(text, ast, Collections.unmodifiableMap(evaluations));
    } catch (CelValidationException e) {
      CelIssue first = e.getErrors().get(0);
      throw new Mistake(first.getMessage(), first.getSourceLocation().getColumn() + 1);
    }
  }

  /** In CEL's own words for a field that is not there. */
  private static Mistake noSuchRow(EvidenceTypes.NoSuchRow row, CelAbstractSyntaxTree ast) {
    int offset = ast.getSource().getPositionsMap().getOrDefault(row.expression(), 0);
    return new Mistake("undefined field '" + row.key() + "'", offset + 1);
  }

  private CelCompiler compiler(Scope scope) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(Arithmetic.standardDeclarations())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings())
            .setTypeProvider(types)
            .addVar("app", FormTypes.APPLICATION)
            .addVar("facts", FormTypes.FACTS)
            .addVar("words", FormTypes.WORDS);
    names.forEach(builder::addVar);
    addVar(builder, "it", scope.list());
    addVar(builder, "up", scope.outer());
    if (scope.reviewed()) {
      builder.addVar("review", FormTypes.REVIEW);
    }
    if (scope.facts() != null) {
      builder.addVar("it", FormTypes.itemOf(scope.facts()));
    }
    builder.addFunctionDeclarations(declarations());
    return builder.build();
  }

  private static void addVar(CelCompilerBuilder builder, String name, @Nullable Node list) {
    if (list != null) {
      builder.addVar(name, FormTypes.itemOf(list));
    }
  }

  private static ImmutableSet<CelFunctionDecl> declarations() {
    ImmutableSet.Builder<CelFunctionDecl> declarations = ImmutableSet.builder();
    Functions.SIGNATURES.forEach(
        (name, signature) ->
            declarations.add(
                CelFunctionDecl.newFunctionDeclaration(name, overloads(name, signature))));
    return declarations.addAll(Arithmetic.declarations()).build();
  }

  private static List<CelOverloadDecl> overloads(String name, Functions.Signature signature) {
    List<List<CelType>> forms =
        Lists.cartesianProduct(
            signature.arguments().stream()
                .map(
                    type ->
                        type.equals(SimpleType.DOUBLE)
                            ? List.<CelType>of(SimpleType.DOUBLE, SimpleType.INT)
                            : List.of(type))
                .toList());
    return Streams.mapWithIndex(
            forms.stream(),
            (arguments, form) ->
                CelOverloadDecl.newGlobalOverload(
                    Functions.overload(name, (int) form), signature.result(), arguments))
        .toList();
  }

  private static CompiledCondition.Evaluator evaluator(Programme programme, String edition) {
    Functions functions = new Functions(programme, edition);
    CelRuntime runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings())
            .setStandardFunctions(Arithmetic.standardFunctions())
            .addFunctionBindings(Arithmetic.bindings())
            .addFunctionBindings(functions.bindings())
            .build();
    return new CompiledCondition.Evaluator(runtime, functions);
  }
}
