package io.shenbao.check;

import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.CataloguePolicy;
import io.shenbao.programme.Programme;
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
      reporter.failed(
          RULE,
          Severity.ERROR,
          "",
          pointer,
          reporter.say("check.edition", stated, known),
          reporter.say("check.edition.fix", known));
    } else {
      reporter.failed(RULE, Severity.INFO, accepted.clause(), pointer, accepted.message(), "");
    }
  }
}
