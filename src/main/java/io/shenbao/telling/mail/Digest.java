package io.shenbao.telling.mail;

import io.shenbao.account.RunAccount;
import io.shenbao.account.RunTally;
import io.shenbao.account.Shift;
import io.shenbao.account.StatusText;
import io.shenbao.account.Unjudged;
import io.shenbao.operation.MailSettings;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the clerks get: what could not be judged first, then the counts. */
public final class Digest {

  private final MailSettings settings;
  private final Attempts attempts;
  private final Wording wording;
  private final StatusText words;

  public Digest(MailSettings settings, Attempts attempts, Wording wording) {
    this.settings = settings;
    this.attempts = attempts;
    this.wording = wording;
    this.words = new StatusText(wording);
  }

  /**
   * Tells of a completed run.
   *
   * @param title of what is applied for
   * @throws IOException when a clerk could not be told, {@link Refused} when trying is no use
   */
  public void send(RunAccount run, String title) throws Refused, IOException {
    RunTally counts = run.counts();
    String subject =
        wording.say(
            "mail.digest.subject",
            title,
            counts.found(),
            counts.ready(),
            counts.needsFix(),
            counts.found() - counts.ready() - counts.needsFix());
    post(subject, text(run, title));
  }

  /** Tells of a run that could not be completed. */
  public void sendFailure(String startedAt, String why) throws Refused, IOException {
    LetterText text =
        new LetterText(
            List.of(wording.say("status.failed", startedAt, why)),
            List.of(),
            List.of(wording.say("mail.automatic")));
    post(wording.say("mail.digest.failed"), text);
  }

  private LetterText text(RunAccount run, String title) {
    List<LetterText.Section> sections = new ArrayList<>();
    Unjudged unjudged = run.unjudged();
    if (unjudged.count() > 0) {
      List<String> items = new ArrayList<>(unjudged.first().stream().map(words::item).toList());
      if (unjudged.count() > items.size()) {
        items.add(wording.say("report.not-judged.more", unjudged.count() - items.size()));
      }
      sections.add(new LetterText.Section(wording.say("status.unjudged", unjudged.count()), items));
    }
    List<String> numbers = new ArrayList<>();
    numbers.add(words.counts(run));
    Shift since = run.since();
    if (since != null) {
      numbers.add(words.since(since));
    }
    numbers.add(wording.say("report.see", run.report()));
    sections.add(new LetterText.Section(wording.say("mail.digest.counts"), numbers));
    return new LetterText(
        List.of(
            wording.say("mail.digest.opening", title, run.startedAt(), run.endedAt()),
            wording.say(run.exitKey())),
        sections,
        List.of(
            wording.say("mail.digest.run", run.id(), run.tool()), wording.say("mail.automatic")));
  }

  private void post(String subject, LetterText text) throws Refused, IOException {
    List<String> refused = new ArrayList<>();
    new PostOffice(settings, attempts, wording)
        .send(
            settings.clerks().stream()
                .map(clerk -> new Letter(clerk, subject, text, List.of()))
                .toList(),
            letter -> {},
            letter -> refused.add(letter.address()));
    if (!refused.isEmpty()) {
      throw new Refused(wording.say("mail.refused", String.join("、", refused)));
    }
  }
}
