package io.shenbao.telling.mail;

import io.shenbao.assessment.Assessment;
import io.shenbao.wording.Wording;

/** What an applicant is told by mail, for who sends it by hand. */
public final class PastedLetter {

  private PastedLetter() {}

  /**
   * The text, in lines.
   *
   * @param title of what is applied for
   */
  public static String of(Assessment one, String title, Wording wording) {
    return new ApplicantLetter(one).pasted(title, wording);
  }
}
