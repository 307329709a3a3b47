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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checks by hand, ticked, and waivers: written down at once, and judged with at once. What can be
 * decided on is what the last run found, and nothing else that a form may name.
 */
@RestController
public final class DecideController {

  private static final int LONGEST_NOTE = 500;

  private final Desks desks;

  public DecideController(Desks desks) {
    this.desks = desks;
  }

  /** The fields of a form: for each check its rule, place, answer, note and what was there. */
  @PostMapping("/applications/{key}/answers")
  ResponseEntity<String> answers(@PathVariable String key, @RequestParam Map<String, String> form)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    Assessment told = told(key);
    String all = form.getOrDefault("all", "");
    List<DecisionBook.Change> changes = new ArrayList<>();
    Map<DeskDecision.Subject, DeskDecision> there = desks.decisions().read(programme());
    for (int i = 0; form.containsKey("rule" + i); i++) {
      String answer = form.getOrDefault("answer" + i, "");
      if (answer.isEmpty() && all.equals("passed")) {
        answer = "passed";
      }
      if (answer.equals("passed") || answer.equals("failed")) {
        Finding finding =
            finding(
                told, form.getOrDefault("rule" + i, ""), form.getOrDefault("at" + i, ""), false);
        DeskDecision.Kind kind =
            answer.equals("passed") ? DeskDecision.Kind.PASSED : DeskDecision.Kind.FAILED;
        String note = note(form.getOrDefault("note" + i, ""), kind != DeskDecision.Kind.PASSED);
        change(told, finding, kind, note, "", form.getOrDefault("was" + i, ""), there)
            .ifPresent(changes::add);
      }
    }
    return saved(key, changes, "checks");
  }

  @PostMapping("/applications/{key}/waivers")
  ResponseEntity<String> waiver(
      @PathVariable String key,
      @RequestParam String rule,
      @RequestParam String at,
      @RequestParam String reason,
      @RequestParam String expires,
      @RequestParam String was)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    Assessment told = told(key);
    Finding finding = finding(told, rule, at, true);
    List<DecisionBook.Change> changes = new ArrayList<>();
    change(
            told,
            finding,
            DeskDecision.Kind.WAIVED,
            note(reason, true),
            day(expires),
            was,
            desks.decisions().read(programme()))
        .ifPresent(changes::add);
    return saved(key, changes, "findings");
  }

  @PostMapping("/applications/{key}/undo")
  ResponseEntity<String> undo(
      @PathVariable String key,
      @RequestParam String rule,
      @RequestParam String at,
      @RequestParam String kind)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    boolean waiver = kind.equals("waiver");
    Assessment told = told(key);
    // what an answer has failed is an error now: it is taken back as the answer that it is
    Finding finding =
        told.findings().stream()
            .filter(one -> one.rule().equals(rule) && one.pointer().toString().equals(at))
            .findFirst()
            .orElseThrow(NotThere::new);
    if (desks.decisions().takeBack(programme(), Choices.subject(told, finding, waiver))) {
      desks.runs().request(false);
    }
    return Answer.to("/applications/" + key + (waiver ? "#findings" : "#checks"));
  }

  private ResponseEntity<String> saved(String key, List<DecisionBook.Change> changes, String place)
      throws IOException, RunRefused, NotDecided {
    if (!changes.isEmpty()) {
      desks.decisions().write(programme(), changes);
      desks.runs().request(false);
    }
    return Answer.to("/applications/" + key + "#" + place);
  }

  private Optional<DecisionBook.Change> change(
      Assessment told,
      Finding finding,
      DeskDecision.Kind kind,
      String note,
      String expires,
      String was,
      Map<DeskDecision.Subject, DeskDecision> there)
      throws IOException, NotDecided {
    DeskDecision.Subject subject = Choices.subject(told, finding, kind == DeskDecision.Kind.WAIVED);
    Optional<DeskDecision> before = Optional.ofNullable(there.get(subject));
    if (before.filter(one -> one.kind() == kind && one.note().equals(note)).isPresent()
        && before.get().expires().equals(expires)) {
      return Optional.empty();
    }
    if (!Choices.print(before).equals(was)) {
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

  private String note(String typed, boolean isNeeded) throws NotDecided {
    String note = Plain.line(typed).strip();
    if (note.isEmpty() && isNeeded) {
      throw new NotDecided(desks.wording().say("desk.decide.note"));
    }
    if (note.length() > LONGEST_NOTE) {
      throw new NotDecided(desks.wording().say("desk.decide.long", LONGEST_NOTE));
    }
    return note;
  }

  private String day(String typed) throws NotDecided {
    try {
      return LocalDate.parse(typed.strip()).toString();
    } catch (DateTimeParseException e) {
      throw new NotDecided(desks.wording().say("desk.decide.day"));
    }
  }

  /** A finding of the last run that can be decided on so. */
  private static Finding finding(Assessment told, String rule, String at, boolean waiver)
      throws NotThere {
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

  private Assessment told(String key) throws NotThere, RunFailure {
    OverviewRow row = desks.shelf().applications().get(key).orElseThrow(NotThere::new);
    return desks.shelf().told(row.path()).orElseThrow(NotThere::new);
  }

  private String programme() throws RunRefused {
    return desks.judging().known().programme().id();
  }
}
