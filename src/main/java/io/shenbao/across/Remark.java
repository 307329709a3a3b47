package io.shenbao.across;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Phrase;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Puts what was found into the words of the rule. */
final class Remark {

  private Remark() {}

  /**
   * A finding.
   *
   * @param facts by the names that the rule's texts use
   */
  static Finding of(
      AcrossRule rule,
      JsonPointer pointer,
      Origin origin,
      Counterpart counterpart,
      Map<String, Object> facts) {
    return Finding.failed(rule.id(), rule.severity())
        .clause(rule.clause())
        .at(pointer, origin)
        .comparedWith(counterpart)
        .says(said(rule, "message", rule.message(), facts), said(rule, "fix", rule.fix(), facts));
  }

  private static Sentence said(
      AcrossRule rule, String part, String text, Map<String, Object> facts) {
    if (text.isEmpty()) {
      return Sentence.NONE;
    }
    try {
      List<Object> named =
          Phrase.parse(text).expressions().stream()
              .map(name -> facts.getOrDefault(name, "{" + name + "}"))
              .toList();
      return new Sentence(Phrase.key(Programme.ACROSS, rule.id(), part), named);
    } catch (Phrase.Unclosed e) {
      throw new IllegalStateException("a pack is linted before it is used", e);
    }
  }
}
