package io.shenbao.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.check.expression.Applicability;
import io.shenbao.check.expression.EvidenceShape;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Functions;
import io.shenbao.check.expression.Guards;
import io.shenbao.check.expression.ListPicks;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.RuleCompiler;
import io.shenbao.check.expression.Scope;
import io.shenbao.check.expression.ValuePath;
import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Rule;
import io.shenbao.programme.Score;
import io.shenbao.programme.Similar;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Compiles every expression of a pack once, and notes every one that can't be. */
final class PackCompiler {

  private static final Pattern UNKNOWN =
      Pattern.compile("(undefined field|undeclared reference to) '([^']+)'");

  private static final String RULES = "rules.yaml";
  private static final String EVIDENCE = "facts.evidence.";
  private static final String LISTS = "facts.lists.";
  private static final String HAS = "has(";

  private final Programme programme;
  private final Wording wording;
  private final ExpressionWords words;
  private final RuleCompiler expressions;
  private final Guards guards;
  private final List<PackProblem> problems = Collections.synchronizedList(new ArrayList<>());

  PackCompiler(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
    this.words = new ExpressionWords(wording);
    this.expressions = new RuleCompiler(programme);
    this.guards = new Guards(programme.form(), programme.let().keySet());
  }

  CompiledPack compile() {
    lets();
    Map<String, Expression> relevance = new LinkedHashMap<>();
    programme.form().nodes().forEach(node -> relevance(node, relevance));
    Map<String, Expression> computed = new LinkedHashMap<>();
    programme.form().nodes().forEach(node -> computed(node, computed));
    circles(computed);
    List<CompiledRule> rules = programme.rules().values().parallelStream().map(this::rule).toList();
    List<CompiledRequirement> requirements =
        programme.requirements().values().stream().map(this::requirement).toList();
    Message remark =
        message(
            programme.summary().remark(),
            Scope.REVIEWED,
            "programme.yaml",
            JsonPointer.compile("/summary/remark"));
    CompiledSummary summary = summary(programme.summary(), null, JsonPointer.compile("/summary"));
    Map<String, CompiledSummary> summaries = new LinkedHashMap<>();
    for (SummaryTable.Further one : programme.summaries().values()) {
      JsonPointer place = JsonPointer.compile("/summaries").appendProperty(one.id());
      summaries.put(one.id(), summary(one.table(), one.when(), place));
    }
    List<CompiledDocument> documents =
        programme.documents().values().stream().map(this::document).toList();
    problems.sort(null);
    return new CompiledPack(
        rules,
        requirements,
        Collections.unmodifiableMap(relevance),
        expressions.names(),
        Collections.unmodifiableMap(computed),
        remark,
        summary,
        Collections.unmodifiableMap(summaries),
        documents,
        List.copyOf(problems));
  }

  /** What is wrong with the named expressions. */
  private void lets() {
    JsonPointer let = JsonPointer.compile("/let");
    expressions
        .wrongLets()
        .forEach(
            (name, mistake) ->
                mistake(
                    Programme.HEAD,
                    let.appendProperty(name),
                    programme.let().getOrDefault(name, ""),
                    mistake));
    expressions
        .wrongScores()
        .forEach(
            (key, mistake) -> {
              Score score = programme.scores().get(key);
              boolean isValue = score != null && score.points() == null;
              JsonPointer at =
                  JsonPointer.empty()
                      .appendProperty(key)
                      .appendProperty(isValue ? "value" : "points");
              String text = score == null ? "" : isValue ? score.value() : score.points();
              mistake(Programme.SCORE, at, String.valueOf(text), mistake);
            });
    expressions
        .lets()
        .forEach((name, one) -> inTime(one, Programme.HEAD, let.appendProperty(name)));
  }

  private void relevance(Node node, Map<String, Expression> relevance) {
    String text = node.caption().relevant();
    if (text != null) {
      Scope scope = Scope.around(programme.form(), node.path());
      JsonPointer place = node.caption().pointer().appendProperty("relevant");
      Expression expression = condition(text, scope, "form.yaml", place);
      if (expression != null) {
        relevance.put(node.path(), expression);
      }
    }
  }

