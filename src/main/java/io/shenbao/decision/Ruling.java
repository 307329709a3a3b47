package io.shenbao.decision;

import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.text.Likeness;
import io.shenbao.text.Nfkc;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * A decision and what it is about.
 *
 * @param rule the check's id
 * @param applicant the application's path below the input, or the applicant's identity
 * @param factory narrows it to one factory; empty: all that the applicant hands in
 * @param at narrows it to what lies at or below this place of the application; empty: all of it
 */
record Ruling(String rule, String applicant, String factory, String at, Decision decision) {

  /** Whether it is about this factory. */
  boolean concerns(String otherFactory) {
    return factory.isEmpty() || Likeness.key(factory).equals(Likeness.key(otherFactory));
  }

  /** Whether it speaks of a finding, decided or not. */
  boolean speaksOf(Finding finding) {
    return rule.equals(finding.rule()) && isAt(finding.pointer());
  }

  /**
   * Whether it can decide a finding: a waiver what has failed, an answer what a person must see.
   */
  boolean decides(Finding finding) {
    if (!speaksOf(finding) || finding.decision() != null) {
      return false;
    }
    return decision instanceof Decision.Waiver
        ? finding.verdict() == Verdict.FAILED
        : finding.verdict() == Verdict.MANUAL || finding.verdict() == Verdict.UNCHECKED;
  }

  /** Whether both say the same of whatever they decide, for whatever reason. */
  boolean agrees(Decision other) {
    if (decision instanceof Decision.Answer answer && other instanceof Decision.Answer another) {
      return answer.passed() == another.passed();
    }
    return decision instanceof Decision.Waiver && other instanceof Decision.Waiver;
  }

  private boolean isAt(JsonPointer pointer) {
    String place = pointer.toString();
    return place.equals(at) || place.startsWith(at + "/") || at.isEmpty();
  }

  /** What it may be found by: it does not say whether it names a path or an identity. */
  Set<String> keys() {
    return keys(applicant, applicant);
  }

  /**
   * What finds the decisions on an application.
   *
   * @param identity empty when it has none
   */
  static Set<String> keys(String path, String identity) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add("/" + plain(path));
    String code = Likeness.key(identity);
    if (!code.isEmpty()) {
      keys.add("=" + code);
    }
    return keys;
  }

  /** A path as it is compared: full-width forms and spaces around it do not count. */
  private static String plain(String name) {
    String text = Nfkc.of(name).strip().replace('\\', '/');
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
