package io.shenbao.decision;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.programme.Similar;
import io.shenbao.wording.Sentence;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells why a decision was of no use. */
final class Unused {

  static final String RULE = "decision-unused";
  static final String CONTRADICTION = "decision-contradiction";

  private final Programme programme;
  private final Set<String> known = new LinkedHashSet<>();

  Unused(Programme programme) {
    this.programme = programme;
    known.addAll(programme.rules().keySet());
  }

  /** Learns which checks there are. */
  void see(Assessment one) {
    one.findings().forEach(finding -> known.add(finding.rule()));
  }

  /** Why a decision in force was of no use, once all were seen; empty when it was of some. */
  Optional<Finding> why(Use use) {
    Ruling ruling = use.ruling();
    if (use.hasDecided()) {
      return Optional.empty();
    }
    if (use.isOpen()) {
      return Optional.of(
          finding(CONTRADICTION, Severity.ERROR, "contradiction", ruling, Sentence.NONE));
    }
    Sentence hint = Sentence.NONE;
    String key;
    Rule rule = programme.rules().get(ruling.rule());
    if (!use.concernsAny()) {
      key = "no-applicant";
    } else if (!use.isAnyReadable()) {
      key = "unreadable";
    } else if (!known.contains(ruling.rule())) {
      key = "no-rule";
      hint =
          Similar.to(ruling.rule(), known)
              .map(one -> Sentence.of("decision.meant", one))
              .orElse(Sentence.NONE);
    } else if (ruling.decision() instanceof Decision.Waiver
        && rule != null
        && rule.manual() != null) {
      key = "waived-manual";
    } else if (ruling.decision() instanceof Decision.Answer
        && rule != null
        && rule.manual() == null) {
      key = "answered-rule";
    } else if (use.hasUntold()) {
      key = "untold";
    } else {
      key = "no-finding";
    }
    return Optional.of(finding(RULE, Severity.WARNING, key, ruling, hint));
  }

  private Finding finding(String id, Severity severity, String key, Ruling ruling, Sentence hint) {
    String factory = ruling.factory().isEmpty() ? "" : "（" + ruling.factory() + "）";
    String said = "decision.unused." + key;
    return Amiss.of(id, severity, ruling.decision().origin())
        .says(
            Sentence.of(said, name(ruling.rule()), ruling.applicant() + factory, hint),
            Sentence.of(said + ".fix", name(ruling.rule())));
  }

  /** What a sentence calls a check: by its name, and by what was typed where there is none. */
  private Object name(String id) {
    Rule rule = programme.rules().get(id);
    AcrossRule across = programme.across().get(id);
    String label = rule != null ? rule.label() : across != null ? across.label() : "";
    if (!label.isEmpty()) {
      return label;
    }
    boolean isOurs = rule == null && across == null && known.contains(id);
    return isOurs ? Sentence.of("builtin." + id) : id;
  }
}
