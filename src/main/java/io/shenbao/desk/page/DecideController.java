package io.shenbao.desk.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.batch.RunFailure;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.ruling.DeskDecision;
import io.shenbao.desk.ruling.NotDecided;
import io.shenbao.desk.run.RunRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private final Desks desks;
  private final Decisive decisive;

  public DecideController(Desks desks) {
    this.desks = desks;
    this.decisive = new Decisive(desks);
  }

  /** The fields of a form: for each check its rule, place, answer, note and what was there. */
  @PostMapping("/applications/{key}/answers")
  ResponseEntity<String> answers(@PathVariable String key, @RequestParam Map<String, String> form)
      throws IOException, NotThere, RunFailure, RunRefused, NotDecided {
    Assessment told = decisive.told(key);
    String all = form.getOrDefault("all", "");
    List<DecisionBook.Change> changes = new ArrayList<>();
    for (int i = 0; form.containsKey("rule" + i); i++) {
      String answer = form.getOrDefault("answer" + i, "");
      if (answer.isEmpty() && all.equals("passed")) {
        answer = "passed";
      }
      if (answer.equals("passed") || answer.equals("failed")) {
        Finding finding =
            Decisive.finding(
                told, form.getOrDefault("rule" + i, ""), form.getOrDefault("at" + i, ""), false);
        DeskDecision.Kind kind =
            answer.equals("passed") ? DeskDecision.Kind.PASSED : DeskDecision.Kind.FAILED;
        String note =
            decisive.note(form.getOrDefault("note" + i, ""), kind != DeskDecision.Kind.PASSED);
        decisive
            .change(told, finding, kind, note, "", form.getOrDefault("was" + i, ""))
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
    Assessment told = decisive.told(key);
    Finding finding = Decisive.finding(told, rule, at, true);
    List<DecisionBook.Change> changes = new ArrayList<>();
    decisive
        .change(
            told,
            finding,
            DeskDecision.Kind.WAIVED,
            decisive.note(reason, true),
            decisive.day(expires),
            was)
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
    Assessment told = decisive.told(key);
    // what an answer has failed is an error now: it is taken back as the answer that it is
    Finding finding =
        told.findings().stream()
            .filter(one -> one.rule().equals(rule) && one.pointer().toString().equals(at))
            .findFirst()
            .orElseThrow(NotThere::new);
    if (desks.decisions().takeBack(decisive.programme(), Decidable.subject(told, finding, waiver))) {
      desks.runs().request(false);
    }
    return Answer.to("/applications/" + key + (waiver ? "#findings" : "#checks"));
  }

  private ResponseEntity<String> saved(String key, List<DecisionBook.Change> changes, String place)
      throws IOException, RunRefused, NotDecided {
    decisive.save(changes);
    return Answer.to("/applications/" + key + "#" + place);
  }
}
