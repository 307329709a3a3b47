package io.shenbao.attachment;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.attachment.proof.Prover;
import io.shenbao.programme.Due;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statements;
import io.shenbao.source.NotReadYet;
import io.shenbao.source.PassedOver;
import io.shenbao.source.Survey;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Judges an application's evidence: present, of an accepted type, readable. Safe for use by several
 * threads.
 */
public final class AttachmentCheck {

  /** So many items of a requirement are named where a file fits none of them. */
  private static final int MOST_ITEMS = 5;

  private final Programme programme;
  private final Inspector inspector;
  private final boolean stamped;
  private final PassedOver passedOver;
  private final FileCheck fileCheck;
  private final ClaimCheck claims;
  private final boolean recognition;
  private final Prover prover = new Prover();

  /** One that does not read pages that are pictures. */
  public AttachmentCheck(
      Programme programme, Inspector inspector, boolean stamped, Collection<String> ignored) {
    this(programme, inspector, stamped, false, ignored);
  }

  /**
   * @param stamped whether what is due after stamping is due now
   * @param recognition whether pages that are pictures are read too
   * @param ignored names of folders and files that are not looked at
   */
  public AttachmentCheck(
      Programme programme,
      Inspector inspector,
      boolean stamped,
      boolean recognition,
      Collection<String> ignored) {
    this.programme = programme;
    this.inspector = inspector;
    this.stamped = stamped;
    this.recognition = recognition;
    this.passedOver = new PassedOver(ignored);
    this.fileCheck = new FileCheck();
    this.claims = new ClaimCheck(programme.claims().values(), programme.requirements());
  }

  /**
   * Judges the files below an application's folder.
   *
   * @param owed what is due, in the pack's order
   * @param statements what it says of the facts that its files should prove
   * @param alone whether the source file is all there is
   * @param memory what is known of the files already
   */
  public AttachmentReading check(
      Application application,
      List<Due> owed,
      Statements statements,
      Path folder,
      boolean alone,
      Path source,
      Memory memory)
      throws IOException {
    Reading reading =
        new Reading(
            application,
            owed,
            statements,
            memory,
            alone,
            alone
                ? HandedIn.alone(folder, List.of(source))
                : HandedIn.in(folder, List.of(source), passedOver));
    if (alone) {
      reading.alone();
    } else {
      reading.all();
    }
    return new AttachmentReading(
        reading.findings.judgement(),
        reading.evidence,
        reading.inventory.files(),
        reading.pictures,
        reading.repetition.prints());
  }

  /** The files of an application that could not be judged, none of which was looked into. */
  public List<HandedFile> unread(Survey.Found found) throws IOException {
    HandedIn handedIn =
        found.alone()
            ? HandedIn.alone(found.folder(), found.sources())
            : HandedIn.in(found.folder(), found.sources(), passedOver);
    Inventory inventory = new Inventory(found.path(), found.alone(), handedIn);
    handedIn.files().forEach(file -> inventory.add(file, FileRole.UNREAD));
    return inventory.files();
  }

  /** The reading of one application's files. */
  private final class Reading {
    private final Application application;
    private final List<Due> owed;
    private final Memory memory;
    private final HandedIn handedIn;
    private final Findings findings = new Findings();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<Path, Inspection> inspections = new LinkedHashMap<>();
    private final Inventory inventory;
    private final ProofCheck proofs;
    private final Set<Requirement> named = new LinkedHashSet<>();
    private final RepetitionCheck repetition = new RepetitionCheck();
    private Map<String, Path> pictures = Map.of();

    Reading(
        Application application,
        List<Due> owed,
        Statements statements,
        Memory memory,
        boolean alone,
        HandedIn handedIn) {
      this.application = application;
      this.owed = owed;
      this.memory = memory;
      this.handedIn = handedIn;
      this.inventory = new Inventory(application.path(), alone, handedIn);
      this.proofs = new ProofCheck(prover, application, statements, recognition);
    }

    /** One finding stands for all that a lone file can't bring along. */
    void alone() {
      long count = owed.stream().filter(one -> isDueNow(one)).count();
      if (count > 0) {
        add(
            "attachment-missing",
            Severity.ERROR,
            "",
            "/attachments",
            application.path(),
            "attachment.alone",
            count);
      }
      pictures();
    }

    /** The files that are named as pictures. */
    private Set<Path> pictures() {
      PictureCheck check = new PictureCheck(application, handedIn, this::inspection, findings);
      pictures = check.check(programme.form());
      return check.named();
    }

