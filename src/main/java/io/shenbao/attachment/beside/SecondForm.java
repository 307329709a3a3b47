package io.shenbao.attachment.beside;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.source.several.FormChoice;
import io.shenbao.wording.Sentence;

/** A second form that somebody filled in, in the folder of the one that was read. */
final class SecondForm {

  private SecondForm() {}

  /**
   * Which of the two was read, and why; an error where they differ, for nobody can tell which one
   * counts.
   *
   * @param read name of the one that was
   * @param other name of the one that was not
   * @param differences of the other from the one that was read
   */
  static Finding finding(Application source, String read, String other, Judgement differences) {
    boolean isChosen = FormChoice.isNamed(read) && !FormChoice.isNamed(other);
    Sentence why = Sentence.of(isChosen ? "form.two.named" : "form.two.first");
    boolean areSame = differences.findings().isEmpty();
    return Finding.failed(Finding.TWO_SOURCES, areSame ? Severity.INFO : Severity.ERROR)
        .at(source.path())
        .says(areSame ? "form.two.same" : "form.two", read, other, why);
  }
}
