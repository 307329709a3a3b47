package io.shenbao.assessment;

import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.util.Locale;

/** What findings say, in Chinese. */
public record Said(Wording wording) {

  /** In the tool's own words only. */
  public static final Said PLAIN = new Said(new Wording(Locale.CHINESE));

  /** In a pack's words too. */
  public static Said of(Programme programme) {
    return new Said(PLAIN.wording().with(programme.phrases()));
  }

  public String message(Finding finding) {
    return wording.say(finding.message());
  }

  public String fix(Finding finding) {
    return wording.say(finding.fix());
  }
}
