package io.shenbao.check;

import io.shenbao.application.Application;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.check.expression.Bindings;
import io.shenbao.programme.Due;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.Statement;
import io.shenbao.programme.Statements;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** One application, its values and facts gathered once, and what is asked of it. */
public final class Examination {

  private final Checker checker;
  private final Application application;
  private final Bindings bindings;

  Examination(Checker checker, Application application, Bindings bindings) {
    this.checker = checker;
    this.application = application;
    this.bindings = bindings;
  }

  /** The application with its computed values. */
  public Application application() {
    return application;
  }

  /** Judges its values where no evidence was looked at. */
  public Judgement check(Set<JsonPointer> flagged) {
    return check(flagged, EvidenceReading.NONE);
  }

  /**
   * Judges its values.
   *
   * @param flagged values about which the reader has already said that they can't be read: nothing
   *     is said of them twice
   * @param evidence what its evidence says, for those rules that ask
   */
  public Judgement check(Set<JsonPointer> flagged, EvidenceReading evidence) {
    return checker.check(application, bindings, flagged, evidence);
  }

  /** The evidence that it owes, in the pack's order. */
  public List<Due> due() {
    return checker.pack().requirements().stream()
        .filter(required -> required.requirement().required())
        .flatMap(required -> required.due(bindings).stream())
        .toList();
  }

  /** What it says of the facts that its evidence should prove, by requirement and variant. */
  public Statements statements() {
    Map<String, Map<String, List<Statement>>> statements = new LinkedHashMap<>();
    for (CompiledRequirement required : checker.pack().requirements()) {
      statements.put(required.requirement().id(), required.statements(bindings));
    }
    return new Statements(statements);
  }

  /** The documents that are made of it besides the form. */
  public FurtherDocuments documents() {
    return FurtherDocuments.of(
        checker.pack().documents().stream().flatMap(one -> one.of(bindings).stream()).toList());
  }

  /** What the pack adds to its line of the summary table. */
  public SummaryDetails details(ReviewFacts review) {
    return checker.pack().summary().of(bindings.reviewed(review.values()));
  }

  /** What it says in the pack's other tables, by their ids; those that it stands in. */
  public Map<String, SummaryDetails> furtherDetails(ReviewFacts review) {
    Bindings reviewed = bindings.reviewed(review.values());
    Map<String, SummaryDetails> further = new LinkedHashMap<>();
    checker
        .pack()
        .summaries()
        .forEach(
            (id, table) -> {
              if (table.lists(reviewed)) {
                further.put(id, table.of(reviewed));
              }
            });
    return Collections.unmodifiableMap(further);
  }

  /** The bureau's part of the summary table's remark. */
  public String remark(ReviewFacts review) {
    return checker.pack().remark().render(bindings.reviewed(review.values()));
  }
}
