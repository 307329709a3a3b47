package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.ruling.DeskDecision;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.workspace.Clerk;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Plain;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form wants decided, made a decision or refused with a sentence. What can be decided on is
 * what the last run found, and nothing else that a form may name.
 */
final class Decisive {

  private static final int LONGEST_NOTE = 500;

  private final Desks desks;

  Decisive(Desks desks) {
    this.desks = desks;
  }

  /** Writes decisions down, all or none, and has them judged with. */
  void save(List<DecisionBook.Change> changes) throws IOException, RunRefused, NotDecided {
    if (!changes.isEmpty()) {
      desks.decisions().write(programme(), changes);
      desks.runs().request(false);
    }
  }

  /**
   * What is to be written down; nothing where it stands so already.
   *
   * @param was what its reader saw there, as {@link Decidable#print} has it
   */
  Optional<DecisionBook.Change> change(
      Assessment told,
      Finding finding,
      DeskDecision.Kind kind,
      String note,
      String expires,
      String was)
      throws IOException, RunRefused, NotDecided {
    Map<DeskDecision.Subject, DeskDecision> there = desks.decisions().read(programme());
    DeskDecision.Subject subject = Decidable.subject(told, finding, kind == DeskDecision.Kind.WAIVED);
    Optional<DeskDecision> before = Optional.ofNullable(there.get(subject));
    if (before.filter(one -> one.kind() == kind && one.note().equals(note)).isPresent()
        && before.get().expires().equals(expires)) {
      return Optional.empty();
    }
    if (!Decidable.print(before).equals(was)) {
      throw new NotDecided(desks.wording().say("desk.decide.meantime"));
    }
    String by = desks.clerk().name();
    if (!Clerk.isName(by)) {
      throw new NotDecided(desks.wording().say("desk.clerk.unknown"));
    }
    return Optional.of(
        new DecisionBook.Change(
            new DeskDecision(
                kind,
                subject.rule(),
                subject.applicant(),
                subject.at(),
                note,
                by,
                LocalDate.now(ZoneId.systemDefault()).toString(),
                expires),
            before));
  }

  /** A note as it is kept. */
  String note(String typed, boolean isNeeded) throws NotDecided {
    String note = Plain.line(typed).strip();
    if (note.isEmpty() && isNeeded) {
      throw new NotDecided(desks.wording().say("desk.decide.note"));
    }
    if (note.length() > LONGEST_NOTE) {
      throw new NotDecided(desks.wording().say("desk.decide.long", LONGEST_NOTE));
    }
    return note;
  }

  /** A day as it is kept. */
  String day(String typed) throws NotDecided {
    try {
      return LocalDate.parse(typed.strip()).toString();
    } catch (DateTimeParseException e) {
      throw new NotDecided(desks.wording().say("desk.decide.day"));
    }
  }

  /** A finding of the last run that can be decided on so. */
  static Finding finding(Assessment told, String rule, String at, boolean waiver) throws NotThere {
    return told.findings().stream()
        .filter(one -> one.rule().equals(rule) && one.pointer().toString().equals(at))
        .filter(one -> waiver ? isWaivable(one) : isAnswerable(one))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static boolean isWaivable(Finding finding) {
    return Urgency.of(finding) == Urgency.ERROR || finding.isWaived();
  }

  private static boolean isAnswerable(Finding finding) {
    return switch (Urgency.of(finding)) {
      case MANUAL, ANSWERED, UNCHECKED -> true;
      default -> finding.decision() instanceof Decision.Answer;
    };
  }

  /** What the last run told of an application. */
  Assessment told(String key) throws NotThere, RunFailure {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    return desks.shelf().told(row.path()).orElseThrow(NotThere::new);
  }

  /** The id of the pack. */
  String programme() throws RunRefused {
    return desks.judging().known().programme().id();
  }
}