    void all() {
      for (Path link : handedIn.links()) {
        add(
            "attachment-outside",
            Severity.ERROR,
            "",
            "/attachments",
            place(link),
            "attachment.outside",
            handedIn.name(link));
      }
      for (Path closed : handedIn.unread()) {
        findings.add(
            Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR)
                .at(place(closed))
                .says("attachment.unread", handedIn.name(closed)));
      }
      if (handedIn.isCut()) {
        findings.add(
            Finding.unchecked("attachment-unchecked", Severity.ERROR)
                .at(application.path())
                .says("attachment.too-many", HandedIn.MOST_FILES));
      }
      outsideNames();
      Matching matching =
          new Matching(
              handedIn,
              programme.requirements().values(),
              owed,
              application.attachments(),
              this::pages);
      handedIn.files().forEach(file -> evidence(file, matching));
      matching.byDue().forEach((one, files) -> due(one, files, matching));
      new MatchingRemarks(matching, handedIn, this::place, findings).tell();
      if (handedIn.isWhole()) {
        claims.check(application, programme.form(), matching.free(), findings);
      }
      programme.requirements().values().forEach(one -> strays(one, matching));
      for (Map.Entry<Path, Requirement> entry : matching.requirements().entrySet()) {
        if (!entry.getValue().required()) {
          FileCheck.Inspected file = inspected(entry.getKey());
          fileCheck.problem(file, entry.getValue(), "").ifPresent(findings::add);
          fileCheck.remarks(file, entry.getValue(), "").forEach(findings::add);
        }
      }
      findings.add(proofs.judgement());
      matching.requirements().forEach(this::compare);
      repetition.findings().forEach(findings::add);
      matching.requirements().forEach((file, requirement) -> inventory.add(file, requirement));
      Set<Path> shown = pictures();
      for (Path file : matching.unmatched()) {
        if (shown.contains(file)) {
          inventory.add(file, FileRole.PICTURE);
        } else {
          unmatched(file);
        }
      }
    }

    private void compare(Path file, Requirement requirement) {
      FileCheck.Inspected inspected = inspected(file);
      PixelCheck.small(inspected, requirement).ifPresent(findings::add);
      repetition.add(inspected, requirement);
    }

    private void unmatched(Path file) {
      Optional<NotReadYet> kind = NotReadYet.of(file);
      boolean isUnread = kind.filter(NotReadYet::isUnread).isPresent();
      inventory.add(file, isUnread ? FileRole.UNREAD : FileRole.UNMATCHED);
      Sentence why = kind.map(one -> Sentence.of(one.key())).orElse(Sentence.NONE);
      add(
          "attachment-unmatched",
          Severity.INFO,
          "",
          "/attachments",
          place(file),
          isUnread ? "attachment.unmatched.unread" : "attachment.unmatched",
          handedIn.name(file),
          why);
    }

    /**
     * What lies in a requirement's folder, fits none of its items, and was not told yet. What is
     * not asked for has no items, and may be handed in.
     */
    private void strays(Requirement requirement, Matching matching) {
      if (!requirement.required() || named.contains(requirement)) {
        return;
      }
      List<String> items =
          matching.items(requirement).stream().limit(MOST_ITEMS).map(Due::label).toList();
      for (Path file : matching.leftOver(requirement)) {
        findings.add(
            Finding.failed("attachment-stray", Severity.WARNING)
                .clause(requirement.clause())
                .at(FileCheck.pointer(requirement, ""), new Origin.Whole(place(file)))
                .says(
                    items.isEmpty() ? "attachment.stray.none" : "attachment.stray",
                    handedIn.name(file),
                    requirement.label(),
                    items));
      }
    }

    /** The texts of a file's pages, asked for where its name does not say what it is. */
    private List<String> pages(Path file) {
      return inspect(file, new Wish(true, recognition, true)).content().text();
    }

    private Inspection inspect(Path file, Wish wish) {
      Inspection known = inspections.get(file);
      if (known == null) {
        known =
            inspector.inspect(new Inquiry(file.toAbsolutePath(), programme.depth(), wish), memory);
        inspections.put(file, known);
      }
      return known;
    }

    private void evidence(Path file, Matching matching) {
      Requirement requirement = matching.requirements().get(file);
      Inspection inspection = inspect(file, wish(requirement));
      List<EvidenceFact> facts = proofs.check(inspected(file), matching.dues(file));
      evidence.add(
          new Evidence(
              place(file),
              requirement == null ? null : requirement.id(),
              inspection.type(),
              inspection.state().word(),
              inspection.pages(),
              inspection.seconds(),
              facts));
    }

