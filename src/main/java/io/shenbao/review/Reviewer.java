package io.shenbao.review;

import io.shenbao.across.Traits;
import io.shenbao.across.TraitsReader;
import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.AttachmentReading;
import io.shenbao.check.Checker;
import io.shenbao.check.Examination;
import io.shenbao.check.ReviewFacts;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.PlantedDecisions;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Instance;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.Survey;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Reads and judges one application. Safe for use by several threads. */
public final class Reviewer {

  static final String TWO_SOURCES = "two-sources";
  static final String INTERNAL = "internal-error";

  /**
   * A review.
   *
   * @param assessment without documents
   * @param application null when there is none that could be read
   * @param pictures that its prose shows, by their names as written
   * @param traits what of it is compared with other applications
   */
  public record Reviewed(
      Assessment assessment,
      @Nullable Application application,
      Map<String, Path> pictures,
      Traits traits) {}

  private final Programme programme;
  private final Wording wording;
  private final Path input;
  private final SourceMirror mirror;
  private final SourceReader sources;
  private final Checker checker;
  private final AttachmentCheck attachments;
  private final Decisions decisions;
  private final TraitsReader traits;
  private final PlantedDecisions planted;

  /**
   * @param mirror where the sources are kept as they were judged
   */
  public Reviewer(
      Programme programme,
      Wording wording,
      Path input,
      SourceMirror mirror,
      Checker checker,
      AttachmentCheck attachments,
      Decisions decisions) {
    this.programme = programme;
    this.wording = wording;
    this.input = input;
    this.mirror = mirror;
    this.sources = new SourceReader(programme);
    this.checker = checker;
    this.attachments = attachments;
    this.decisions = decisions;
    this.traits = new TraitsReader(programme);
    this.planted = new PlantedDecisions();
  }

  /** Reviews an application; whatever is wrong with it, or with us, is in the result. */
  public Reviewed review(Survey.Found found) {
    try {
      return found.sources().size() > 1 ? ambiguous(found) : read(found);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LoggerFactory.getLogger(Reviewer.class).error("reviewing {}", found.path(), e);
      return failed(found, e);
    }
  }

  private Reviewed read(Survey.Found found) throws IOException {
    Path file = found.sources().get(0);
    String name = name(file);
    SourceMirror.Taken taken = mirror.take(file, name, found.alone());
    SourceReading reading = sources.read(found.path(), taken.source(), name, found.alone());
    Application application = reading.application();
    if (application == null) {
      return without(found, name, taken.files(), Outcome.UNREADABLE, reading.judgement());
    }
    Examination examination = checker.examine(application);
    AttachmentReading evidence =
        attachments.check(application, examination.due(), found.folder(), found.alone(), file);
    Applicant applicant = Applicant.of(programme, application.tree());
    Judgement judgement =
        decisions.decide(
            found.path(),
            applicant.identity(),
            applicant.factory(),
            reading
                .judgement()
                .plus(examination.check(reading.flagged()))
                .plus(evidence.judgement())
                .plus(planted.find(found.folder(), found.alone(), file, found.path())));
    Outcome outcome = Outcome.of(judgement.findings());
    Assessment assessment =
        new Assessment(
            found.path(),
            applicant.name(),
            applicant.identity(),
            applicant.factory(),
            name,
            taken.files(),
            outcome,
            false,
            applicant.scenarios(),
            applicant.groups(),
            judgement,
            evidence.evidence(),
            evidence.files(),
            List.of(),
            entry(applicant, remark(examination, outcome, judgement)));
    return new Reviewed(assessment, application, evidence.pictures(), traits.read(application));
  }

  private static SummaryEntry entry(Applicant applicant, String remark) {
    return new SummaryEntry(
        applicant.identity(),
        applicant.name(),
        applicant.factory(),
        applicant.instances().stream().map(Reviewer::line).toList(),
        applicant.contact(),
        applicant.phone(),
        remark);
  }

  private static String line(Instance instance) {
    return Stream.of(instance.stage(), instance.scenario(), instance.name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("—"));
  }

  private String remark(Examination examination, Outcome outcome, Judgement judgement) {
    ReviewFacts facts = ReviewFacts.of(outcome, judgement, wording);
    String bureau = examination.remark(facts);
    if (checker.remarkTellsReview()) {
      return bureau;
    }
    return bureau.isEmpty() ? facts.text() : bureau + "\n" + facts.text();
  }

  /** Two sources in one folder: both are named, neither is guessed. */
  private Reviewed ambiguous(Survey.Found found) {
    List<String> names = found.sources().stream().map(this::name).toList();
    return without(
        found,
        "",
        List.of(),
        Outcome.NEEDS_FIX,
        one(found, Finding.failed(TWO_SOURCES, Severity.ERROR), "batch.two-sources", names));
  }

  private Reviewed failed(Survey.Found found, Throwable cause) {
    return without(
        found,
        name(found.sources().get(0)),
        List.of(),
        Outcome.UNREADABLE,
        one(
            found,
            Finding.unchecked(INTERNAL, Severity.ERROR),
            "batch.internal",
            cause.getClass().getSimpleName()));
  }

  private static Judgement one(Survey.Found found, FindingDraft finding, String key, Object fact) {
    return Findings.of(finding.at(found.path()).says(key, fact));
  }

  private List<HandedFile> files(Survey.Found found) {
    try {
      return attachments.unread(found);
    } catch (IOException e) {
      LoggerFactory.getLogger(Reviewer.class).warn("counting the files of {}", found.path(), e);
      return found.sources().stream()
          .map(file -> HandedFile.of(name(file), FileRole.SOURCE))
          .toList();
    }
  }

  private Reviewed without(
      Survey.Found found,
      String source,
      List<JudgedFile> judged,
      Outcome outcome,
      Judgement judgement) {
    return new Reviewed(
        new Assessment(
            found.path(),
            "",
            "",
            "",
            source,
            judged,
            outcome,
            false,
            List.of(),
            List.of(),
            judgement,
            List.of(),
            files(found),
            List.of(),
            null),
        null,
        Map.of(),
        Traits.NONE);
  }

  private String name(Path file) {
    Path from = file.equals(input) ? input.toAbsolutePath().getParent() : input;
    return from == null
        ? file.toString()
        : from.toAbsolutePath().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }
}
