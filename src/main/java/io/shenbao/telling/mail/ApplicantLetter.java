package io.shenbao.telling.mail;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.file.Sha256;
import io.shenbao.history.FindingNames;
import io.shenbao.operation.MailAddress;
import io.shenbao.report.OriginText;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What one applicant is told by mail: its own findings, and nobody else's. */
final class ApplicantLetter {

  /** So many findings are in the mail; all are on the page that goes with it. */
  private static final int LISTED = 50;

  private static final int LONGEST = 400;

  /** What goes with a mail has at most so many bytes together. */
  private static final long MOST_BYTES = 8_000_000;

  private final Assessment one;
  private final List<Finding> told;

  ApplicantLetter(Assessment assessment) {
    this.one = assessment.forApplicant();
    this.told =
        one.findings().stream()
            .filter(ApplicantLetter::isTold)
            .sorted(Comparator.comparing(Urgency::of))
            .toList();
  }

  private static boolean isTold(Finding finding) {
    return switch (Urgency.of(finding)) {
      case ERROR, UNCHECKED, WARNING, INFO -> true;
      case MANUAL, WAIVED, ANSWERED -> false;
    };
  }

  /** The address that the applicant itself typed; empty when it is none that counts. */
  String address() {
    SummaryEntry entry = one.summary();
    String typed = entry == null ? "" : entry.mail();
    return MailAddress.isPlain(typed) ? typed : "";
  }

  boolean hasFindings() {
    return !told.isEmpty();
  }

  /** By what the applicant is known again, wherever its folder is. */
  String applicant() {
    return hash(FindingNames.applicant(one));
  }

  /** By what is told: it is another one when anything was handed in anew, or is told otherwise. */
  String content() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    json.add(address()).add(AssessmentJson.word(one.outcome()));
    for (JudgedFile file : one.sources()) {
      json.add(file.sha256());
    }
    for (Finding finding : told) {
      json.add(finding.rule())
          .add(Urgency.of(finding).word())
          .add(finding.pointer().toString())
          .add(SentenceJson.write(finding.message()));
    }
    return hash(json.toString());
  }

  private static String hash(String text) {
    return Sha256.of(text);
  }

  /**
   * The mail.
   *
   * @param title of what is applied for
   * @param output the folder that documents are named by
   */
  Letter letter(String title, Path output, Wording wording) throws IOException {
    List<Path> files = new ArrayList<>();
    boolean isWhole = addFiles(files, output);
    List<String> closing = new ArrayList<>();
    if (!files.isEmpty()) {
      closing.add(wording.say(attached(files.size() > 1)));
    }
    if (!isWhole) {
      closing.add(wording.say("mail.contact.large"));
    }
    closing.add(wording.say("mail.automatic"));
    return new Letter(
        address(),
        wording.say("mail.contact.subject", title, one.title()),
        new LetterText(
            opening(title, wording),
            hasFindings() ? List.of(findings(wording)) : List.of(),
            closing),
        files);
  }

  /** The same to be pasted into a message by hand; what goes with it is handed over beside it. */
  String pasted(String title, Wording wording) {
    return new LetterText(
            opening(title, wording),
            hasFindings() ? List.of(findings(wording)) : List.of(),
            List.of(wording.say(attached(true))))
        .plain();
  }

  /** What is attached; who has nothing to mend is not asked to hand in once more. */
  private String attached(boolean isSource) {
    return isSource && hasFindings() ? "mail.contact.files" : "mail.contact.file";
  }

  private List<String> opening(String title, Wording wording) {
    return List.of(
        wording.say("mail.contact.opening", one.title()),
        wording.say("mail.contact.outcome", title, outcome(wording)));
  }

  private String outcome(Wording wording) {
    return wording.say("report.outcome." + AssessmentJson.word(one.outcome()));
  }

  private LetterText.Section findings(Wording wording) {
    OriginText places = new OriginText(wording);
    List<String> items = new ArrayList<>();
    for (Finding finding : told.subList(0, Math.min(LISTED, told.size()))) {
      String fix = wording.say(finding.fix());
      String said =
          wording.say(
              "mail.contact.finding",
              wording.say(Urgency.of(finding).key()),
              wording.say(finding.message()),
              places.within(one.path(), finding.origin()));
      items.add(Plain.beginning(fix.isEmpty() ? said : said + " → " + fix, LONGEST));
    }
    if (told.size() > LISTED) {
      items.add(wording.say("mail.contact.more", told.size() - LISTED));
    }
    return new LetterText.Section(wording.say("report.findings"), items);
  }

  /** Adds what is handed back: the review and the annotated source. Whether all of it had room. */
  private boolean addFiles(List<Path> files, Path output) throws IOException {
    long bytes = 0;
    boolean isWhole = true;
    for (String name : one.documents()) {
      Path file = output.resolve(name);
      boolean isHandedBack = name.endsWith(".html") || name.endsWith(".xlsx");
      if (isHandedBack && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        bytes += Files.size(file);
        isWhole &= bytes <= MOST_BYTES;
        if (bytes <= MOST_BYTES) {
          files.add(file);
        }
      }
    }
    return isWhole;
  }
}