  private CompiledSummary summary(SummaryTable table, @Nullable String when, JsonPointer place) {
    Map<String, Expression> columns = new LinkedHashMap<>();
    Set<String> totals = new TreeSet<>();
    table
        .own()
        .forEach(
            (key, column) -> {
              JsonPointer at = place.appendProperty("columns").appendProperty(key);
              Expression value =
                  value(column.value(), Scope.REVIEWED, Programme.HEAD, at.appendProperty("value"));
              if (value != null) {
                columns.put(key, value);
              }
              if (column.total()) {
                totals.add(key);
              }
            });
    return new CompiledSummary(
        Collections.unmodifiableMap(columns),
        Collections.unmodifiableSet(totals),
        order(table.sort().group(), place.appendProperty("groupBy")),
        order(table.sort().by(), place.appendProperty("sortBy")),
        condition(when, Scope.REVIEWED, Programme.HEAD, place.appendProperty("when")));
  }

  private CompiledDocument document(Programme.Document document) {
    JsonPointer place = JsonPointer.compile("/documents").appendProperty(document.id());
    Scope scope = Scope.each(programme.form(), document.each()).orElse(null);
    if (scope == null) { // what stands inside would only be said wrongly
      return new CompiledDocument(document, Scope.APPLICATION, null, Message.NOTHING);
    }
    return new CompiledDocument(
        document,
        scope,
        condition(document.when(), scope, Programme.HEAD, place.appendProperty("when")),
        message(document.name(), scope, Programme.HEAD, place.appendProperty("name")));
  }

  private @Nullable Expression order(String text, JsonPointer place) {
    return text.isEmpty()
        ? null
        : value(text, Scope.REVIEWED, Programme.HEAD, place.appendProperty("value"));
  }

  private void computed(Node node, Map<String, Expression> computed) {
    if (node instanceof Field field && field.value() != null) {
      JsonPointer place = field.caption().pointer().appendProperty("value");
      try {
        Expression expression =
            expressions.valueOf(
                field.type(), field.value(), Scope.around(programme.form(), field.path()));
        computed.put(field.path(), inTime(expression, "form.yaml", place));
      } catch (RuleCompiler.Mistake e) {
        mistake("form.yaml", place, field.value(), e);
      }
    }
  }

  private void circles(Map<String, Expression> computed) {
    Map<String, Set<String>> reads = new LinkedHashMap<>();
    computed.forEach(
        (path, value) -> {
          Scope scope = Scope.around(programme.form(), path);
          reads.put(path, guards.fields(value, scope, expressions.lets()));
        });
    for (List<String> circle : ComputedCircles.in(reads)) {
      programme
          .form()
          .find(circle.get(0))
          .ifPresent(
              field ->
                  problem(
                      "form.yaml",
                      field.caption().pointer().appendProperty("value"),
                      "pack.form.circle",
                      circle.get(0),
                      String.join(" → ", circle)));
    }
  }

  private CompiledRule rule(Rule rule) {
    JsonPointer place = JsonPointer.empty().appendProperty(rule.id());
    String file = RULES;
    Scope scope = Scope.each(programme.form(), rule.each()).orElse(null);
    if (scope == null) { // what stands inside would only be said wrongly
      if (rule.each() != null && rule.each().startsWith("facts.")) {
        problem(file, place.appendProperty("each"), "pack.rule.no-such-facts", rule.each());
      }
      return CompiledRule.nothing(rule);
    }
    Expression when = condition(rule.when(), scope, file, place.appendProperty("when"));
    Expression decidable =
        condition(rule.decidable(), scope, file, place.appendProperty("decidable"));
    Expression assertion = condition(rule.assertion(), scope, file, place.appendProperty("assert"));
    needs(rule, scope, place.appendProperty("needs"));
    Set<String> guarded = new TreeSet<>(rule.needs());
    if (knowsNeeds(rule)) {
      guard(when, scope, guarded, place.appendProperty("when"));
      guard(decidable, scope, guarded, place.appendProperty("decidable"));
      guard(assertion, scope, guarded, place.appendProperty("assert"));
    }
    String manual = rule.manual() == null ? "" : rule.manual();
    return new CompiledRule(
        rule,
        scope,
        rule.needs().stream().map(ValuePath::of).toList(),
        ValuePath.of(rule.at()),
        Applicability.of(when, scope),
        decidable,
        assertion,
        message(rule.message(), scope, file, place.appendProperty("message")),
        message(manual, scope, file, place.appendProperty("manual")),
        message(rule.fix(), scope, file, place.appendProperty("fix")));
  }

  /**
   * What evidence and lists are needed, of which only the types know whether there is such a thing.
   */
  private void needs(Rule rule, Scope scope, JsonPointer place) {
    for (String need : rule.needs()) {
      if (need.startsWith(EVIDENCE) || need.startsWith(LISTS)) {
        try {
          expressions.condition(HAS + need + ")", scope);
        } catch (RuleCompiler.Mistake e) {
          int column = Math.max(1, e.column() - HAS.length());
          mistake(RULES, place, need, String.valueOf(e.getMessage()), column);
        }
      }
    }
  }

