package io.shenbao.attachment;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.proof.Prover;
import io.shenbao.programme.Due;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statement;
import io.shenbao.programme.Statements;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Tells where one application's files say something else than its form, or nothing. */
final class ProofCheck {

  /** So many files are named that were not read. */
  private static final int MOST_NAMED = 10;

  private final Prover prover;
  private final String path;
  private final Origins origins;
  private final Statements statements;
  private final boolean recognition;
  private final Findings findings = new Findings();
  private final List<String> unread = new ArrayList<>();
  private final DoubtfulPages doubtful = new DoubtfulPages();

  /**
   * @param recognition whether pages that are pictures were read too
   */
  ProofCheck(Prover prover, Application application, Statements statements, boolean recognition) {
    this.prover = prover;
    this.path = application.path();
    this.origins = application.origins();
    this.statements = statements;
    this.recognition = recognition;
  }

  /**
   * What a file says of the facts that it should prove.
   *
   * @param dues what it was handed in for
   */
  List<EvidenceFact> check(FileCheck.Inspected file, List<Due> dues) {
    List<EvidenceFact> facts = new ArrayList<>();
    for (Due due : dues) {
      facts.addAll(check(file, due, dues.size() > 1));
    }
    return facts;
  }

  private List<EvidenceFact> check(FileCheck.Inspected file, Due due, boolean several) {
    List<Statement> stated =
        statements.of(due.requirement(), due.variant()).stream()
            .filter(Statement::isStated)
            .toList();
    if (stated.isEmpty() || file.inspection().state() != State.READABLE) {
      return List.of();
    }
    Content content = file.inspection().content();
    boolean isPicture = !Prover.hasText(content) && mayBePicture(file.inspection().type());
    if (isPicture && !unread.contains(file.name())) {
      unread.add(file.name());
    }
    List<EvidenceFact> facts =
        prover.prove(statements.of(due.requirement(), due.variant()), content, several);
    List<String> silent = new ArrayList<>();
    for (EvidenceFact fact : facts) {
      Statement statement =
          stated.stream()
              .filter(one -> one.proof().id().equals(fact.id()))
              .findFirst()
              .orElseThrow();
      boolean weighs = statement.proof().silent() == Severity.WARNING;
      if (fact.agreement() == Agreement.CONTRADICTS) {
        findings.add(contradiction(file, due, statement, fact));
        doubt(file, fact.page());
      } else if (fact.agreement() == Agreement.SILENT && weighs) {
        findings.add(silence(file, due, statement, fact));
        doubt(file, 1);
      } else if (fact.agreement() == Agreement.SILENT) {
        silent.add(fact.label());
      }
    }
    if (!silent.isEmpty()) {
      findings.add(
          draft("evidence-silent", Severity.INFO, file, due)
              .says("evidence.silent.some", file.name(), silent));
    }
    return several ? facts.stream().map(fact -> fact.of(due.label())).toList() : facts;
  }

  /** A QR code says on no page where it stands; of a single page it is known. */
  private void doubt(FileCheck.Inspected file, int page) {
    Integer pages = file.inspection().pages();
    boolean isSingle = pages == null || pages == 1;
    if (mayBePicture(file.inspection().type()) && (page > 0 || isSingle)) {
      doubtful.add(file.place(), Math.max(1, page));
    }
  }

  /** The pages that somebody has to look at. */
  DoubtfulPages doubtful() {
    return doubtful;
  }

  private static boolean mayBePicture(String type) {
    return type.equals("application/pdf") || type.startsWith("image/");
  }

  /** Both passages: that of the form is where the finding leads to. */
  private Finding contradiction(
      FileCheck.Inspected file, Due due, Statement statement, EvidenceFact fact) {
    String key = fact.recognised() ? "evidence.contradicts.ocr" : "evidence.contradicts";
    return at(draft("evidence-contradicts", Severity.WARNING, file, due), statement)
        .comparedWith(
            new Counterpart(
                due.label(), path, new Origin.Whole(file.place()), fact.stated(), fact.excerpt()))
        .says(
            fact.page() == 0 ? "evidence.contradicts.code" : key,
            fact.label(),
            fact.stated(),
            file.name(),
            fact.page(),
            fact.excerpt(),
            fact.found());
  }

  private Finding silence(
      FileCheck.Inspected file, Due due, Statement statement, EvidenceFact fact) {
    boolean isName = statement.proof().kind() == Proof.Kind.NAME && !fact.found().isEmpty();
    return draft("evidence-silent", Severity.WARNING, file, due)
        .says(
            isName ? "evidence.silent.name" : "evidence.silent",
            file.name(),
            fact.label(),
            fact.stated(),
            fact.found());
  }

  private FindingDraft at(FindingDraft draft, Statement statement) {
    JsonPointer value = statement.value();
    return value.matches() ? draft : draft.at(value, origins);
  }

  private static FindingDraft draft(
      String rule, Severity severity, FileCheck.Inspected file, Due due) {
    Requirement requirement = due.requirement();
    return Finding.failed(rule, severity)
        .clause(requirement.clause())
        .at(FileCheck.pointer(requirement, due.variant()), new Origin.Whole(file.place()));
  }

  /** All that was found, with one finding for all files of which nothing was read. */
  Judgement judgement() {
    if (!unread.isEmpty()) {
      List<String> named = unread.stream().limit(MOST_NAMED).toList();
      findings.add(
          Finding.failed("evidence-unread", Severity.INFO)
              .at(JsonPointer.compile("/attachments"), new Origin.Whole(path))
              .says(recognition ? "evidence.unread.ocr" : "evidence.unread", unread.size(), named));
    }
    return findings.judgement();
  }
}
