package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether scans of the application's own document have fewer pages than it. More are none of
 * its business: a scanner sees the backs of sheets, and what was bound with it.
 */
public final class PageCountCheck {

  /** Programs that print one document differ by so many pages, or by so many in a hundred. */
  private static final int FEW = 3;

  private static final int PER_HUNDRED = 10;
  private static final int HUNDRED = 100;

  private static final int MOST_NAMED = 10;

  private final Programme programme;

  public PageCountCheck(Programme programme) {
    this.programme = programme;
  }

  /**
   * The application's own document.
   *
   * @param pages how many it has
   * @param isLeast whether it may well have more: it was not laid out, and these are the parts that
   *     page breaks make of it
   */
  public record Form(int pages, boolean isLeast) {

    /** Whether so many are not all of them, however they were laid out. */
    boolean isMoreThan(int scanned) {
      int tolerance = isLeast ? 0 : Math.max(FEW, pages * PER_HUNDRED / HUNDRED);
      return scanned < pages - tolerance;
    }

    private String text() {
      return (isLeast ? "≥" : "") + pages;
    }
  }

  /** What scans are compared with, as a pack names it. */
  private record Scanned(Requirement requirement, Proof proof, List<Evidence> files, int pages) {}

  /** Whether there are scans whose pages are to be counted, and can be. */
  public boolean concerns(Assessment one) {
    return !scans(one).isEmpty();
  }

  /**
   * What comes of it.
   *
   * @param findings those on the scans, none of which is an error
   * @param evidence all of the application's, with what is known of the scans now
   */
  public record Counted(Findings findings, List<Evidence> evidence) {}

  /** Compares an application's scans with its document. */
  public Counted check(Assessment one, Form form) {
    Findings findings = new Findings();
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    for (Scanned scan : scans(one)) {
      boolean isShort = form.isMoreThan(scan.pages());
      if (isShort) {
        findings.add(finding(one, scan, form));
      }
      if (isShort || !form.isLeast()) { // more than the least does not make it all of them
        Evidence first = scan.files().get(0);
        EvidenceFact fact = fact(scan, form, isShort);
        evidence.replaceAll(file -> file.equals(first) ? file.with(fact) : file);
      }
    }
    return new Counted(findings, evidence);
  }

  private List<Scanned> scans(Assessment one) {
    List<Scanned> scans = new ArrayList<>();
    for (Requirement requirement : programme.requirements().values()) {
      requirement.proves().values().stream()
          .filter(proof -> proof.kind() == Proof.Kind.PAGES)
          .findFirst()
          .flatMap(proof -> scan(one, requirement, proof))
          .ifPresent(scans::add);
    }
    return scans;
  }

  /** All its files together; nothing when there is none, or one whose pages nobody knows. */
  private static Optional<Scanned> scan(Assessment one, Requirement requirement, Proof proof) {
    List<Evidence> files =
        one.evidence().stream()
            .filter(file -> requirement.id().equals(file.requirement()))
            .toList();
    int pages = 0;
    for (Evidence file : files) {
      Integer own = file.pages();
      boolean isPicture = file.type().startsWith("image/");
      if (!file.state().equals(State.READABLE.word()) || (own == null && !isPicture)) {
        return Optional.empty();
      }
      pages += own == null ? 1 : own;
    }
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scanned(requirement, proof, files, pages));
  }

  private static Finding finding(Assessment one, Scanned scan, Form form) {
    List<String> names =
        scan.files().stream()
            .limit(MOST_NAMED)
            .map(Evidence::file)
            .map(file -> file.startsWith(one.path() + "/") ? within(one, file) : file)
            .toList();
    return Finding.failed("evidence-contradicts", Severity.WARNING)
        .clause(scan.requirement().clause())
        .at(FileCheck.pointer(scan.requirement(), ""), new Origin.Whole(scan.files().get(0).file()))
        .says(
            form.isLeast() ? "evidence.contradicts.pages.least" : "evidence.contradicts.pages",
            names,
            scan.pages(),
            form.pages());
  }

  private static String within(Assessment one, String file) {
    return file.substring(one.path().length() + 1);
  }

  private static EvidenceFact fact(Scanned scan, Form form, boolean isShort) {
    Proof proof = scan.proof();
    String found = scan.pages() + proof.unit();
    return new EvidenceFact(
        proof.id(),
        proof.label(),
        form.text() + proof.unit(),
        found,
        found,
        0,
        isShort ? Agreement.CONTRADICTS : Agreement.AGREES,
        false);
  }
}
