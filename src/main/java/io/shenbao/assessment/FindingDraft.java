package io.shenbao.assessment;

import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.wording.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A finding in the making: which check, then where, then what is to be said. Every finding begins
 * with one of {@link Finding#failed}, {@link Finding#unchecked} or {@link Finding#manual}.
 */
public final class FindingDraft {

  private final String rule;
  private final Verdict verdict;
  private final @Nullable Severity severity;
  private String clause = "";
  private JsonPointer pointer = JsonPointer.empty();
  private Origin origin = new Origin.Whole("");
  private @Nullable Counterpart counterpart;

  FindingDraft(String rule, Verdict verdict, @Nullable Severity severity) {
    this.rule = rule;
    this.verdict = verdict;
    this.severity = severity;
  }

  /** Where the notice says so. */
  public FindingDraft clause(String where) {
    clause = where;
    return this;
  }

  /** A value of the application. */
  public FindingDraft at(JsonPointer value, Origin where) {
    pointer = value;
    origin = where;
    return this;
  }

  /** A value of the application, which knows where it came from. */
  public FindingDraft at(JsonPointer value, Origins origins) {
    return at(value, origins.of(value));
  }

  /** A place that is no value's. */
  public FindingDraft at(Origin where) {
    return at(JsonPointer.empty(), where);
  }

  /** A file or folder as a whole, relative to the input. */
  public FindingDraft at(String file) {
    return at(new Origin.Whole(file));
  }

  /** The other of two places. */
  public FindingDraft comparedWith(Counterpart other) {
    counterpart = other;
    return this;
  }

  /** The finding; the key of its mend is that of its message with {@code .fix}. */
  public Finding says(String key, Object... facts) {
    return says(Sentence.of(key, facts), Sentence.of(key + ".fix", facts));
  }

  /** The finding. */
  public Finding says(Sentence message, Sentence fix) {
    return new Finding(
        rule, verdict, severity, clause, pointer, origin, message, fix, null, counterpart);
  }
}
