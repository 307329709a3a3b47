package io.shenbao.check.expression;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .build();

  private final EvidenceTypes evidence;
  private final FormTypes types;

  /** What is written in many rules is compiled once. */
  private final Map<Source, Expression> compiled = new ConcurrentHashMap<>();

  private final Map<String, CelCompiler> compilers = new ConcurrentHashMap<>();
  private final Map<String, CelRuntime> runtimes = new LinkedHashMap<>();

  public RuleCompiler(Programme programme) {
    this.evidence = new EvidenceTypes(EvidenceShape.of(programme));
    this.types = new FormTypes(programme.form(), programme.words().keySet(), evidence);
    programme
        .editions()
        .keySet()
        .forEach(edition -> runtimes.put(edition, runtime(programme, edition)));
    runtimes.putIfAbsent("", runtime(programme, ""));
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
      Map<String, CompiledCondition> evaluations = new LinkedHashMap<>();
      runtimes.forEach(
          (edition, runtime) -> evaluations.put(edition, new CompiledCondition(ast, runtime)));
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
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings())
            .setTypeProvider(types)
            .addVar("app", FormTypes.APPLICATION)
            .addVar("facts", FormTypes.FACTS)
            .addVar("words", FormTypes.WORDS);
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
                CelFunctionDecl.newFunctionDeclaration(
                    name,
                    CelOverloadDecl.newGlobalOverload(
                        name, signature.result(), signature.arguments()))));
    return declarations.build();
  }

  /** What makes expressions run, for one edition of the catalogue. */
  private static CelRuntime runtime(Programme programme, String edition) {
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(OPTIONS)
        .addLibraries(CelExtensions.strings())
        .addFunctionBindings(new Functions(programme, edition).bindings())
        .build();
  }
}
