package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.ruling.DeskDecision;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.file.Sha256;
import java.util.Optional;

/** What can be decided on, as pages and forms name it. */
final class Decidable {

  private static final int DIGITS = 12;

  private Decidable() {}

  /** What a decision on a finding is about. */
  static DeskDecision.Subject subject(Assessment one, Finding finding, boolean waiver) {
    // an application that is the input itself goes by the input's name
    String applicant = one.path().equals(".") ? "input" : one.path();
    return new DeskDecision.Subject(
        finding.rule(), applicant, finding.pointer().toString(), waiver);
  }

  /** Another text for another decision; what a form brings back tells what its reader saw. */
  static String print(Optional<DeskDecision> there) {
    return there.map(one -> Sha256.of(one.toString()).substring(0, DIGITS)).orElse("none");
  }

  /** The name of the desk's file among the decisions. */
  static String file(Desks desks) {
    try {
      return DecisionBook.name(desks.judging().known().programme().id());
    } catch (RunRefused e) {
      return "";
    }
  }
}
