package io.shenbao.attachment;

import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an observation of a file comes to as a finding; what only explains a state comes to none.
 *
 * @param word the last part of the rule's id and of the keys of its words
 */
record FileRemark(String word, Severity severity, List<Object> facts) {

  private static final Map<Kind, Severity> SEVERITIES =
      Map.of(
          Kind.REPAIRED, Severity.WARNING,
          Kind.BLANK, Severity.WARNING,
          Kind.BLANK_PAGES, Severity.INFO,
          Kind.SAMPLED, Severity.INFO,
          Kind.ACTIVE, Severity.WARNING,
          Kind.EMBEDDED, Severity.INFO,
          Kind.APPENDED, Severity.WARNING);

  static Optional<FileRemark> of(Observation observation) {
    Kind kind = observation.kind();
    return Optional.ofNullable(SEVERITIES.get(kind))
        .map(severity -> new FileRemark(word(kind), severity, facts(observation)));
  }

  String rule() {
    return "attachment-" + word;
  }

  Sentence message(String file) {
    Object[] all = new Object[facts.size() + 1];
    all[0] = file;
    for (int i = 0; i < facts.size(); i++) {
      all[i + 1] = facts.get(i);
    }
    return Sentence.of("attachment." + word, all);
  }

  Sentence fix(String file) {
    return Sentence.of("attachment." + word + ".fix", file);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Object> facts(Observation observation) {
    List<String> facts = observation.facts();
    return switch (observation.kind()) {
      case BLANK_PAGES, EMBEDDED -> List.of(facts);
      case ACTIVE ->
          List.of(facts.stream().map(one -> Sentence.of("attachment.active." + one)).toList());
      case SAMPLED ->
          List.of(
              Sentence.of("attachment.amount." + facts.get(0), facts.get(2)),
              Sentence.of("attachment.amount." + facts.get(0), facts.get(1)));
      default -> List.copyOf(facts);
    };
  }
}
