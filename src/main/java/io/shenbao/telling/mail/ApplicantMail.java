package io.shenbao.telling.mail;

import io.shenbao.assessment.Assessment;
import io.shenbao.operation.MailSettings;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import io.shenbao.wording.Wording;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells each applicant its own findings, at the address that it typed itself, and only what it was
 * not told before. Applications are gone through one by one and none is kept.
 */
public final class ApplicantMail {

  /** Where mails go that are only to be looked at. */
  static final String PREVIEW = "mail-preview";

  private static final int BATCH = 10;
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final MailSettings settings;
  private final Wording wording;
  private final PostOffice office;
  private final Path work;
  private final Path output;
  private final long end = System.nanoTime() + LIMIT.toNanos();
  private final Map<Letter, ApplicantLetter> batch = new LinkedHashMap<>();
  private int begun;
  private int delivered;
  private int refused;
  private int waiting;
  private int without;

  /**
   * @param work the folder that remembers what was sent
   * @param output the folder that documents are named by
   */
  public ApplicantMail(
      MailSettings settings, Attempts attempts, Path work, Path output, Wording wording) {
    this.settings = settings;
    this.wording = wording;
    this.office = new PostOffice(settings, attempts, wording);
    this.work = work;
    this.output = output;
  }

  /**
   * Tells those who have not been told yet.
   *
   * @param title of what is applied for
   * @return what a clerk should know of it, in lines
   * @throws IOException when the server can't be reached; those who are left are told after the
   *     next run
   * @throws Refused when the server does not want our name or password
   */
  public List<String> send(Iterable<Assessment> applications, String title)
      throws Refused, IOException {
    boolean isPreview = settings.contacts() == MailSettings.Contacts.PREVIEW;
    if (isPreview) {
      clearPreview();
    }
    try (SentLetters sent = SentLetters.open(work)) {
      for (Assessment one : applications) {
        take(new ApplicantLetter(one), title, sent, isPreview);
      }
      post(sent);
    }
    return notes(isPreview);
  }

  private void take(ApplicantLetter one, String title, SentLetters sent, boolean isPreview)
      throws Refused, IOException {
    boolean isNews = one.hasFindings() || sent.knows(one.applicant());
    if (!isNews || sent.isLast(one.applicant(), one.content())) {
      return;
    }
    if (one.address().isEmpty()) {
      without++;
    } else if (begun >= settings.most() || System.nanoTime() > end) {
      waiting++;
    } else {
      begun++;
      Letter letter = one.letter(title, output, wording);
      if (isPreview) {
        preview(letter);
      } else {
        batch.put(letter, one);
        if (batch.size() >= BATCH) {
          post(sent);
        }
      }
    }
  }

  private void post(SentLetters sent) throws Refused, IOException {
    if (batch.isEmpty()) {
      return;
    }
    Map<Letter, ApplicantLetter> now = new LinkedHashMap<>(batch);
    batch.clear();
    office.send(
        List.copyOf(now.keySet()),
        letter -> {
          ApplicantLetter one = now.get(letter);
          if (one != null) {
            delivered++;
            sent.mark(one.applicant(), one.content());
          }
        },
        letter -> refused++);
  }

  private void preview(Letter letter) throws IOException {
    Path folder = Files.createDirectories(work.resolve(PREVIEW));
    Path file = folder.resolve("%05d.eml".formatted(begun));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      office.message(letter).writeTo(out);
    } catch (MessagingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void clearPreview() throws IOException {
    Path folder = work.resolve(PREVIEW);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> list = Files.list(folder)) {
      old = list.filter(file -> file.toString().endsWith(".eml")).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  private List<String> notes(boolean isPreview) {
    List<String> notes = new ArrayList<>();
    if (isPreview) {
      notes.add(wording.say("mail.contact.preview", begun, work.resolve(PREVIEW)));
    } else if (delivered > 0) {
      notes.add(wording.say("mail.contact.sent", delivered));
    }
    if (without > 0) {
      notes.add(wording.say("mail.contact.without", without));
    }
    if (refused > 0) {
      notes.add(wording.say("mail.contact.refused", refused));
    }
    if (waiting > 0) {
      notes.add(wording.say("mail.contact.waiting", waiting));
    }
    return notes;
  }
}