  /**
   * A condition must not stumble over what is not there. What it asks for is known to be there in
   * those that come after it.
   */
  private void guard(
      @Nullable Expression condition, Scope scope, Set<String> guarded, JsonPointer place) {
    if (condition != null) {
      guards.unguarded(condition, scope, guarded).forEach(path -> unguarded(path, place));
      for (String read : guards.unguardedItems(condition, guarded)) {
        problem(RULES, place, "pack.expression.unguarded-item", read);
      }
      picks(condition, guarded, RULES, place);
      guarded.addAll(guards.guarded(condition, scope));
      guarded.addAll(guards.askedPicks(condition));
    }
  }

  /** Whether what a rule needs has names of the pack; else that was told, and much follows. */
  private boolean knowsNeeds(Rule rule) {
    return rule.needs().stream()
        .allMatch(need -> need.contains(".") || programme.let().containsKey(need));
  }

  private void unguarded(String path, JsonPointer place) {
    String key =
        path.startsWith(EVIDENCE)
            ? "pack.evidence.unguarded"
            : path.startsWith(LISTS) ? "pack.list.unguarded" : "pack.rule.unguarded";
    problem(RULES, place, key, path);
  }

  /** The same of a condition that has no {@code needs}. */
  private void guardAll(Expression condition, String file, JsonPointer place) {
    for (String read : guards.unguardedItems(condition)) {
      problem(file, place, "pack.expression.unguarded-item", read);
    }
    for (String read : guards.unguardedNames(condition)) {
      problem(file, place, "pack.expression.unguarded", read);
    }
    picks(condition, Set.of(), file, place);
  }

  /** Items of lists that may have none. */
  private void picks(Expression condition, Set<String> known, String file, JsonPointer place) {
    for (ListPicks.Pick pick : guards.unguardedPicks(condition, known)) {
      problem(
          file,
          place,
          pick.byNumber() ? "pack.expression.unguarded-index" : "pack.expression.unguarded-pick",
          pick.item(),
          pick.list(),
          Long.toString(pick.least() - 1));
    }
  }

  private CompiledRequirement requirement(Requirement requirement) {
    JsonPointer place = JsonPointer.empty().appendProperty(requirement.id());
    String file = "attachments.yaml";
    Scope scope = Scope.each(programme.form(), requirement.each()).orElse(Scope.APPLICATION);
    List<Message> patterns = new ArrayList<>();
    for (String pattern : requirement.patterns()) {
      patterns.add(message(pattern, scope, file, place.appendProperty("patterns")));
    }
    Map<String, Expression> variants = new LinkedHashMap<>();
    for (Requirement.Variant variant : requirement.variants().values()) {
      JsonPointer at = place.appendProperty("each").appendProperty(variant.key());
      Expression when = condition(variant.when(), scope, file, at.appendProperty("when"));
      if (when != null) {
        variants.put(variant.key(), when);
      }
    }
    String name = requirement.name();
    return new CompiledRequirement(
        requirement,
        scope,
        condition(requirement.when(), scope, file, place.appendProperty("when")),
        Collections.unmodifiableMap(variants),
        name == null ? null : message(name, scope, file, place.appendProperty("name")),
        List.copyOf(patterns),
        proofs(requirement, scope, place.appendProperty("proves")));
  }

  /** What a file of each fixed variant should prove; of the requirement where there are none. */
  private Map<String, List<CompiledProof>> proofs(
      Requirement requirement, Scope scope, JsonPointer place) {
    Map<String, List<CompiledProof>> proofs = new LinkedHashMap<>();
    if (requirement.variants().isEmpty()) {
      proofs.put("", proofs(requirement, null, scope, place));
    }
    requirement
        .variants()
        .forEach((key, one) -> proofs.put(key, proofs(requirement, one, scope, place)));
    return proofs;
  }

  private List<CompiledProof> proofs(
      Requirement requirement,
      Requirement.@Nullable Variant variant,
      Scope scope,
      JsonPointer place) {
    List<CompiledProof> proofs = new ArrayList<>();
    for (Proof proof : requirement.proves().values()) {
      JsonPointer here = place.appendProperty(proof.id());
      Expression is =
          proof.is() == null
              ? null
              : value(
                  CompiledProof.in(proof.is(), variant),
                  scope,
                  "attachments.yaml",
                  here.appendProperty("is"));
      proofs.add(new CompiledProof(proof, is, CompiledProof.at(proof, variant)));
    }
    return List.copyOf(proofs);
  }

