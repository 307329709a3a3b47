package io.shenbao.telling;

import io.shenbao.account.RunAccount;
import io.shenbao.account.RunStatus;
import io.shenbao.account.StatusFile;
import io.shenbao.account.StatusJson;
import io.shenbao.operation.MailSettings;
import io.shenbao.operation.Operations;
import io.shenbao.operation.WebhookSettings;
import io.shenbao.review.RunResult;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Unreached;
import io.shenbao.telling.mail.ApplicantMail;
import io.shenbao.telling.mail.Digest;
import io.shenbao.telling.metrics.MetricsFile;
import io.shenbao.telling.webhook.Webhook;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run as others learn of it: noted when it begins, accounted for when it ends, and told to all
 * who are to know. Nothing here throws: who could not be told is a line for the console, and a line
 * in the log. A run that finds another one at work in its output tells nothing.
 */
public final class Telling implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final int LONGEST_REASON = 300;

  /** The exit code of a run that could not be completed. */
  private static final int NOT_COMPLETED = 3;

  private final Operations operations;
  private final Attempts attempts;
  private final RunPlace place;
  private final Wording wording;
  private final RunStatus.Begun begun;
  private final StatusFile file;
  private final StatusFile.@Nullable Held held;
  private final List<String> unaccounted = new ArrayList<>();
  private RunStatus status;

  private Telling(
      Operations operations,
      Attempts attempts,
      RunPlace place,
      Wording wording,
      RunStatus.Begun begun) {
    this.operations = operations;
    this.attempts = attempts;
    this.place = place;
    this.wording = wording;
    this.begun = begun;
    this.file = new StatusFile(place.work());
    this.status = new RunStatus(null, null, null, List.of());
    List<StatusFile.Held> taken = new ArrayList<>();
    tell("telling.account", unaccounted, () -> begin().ifPresent(taken::add));
    this.held = taken.isEmpty() ? null : taken.get(0);
  }

  /** A run begins. */
  public static Telling begin(
      Operations operations, RunPlace place, Wording wording, RunStatus.Begun begun) {
    return new Telling(operations, Attempts.STANDARD, place, wording, begun);
  }

  static Telling begin(
      Operations operations,
      Attempts attempts,
      RunPlace place,
      Wording wording,
      RunStatus.Begun begun) {
    return new Telling(operations, attempts, place, wording, begun);
  }

  /** Takes the output; nothing when another run has it. */
  private Optional<StatusFile.Held> begin() throws IOException {
    Optional<StatusFile.Held> taken = file.take();
    if (taken.isPresent()) {
      RunStatus before = file.read();
      save(new RunStatus(begun, before.last(), before.failed(), before.untold()));
      LOG.info("run begun");
    }
    return taken;
  }

  /**
   * A run has come to its end. Its applications must still be readable; they are gone through a few
   * times at most, one by one.
   *
   * @return what to say of it on the console: who could not be told, and why
   */
  public List<String> ended(RunResult result) {
    List<String> notes = new ArrayList<>();
    if (held != null) {
      tell("telling.account", unaccounted, () -> notes.addAll(told(result)));
    }
    notes.addAll(unaccounted);
    return notes;
  }

  private List<String> told(RunResult result) {
    RunAccount account =
        RunAccount.of(
            result,
            begun.id(),
            now(),
            place.report().toAbsolutePath().normalize().toString(),
            wording);
    LOG.info("run completed, exit code {}, {}", account.exitCode(), account.counts());
    save(new RunStatus(null, account, null, List.of()));
    List<String> notes = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    Path metrics = operations.metrics();
    if (metrics != null) {
      tell("telling.metrics", untold, () -> MetricsFile.write(account, metrics));
    }
    WebhookSettings webhook = operations.webhook();
    if (webhook != null) {
      tell(
          "telling.webhook",
          untold,
          () -> new Webhook(webhook, attempts).post(StatusJson.numbers(account)));
    }
    MailSettings mail = operations.mail();
    if (mail != null) {
      String title = result.programme().title();
      tell(
          "telling.digest", untold, () -> new Digest(mail, attempts, wording).send(account, title));
      if (mail.contacts() != MailSettings.Contacts.FALSE) {
        tell(
            "telling.contacts",
            untold,
            () ->
                notes.addAll(
                    new ApplicantMail(mail, attempts, place.work(), place.output(), wording)
                        .send(result.applications(), title)));
      }
    }
    if (!untold.isEmpty()) {
      save(new RunStatus(null, account, null, untold));
    }
    notes.addAll(untold);
    return notes;
  }

  /**
   * A run could not be completed.
   *
   * @param why in words
   * @param byHand whether it was stopped by somebody, who knows it
   * @return what to say of it on the console
   */
  public List<String> failed(String why, boolean byHand) {
    if (held == null) {
      return List.copyOf(unaccounted);
    }
    RunStatus.Failed failed = new RunStatus.Failed(begun.id(), begun.startedAt(), now(), why);
    save(new RunStatus(null, status.last(), failed, status.untold()));
    List<String> untold = new ArrayList<>();
    if (byHand) {
      return untold;
    }
    WebhookSettings webhook = operations.webhook();
    if (webhook != null) {
      tell(
          "telling.webhook",
          untold,
          () -> new Webhook(webhook, attempts).post(StatusJson.failure(failed, NOT_COMPLETED)));
    }
    MailSettings mail = operations.mail();
    if (mail != null) {
      tell(
          "telling.digest",
          untold,
          () -> new Digest(mail, attempts, wording).sendFailure(begun.startedAt(), why));
    }
    return untold;
  }

  /** The output is free for another run. */
  @Override
  public void close() {
    if (held != null) {
      held.close();
    }
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Act {
    void run() throws Exception;
  }

  private void tell(String whom, List<String> untold, Act act) {
    try {
      act.run();
    } catch (Exception | LinkageError e) {
      String reason = Plain.beginning(Plain.line(wording.say(Unreached.why(e))), LONGEST_REASON);
      LOG.error("{}: {}", whom, reason);
      untold.add(wording.say("telling.untold", wording.say(whom), reason));
    }
  }

  private void save(RunStatus now) {
    try {
      status = now;
      file.write(now);
    } catch (IOException e) {
      LOG.error("the run can't be accounted for", e);
    }
  }

  private static String now() {
    return OffsetDateTime.now(ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
