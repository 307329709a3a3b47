package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is said of how files were taken: by their content, in a wrong place, too few or many. */
final class MatchingRemarks {

  private final Matching matching;
  private final HandedIn handedIn;
  private final UnaryOperator<String> places;
  private final Findings findings;

  /**
   * @param places a file's path from the input, given that from the application's folder
   */
  MatchingRemarks(
      Matching matching, HandedIn handedIn, UnaryOperator<String> places, Findings findings) {
    this.matching = matching;
    this.handedIn = handedIn;
    this.places = places;
    this.findings = findings;
  }

  void tell() {
    matching.byContent().forEach(this::byContent);
    matching.elsewhere().forEach(this::elsewhere);
    matching.byDue().forEach(this::count);
  }

  private void byContent(Path file, Requirement requirement) {
    String name = handedIn.name(file);
    findings.add(
        Finding.failed("attachment-by-content", Severity.INFO)
            .clause(requirement.clause())
            .at(FileCheck.pointer(requirement, ""), new Origin.Whole(places.apply(name)))
            .says("attachment.by-content", name, requirement.label(), requirement.folder()));
  }

  private void elsewhere(Path file, Requirement meant) {
    String name = handedIn.name(file);
    Requirement taken = matching.requirements().get(file);
    if (taken != null) {
      findings.add(
          Finding.failed("attachment-misplaced", Severity.INFO)
              .clause(meant.clause())
              .at(FileCheck.pointer(meant, ""), new Origin.Whole(places.apply(name)))
              .says("attachment.misplaced", name, taken.label(), meant.label(), meant.folder()));
    }
  }

  private void count(Due due, List<Path> files) {
    Requirement.FileCount asked = due.requirement().files();
    if (!files.isEmpty() && files.size() < asked.min()) {
      count(due, files.size(), Severity.ERROR, "attachment.too-few", asked.min());
    } else if (files.size() > asked.max()) {
      count(due, files.size(), Severity.WARNING, "attachment.too-many-files", asked.max());
    }
  }

  private void count(Due due, int number, Severity severity, String key, int asked) {
    Requirement requirement = due.requirement();
    findings.add(
        Finding.failed("attachment-count", severity)
            .clause(requirement.clause())
            .at(
                FileCheck.pointer(requirement, due.variant()),
                new Origin.Whole(places.apply(requirement.folder())))
            .says(key, due.label(), number, asked, requirement.folder()));
  }
}