  private @Nullable Expression value(String text, Scope scope, String file, JsonPointer place) {
    try {
      return inTime(expressions.value(text, scope), file, place);
    } catch (RuleCompiler.Mistake e) {
      mistake(file, place, text, e);
      return null;
    }
  }

  private @Nullable Expression condition(
      @Nullable String text, Scope scope, String file, JsonPointer place) {
    if (text == null) {
      return null;
    }
    try {
      Expression condition = inTime(expressions.condition(text, scope), file, place);
      if (!file.equals(RULES)) { // which know needs
        guardAll(condition, file, place);
      }
      return condition;
    } catch (RuleCompiler.Mistake e) {
      mistake(file, place, text, e);
      return null;
    }
  }

  private Message message(String text, Scope scope, String file, JsonPointer place) {
    try {
      Message message = Message.compile(text, scope, expressions);
      if (message.asksEvidence()) {
        onlyRules(file, place);
      }
      message.expressions().forEach(expression -> dates(expression, file, place));
      return message;
    } catch (RuleCompiler.Mistake e) {
      mistake(file, place, text, e);
      return Message.NOTHING;
    }
  }

  private Expression inTime(Expression expression, String file, JsonPointer place) {
    if (expression.asksEvidence()) {
      onlyRules(file, place);
    }
    dates(expression, file, place);
    return expression;
  }

  /** A date that the pack does not have is compared with nothing. */
  private void dates(Expression expression, String file, JsonPointer place) {
    if (programme.deadline().isEmpty() && expression.reads("facts", "deadline")) {
      problem(file, place, "pack.expression.no-date", "deadline");
    }
    if (programme.year() == 0 && expression.reads("facts", "year")) {
      problem(file, place, "pack.expression.no-date", "year");
    }
  }

  /** What is due is known before any evidence is read, and must not hang on what that says. */
  private void onlyRules(String file, JsonPointer place) {
    if (!file.equals(RULES)) {
      problem(file, place, "pack.evidence.only-rules");
    }
  }

  private void mistake(String file, JsonPointer place, String text, RuleCompiler.Mistake mistake) {
    mistake(file, place, text, String.valueOf(mistake.getMessage()), mistake.column());
  }

  private void mistake(String file, JsonPointer place, String text, String said, int column) {
    Matcher unknown = UNKNOWN.matcher(said);
    // a name that the form no longer has is missed by all that use it
    String cause = unknown.find() ? unknown.group(2) : "";
    add(
        programme
            .origins()
            .problem(
                file,
                place,
                wording.say("pack.expression", words.say(said) + meant(said, text), column))
            .of(cause));
  }

  /** What may have been meant by a field or name that CEL does not know. */
  private String meant(String said, String text) {
    Matcher unknown = UNKNOWN.matcher(said);
    if (!unknown.find()) {
      return "";
    }
    if (programme.let().containsKey(unknown.group(2))) {
      return wording.say("pack.let.later", unknown.group(2));
    }
    Stream<String> names =
        unknown.group(1).equals("undefined field")
            ? Stream.concat(
                programme.form().nodes().map(Node::key),
                Stream.concat(
                    names(),
                    Stream.of("edition", "scenarios", "groups", "stages", "value", "unit", "kind")))
            : Stream.concat(
                Stream.of("app", "facts", "words", "tables", "score", "it", "up"),
                Stream.concat(
                    programme.let().keySet().stream(), Functions.SIGNATURES.keySet().stream()));
    if (text.contains(EVIDENCE)) {
      names = Stream.concat(names, EvidenceShape.names(programme));
    }
    return Similar.to(unknown.group(2), names.distinct().sorted().toList())
        .filter(name -> !name.equals(unknown.group(2)))
        .map(name -> wording.say("pack.did-you-mean", name))
        .orElse("");
  }

  /** What the pack itself gives names to. */
  private Stream<String> names() {
    return Stream.of(
            programme.words().keySet(),
            programme.tables().keySet(),
            programme.scores().keySet(),
            programme.lists().keySet(),
            Stream.concat(
                    programme.tables().values().stream().map(Reference.Table::columns),
                    programme.lists().values().stream().map(Reference.Listing::columns))
                .flatMap(columns -> columns.keySet().stream())
                .toList())
        .flatMap(Collection::stream);
  }

  private void problem(String file, JsonPointer place, String key, Object... arguments) {
    add(programme.origins().problem(file, place, wording.say(key, arguments)));
  }

  private void add(PackProblem problem) {
    if (!problems.contains(problem)) { // what holds for several variants is compiled for each
      problems.add(problem);
    }
  }
}
