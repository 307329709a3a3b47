package io.shenbao.attachment;

import com.google.common.base.Suppliers;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.assessment.Verdict;
import io.shenbao.attachment.beside.FormBeside;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.proof.Prover;
import io.shenbao.programme.Due;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statements;
import io.shenbao.source.PassedOver;
import io.shenbao.source.ProsePlaces;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.ArchiveVolumes;
import io.shenbao.source.prose.WordFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/**
 * Judges an application's evidence: present, of an accepted type, readable. Safe for use by several
 * threads.
 */
public final class AttachmentCheck {

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
   * @param forms compares official forms among the files with the source
   * @param memory what is known of the files already
   */
  public AttachmentReading check(
      Application application,
      List<Due> owed,
      Statements statements,
      Path folder,
      boolean alone,
      Path source,
      FormBeside forms,
      Memory memory)
      throws IOException {
    Reading reading =
        new Reading(
            application,
            owed,
            statements,
            forms,
            memory,
            alone,
            alone
                ? HandedIn.alone(folder, List.of(source))
                : HandedIn.in(folder, List.of(source), application.rich().files(), passedOver));
    if (alone) {
      reading.alone();
    } else {
      reading.all();
    }
    return new AttachmentReading(
        reading.findings.judgement(),
        reading.evidence,
        reading.inventory.files(),
        reading.places,
        reading.pictures,
        reading.repetition.prints(),
        reading.said,
        reading.thumbnails);
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
    private final HandedIn handedIn;
    private final Findings findings = new Findings();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Inspections inspections;

    /** All but the first of each archive in volumes, of which the first is told. */
    private final Set<Path> furtherVolumes;

    private final Inventory inventory;
    private final ProofCheck proofs;
    private final RepetitionCheck repetition = new RepetitionCheck();
    private final Map<String, Path> places = new LinkedHashMap<>();
    private final Statements statements;
    private final FormBeside forms;
    private Map<String, Path> pictures = Map.of();
    private final Memory memory;
    private EvidenceReading said = EvidenceReading.NONE;
    private List<Thumbnail> thumbnails = List.of();

    Reading(
        Application application,
        List<Due> owed,
        Statements statements,
        FormBeside forms,
        Memory memory,
        boolean alone,
        HandedIn handedIn) {
      this.application = application;
      this.owed = owed;
      this.handedIn = handedIn;
      List<List<Path>> cut = ArchiveVolumes.among(handedIn.files());
      this.furtherVolumes =
          cut.stream()
              .flatMap(set -> set.stream().skip(1))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      this.inspections =
          new Inspections(
              inspector,
              memory,
              programme.depth(),
              recognition,
              cut.stream().flatMap(List::stream).toList());
      this.statements = statements;
      this.forms = forms;
      this.memory = memory;
      this.inventory = new Inventory(application.path(), alone, handedIn);
      this.proofs = new ProofCheck(prover, application, statements, recognition);
    }

    /** One finding stands for all that a lone file can't bring along. */
    void alone() {
      long count = owed.stream().filter(one -> isDueNow(one)).count();
      if (count > 0) {
        findings.add(
            Finding.failed("attachment-missing", Severity.ERROR)
                .clause("")
                .at(JsonPointer.compile("/attachments"), new Origin.Whole(application.path()))
                .says("attachment.alone", count));
      }
      pictures();
      references();
    }

    void all() {
      new AccessCheck(application, handedIn, inventory::place, findings).check();
      Matching matching =
          new Matching(
              handedIn,
              programme.requirements().values(),
              owed,
              application.attachments(),
              inspections::pages);
      inspections.look(handedIn.files(), matching.requirements());
      handedIn.files().forEach(file -> evidence(file, matching));
      due(matching);
      new MatchingRemarks(matching, handedIn, inventory::place, findings).tell();
      if (handedIn.isWhole()) {
        claims.check(application, programme.form(), matching.free(), findings);
      }
      matching.requirements().forEach(this::handedInFor);
      findings.add(proofs.judgement());
      repetition.findings().forEach(findings::add);
      rest(matching);
      said =
          new EvidenceReader(
              prover, statements, matching, handedIn, inspections, AttachmentCheck.this::isDueNow);
      thumbnails = thumbnails();
    }

    private List<Thumbnail> thumbnails() {
      return proofs.doubtful().draw(places, inspector, memory);
    }

    private void evidence(Path file, Matching matching) {
      Requirement requirement = matching.requirements().get(file);
      Inspection inspection = inspections.of(file);
      List<EvidenceFact> facts = proofs.check(inspected(file), matching.dues(file));
      places.put(place(file), file);
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

    /** What is due, with its files or without, and what lies in its place instead. */
    private void due(Matching matching) {
      MissingCheck missing =
          new MissingCheck(
              matching,
              new Alternatives(programme.requirements(), matching),
              handedIn,
              AttachmentCheck.this::isDueNow,
              inventory::place,
              findings);
      matching
          .byDue()
          .forEach(
              (one, files) -> {
                if (files.isEmpty()) {
                  missing.missing(one);
                } else {
                  due(one, files);
                }
              });
      // what is not asked for has no items, and may be handed in
      StrayCheck strays = new StrayCheck(handedIn, inventory, findings);
      programme.requirements().values().stream()
          .filter(one -> one.required() && !missing.hasNamed(one))
          .forEach(one -> strays.strays(one, matching));
    }

    private void due(Due one, List<Path> files) {
      boolean anyGood = false;
      List<Finding> problems = new ArrayList<>();
      for (Path file : files) {
        Optional<Finding> problem =
            fileCheck.problem(inspected(file), one.requirement(), one.variant());
        anyGood |= problem.isEmpty();
        problem.filter(told -> !furtherVolumes.contains(file)).ifPresent(problems::add);
      }
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

    private void handedInFor(Path path, Requirement requirement) {
      FileCheck.Inspected file = inspected(path);
      if (!requirement.required() && !furtherVolumes.contains(path)) {
        fileCheck.problem(file, requirement, "").ifPresent(findings::add);
        fileCheck.remarks(file, requirement, "").forEach(findings::add);
      }
      PixelCheck.small(file, requirement).ifPresent(findings::add);
      repetition.add(file, requirement);
      inventory.add(path, requirement);
    }

    /** The files that the form names, and those that belong to nothing. */
    private void rest(Matching matching) {
      Set<Path> shown = pictures();
      Set<Path> named = references();
      StrayCheck strays = new StrayCheck(handedIn, inventory, findings);
      Supplier<ProsePlaces> texts =
          Suppliers.memoize(() -> ProsePlaces.of(programme, application.tree()));
      for (Path file : matching.unmatched()) {
        if (shown.contains(file)) {
          inventory.add(file, FileRole.PICTURE);
        } else if (named.contains(file)) {
          inventory.add(file, FileRole.REFERENCE);
        } else if (!isForm(file)) {
          meant(texts, file)
              .ifPresentOrElse(place -> strays.nearly(file, place), () -> strays.unmatched(file));
        }
      }
    }

    /** The text that a Word file beside the source is probably meant as. */
    private Optional<ProsePlaces.Place> meant(Supplier<ProsePlaces> texts, Path file) {
      String name = handedIn.name(file);
      return WordFiles.isAnyWord(file) && !name.contains("/")
          ? texts.get().meant(name.substring(0, name.lastIndexOf('.')))
          : Optional.empty();
    }

    /**
     * Whether a file is the official form once more; what differs there is told, and that it could
     * not be seen.
     */
    private boolean isForm(Path file) {
      String name = handedIn.name(file);
      String read = handedIn.name(handedIn.sources().get(0));
      Optional<Judgement> compared;
      try {
        compared = forms.compare(file, name, application, read);
      } catch (IOException e) {
        findings.add(FormBeside.unread(name, read));
        return false;
      }
      compared.ifPresent(
          judgement -> {
            inventory.add(file, FileRole.FORM);
            findings.add(judgement);
          });
      return compared.isPresent();
    }

    /** The files that are named as pictures. */
    private Set<Path> pictures() {
      inspections.look(application.rich().pictures().values(), Map.of());
      PictureCheck check = new PictureCheck(application, handedIn, inspections::of, findings);
      pictures = check.check(programme.form());
      return check.named();
    }

    /** The files that fields of the form name. */
    private Set<Path> references() {
      return new ReferenceCheck(application, handedIn, inspections::of, findings)
          .check(programme.form());
    }

    private FileCheck.Inspected inspected(Path file) {
      return new FileCheck.Inspected(handedIn.name(file), place(file), inspections.of(file));
    }

    private String place(Path file) {
      return inventory.place(handedIn.name(file));
    }
  }

  private boolean isDueNow(Due one) {
    return one.requirement().stage() != Requirement.Occasion.STAMPED || stamped;
  }
}