    /** What has to be read of a file: nothing where it need not prove anything. */
    private Wish wish(@Nullable Requirement requirement) {
      if (requirement == null || requirement.proves().isEmpty()) {
        return Wish.NOTHING;
      }
      boolean codes = requirement.proves().values().stream().anyMatch(Proof::codes);
      return new Wish(true, recognition, codes);
    }

    /** File names in the source that lead out of the folder, or to nothing. */
    private void outsideNames() {
      application
          .attachments()
          .forEach(
              (key, names) ->
                  names.stream()
                      .filter(name -> !isInside(name))
                      .forEach(
                          name ->
                              add(
                                  "attachment-outside",
                                  Severity.ERROR,
                                  "",
                                  "/attachments/" + key,
                                  application.path(),
                                  "attachment.outside",
                                  name)));
    }

    private boolean isInside(String name) {
      try {
        Path path = Path.of(name);
        return !path.isAbsolute()
            && handedIn.folder().resolve(path).normalize().startsWith(handedIn.folder());
      } catch (InvalidPathException e) {
        return false;
      }
    }

    private void due(Due one, List<Path> files, Matching matching) {
      if (files.isEmpty()) {
        missing(one, matching);
        return;
      }
      List<Finding> problems = new ArrayList<>();
      for (Path file : files) {
        fileCheck
            .problem(inspected(file), one.requirement(), one.variant())
            .ifPresent(problems::add);
      }
      boolean anyGood = problems.size() < files.size();
      if (anyGood) {
        findings.count(Verdict.PASSED);
      }
      problems.forEach(findings::add);
      for (Path file : files) {
        fileCheck
            .duration(inspected(file), one.requirement(), one.variant())
            .ifPresent(findings::add);
        fileCheck.remarks(inspected(file), one.requirement(), one.variant()).forEach(findings::add);
      }
    }

    private void missing(Due one, Matching matching) {
      Requirement requirement = one.requirement();
      Alternatives alternatives = new Alternatives(programme.requirements(), matching);
      if (alternatives.isServed(requirement)) {
        findings.count(Verdict.PASSED);
        return;
      }
      List<Path> left = matching.leftOver(requirement);
      boolean now = isDueNow(one);
      if (now) {
        named.add(requirement);
      }
      String label = label(one, alternatives.labels(requirement));
      if (now && !handedIn.isWhole()) {
        findings.add(
            Finding.unchecked("attachment-unchecked", Severity.ERROR)
                .clause(requirement.clause())
                .at(
                    FileCheck.pointer(requirement, one.variant()),
                    new Origin.Whole(place(requirement.folder())))
                .says("attachment.missing.unread", label));
        return;
      }
      String key = now ? "attachment.missing" : "attachment.later";
      Sentence message =
          left.isEmpty() || !now
              ? Sentence.of(key, label)
              : Sentence.of(
                  "attachment.missing.left", label, left.stream().map(handedIn::name).toList());
      Sentence fix =
          one.variant().isEmpty()
              ? Sentence.of(key + ".fix", requirement.folder())
              : Sentence.of(
                  "attachment.missing.named.fix",
                  requirement.folder(),
                  one.patterns().stream().map(name -> name.replace("*", "")).toList());
      findings.add(
          Finding.failed("attachment-missing", now ? Severity.ERROR : Severity.INFO)
              .clause(requirement.clause())
              .at(
                  FileCheck.pointer(requirement, one.variant()),
                  new Origin.Whole(place(requirement.folder())))
              .says(message, fix));
    }

    private static String label(Due one, List<String> alternatives) {
      Requirement requirement = one.requirement();
      boolean isItem = requirement.each() != null && !one.label().equals(requirement.label());
      List<String> any = new ArrayList<>(alternatives);
      any.add(0, isItem ? requirement.label() + "（" + one.label() + "）" : one.label());
      return String.join("／", any);
    }

    private boolean isDueNow(Due one) {
      return one.requirement().stage() != Requirement.Occasion.STAMPED || stamped;
    }

    private FileCheck.Inspected inspected(Path file) {
      return new FileCheck.Inspected(handedIn.name(file), place(file), inspection(file));
    }

    private Inspection inspection(Path file) {
      Inspection inspection = inspections.get(file);
      return inspection == null ? Inspection.unchecked(Obstacle.UNOPENED) : inspection;
    }

    private void add(
        String rule,
        Severity severity,
        String clause,
        String pointer,
        String place,
        String key,
        Object... facts) {
      findings.add(
          Finding.failed(rule, severity)
              .clause(clause)
              .at(JsonPointer.compile(pointer), new Origin.Whole(place))
              .says(key, facts));
    }

    private String place(Path file) {
      return place(handedIn.name(file));
    }

    private String place(String name) {
      return inventory.place(name);
    }
  }
}
