package io.shenbao.check;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.CataloguePolicy;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Phrase;
import io.shenbao.wording.Sentence;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Judges the edition of the catalogue that an application states. */
final class EditionCheck {

  static final String RULE = "catalogue-edition";

  private final Programme programme;

  EditionCheck(Programme programme) {
    this.programme = programme;
  }

  void check(JsonNode tree, Reporter reporter) {
    String path = programme.roles().edition();
    if (path == null) {
      return;
    }
    JsonPointer pointer = JsonPointer.compile("/" + path.replace('.', '/'));
    String stated = tree.at(pointer).asString("");
    CataloguePolicy.Accepted accepted = programme.catalogues().accepted().get(stated);
    if (stated.isEmpty() || (accepted != null && accepted.message().isEmpty())) {
      reporter.count(Verdict.PASSED);
    } else if (accepted == null) {
      String known = String.join("、", programme.catalogues().accepted().keySet());
      reporter.add(
          Finding.failed(RULE, Severity.ERROR)
              .at(pointer, reporter.origins())
              .says(
                  Sentence.of("check.edition", stated, known),
                  Sentence.of("check.edition.fix", known)));
    } else {
      reporter.add(
          Finding.failed(RULE, Severity.INFO)
              .clause(accepted.clause())
              .at(pointer, reporter.origins())
              .says(Sentence.of(Phrase.key(Programme.HEAD, stated, "message")), Sentence.NONE));
    }
  }
}
