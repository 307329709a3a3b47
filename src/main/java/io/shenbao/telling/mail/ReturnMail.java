package io.shenbao.telling.mail;

import io.shenbao.assessment.Assessment;
import io.shenbao.operation.MailSettings;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One applicant told its own findings because a person says so, at the address that it typed
 * itself. The nightly mail does not tell it the same again.
 */
public final class ReturnMail {

  private final MailSettings settings;
  private final Wording wording;

  public ReturnMail(MailSettings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
  }

  /** The address that an applicant typed; empty when it is none that mail can go to. */
  public static String address(Assessment one) {
    return new ApplicantLetter(one).address();
  }

  /**
   * Whether the last that an applicant was mailed is what is told now.
   *
   * @param work the folder that remembers what was sent
   */
  public static boolean isLast(Assessment one, Path work) throws IOException {
    if (!Files.isRegularFile(work.resolve(SentLetters.FILE))) {
      return false;
    }
    ApplicantLetter letter = new ApplicantLetter(one);
    try (SentLetters sent = SentLetters.open(work)) {
      return sent.isLast(letter.applicant(), letter.content());
    }
  }

  /**
   * Sends the mail.
   *
   * @param title of what is applied for
   * @param work the folder that remembers what was sent
   * @param output the folder that documents are named by
   * @return whether the server took it; not when it does not want the address
   * @throws IOException when the server can't be reached
   * @throws Refused when it does not want our name or password
   */
  public boolean send(Assessment one, String title, Path work, Path output)
      throws IOException, Refused {
    ApplicantLetter letter = new ApplicantLetter(one);
    if (letter.address().isEmpty()) {
      return false;
    }
    AtomicBoolean isTaken = new AtomicBoolean();
    try (SentLetters sent = SentLetters.open(work)) {
      new PostOffice(settings, Attempts.STANDARD, wording)
          .send(
              List.of(letter.letter(title, output, wording)),
              taken -> {
                isTaken.set(true);
                sent.mark(letter.applicant(), letter.content());
              },
              unwanted -> isTaken.set(false));
    }
    return isTaken.get();
  }
}
