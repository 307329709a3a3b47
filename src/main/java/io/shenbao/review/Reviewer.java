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
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.AttachmentReading;
import io.shenbao.attachment.beside.FormBeside;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.check.Checker;
import io.shenbao.check.Examination;
import io.shenbao.check.FurtherDocuments;
import io.shenbao.check.ReviewFacts;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.PlantedDecisions;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Due;
import io.shenbao.programme.Instance;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Statements;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.ArchiveRefused;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Reads and judges one application. Safe for use by several threads. */
public final class Reviewer {

  static final String ARCHIVE_REFUSED = "archive-refused";

  /**
   * A review.
   *
   * @param assessment without documents
   * @param application null when there is none that could be read
   * @param places where its evidence lies, by its path from the input
   * @param pictures that its prose shows, by their names as written
   * @param thumbnails of the pages of its evidence that somebody has to look at
   * @param traits what of it is compared with other applications
   * @param documents that are made of it besides the form
   * @param lines makes its line in the summary table anew when more is found
   * @param filled what was typed into its workbook; null when it has none that could be read
   */
  public record Reviewed(
      Assessment assessment,
      @Nullable Application application,
      Map<String, Path> places,
      Map<String, Path> pictures,
      List<Thumbnail> thumbnails,
      Traits traits,
      FurtherDocuments documents,
      Lines lines,
      @Nullable Filled filled) {

    private Reviewed with(@Nullable Filled typed) {
      return new Reviewed(
          assessment, application, places, pictures, thumbnails, traits, documents, lines, typed);
    }
  }

  /** An application's line in the summary table, which tells what came of the review. */
  @FunctionalInterface
  public interface Lines {

    /** The line; null when the application can't have one. */
    @Nullable SummaryEntry of(Outcome outcome, Judgement judgement);
  }

  private final Programme programme;
  private final Wording wording;
  private final SourceMirror mirror;
  private final SourceReader sources;
  private final FormBeside forms;
  private final Checker checker;
  private final AttachmentCheck attachments;
  private final Decisions decisions;
  private final TraitsReader traits;
  private final PlantedDecisions planted;
  private final Bulkhead bulkhead;

  /**
   * @param mirror where the sources are kept as they were judged
   * @param paper what the pack's form says itself
   */
  public Reviewer(
      Programme programme,
      Wording wording,
      SourceMirror mirror,
      Checker checker,
      AttachmentCheck attachments,
      Decisions decisions,
      Bulkhead bulkhead,
      PaperForm paper) {
    this.programme = programme;
    this.wording = wording;
    this.mirror = mirror;
    this.sources = new SourceReader(programme, paper);
    this.forms = new FormBeside(programme, paper);
    this.checker = checker;
    this.attachments = attachments;
    this.decisions = decisions;
    this.traits = new TraitsReader(programme);
    this.planted = new PlantedDecisions();
    this.bulkhead = bulkhead;
  }

  /**
   * Reviews an application; whatever is wrong with it, or with us, is in the result.
   *
   * @throws PremisesLost when the whole input is gone
   */
  public Reviewed review(Survey.Found found) {
    return review(found, Memory.NONE);
  }

  /**
   * Reviews an application; what is known of its evidence already is not looked into again.
   *
   * @throws PremisesLost when the whole input is gone
   */
  public Reviewed review(Survey.Found found, Memory memory) {
    Reviewed reviewed = reviewed(found, memory);
    bulkhead.stand();
    return reviewed;
  }

  private Reviewed reviewed(Survey.Found found, Memory memory) {
    if (found.refused() != null) {
      return refused(found, found.refused());
    }
    return switch (found.sources().size()) {
      case 0 -> closed(found);
      case 1 -> read(found, found.sources().get(0), memory);
      default -> ambiguous(found);
    };
  }

  private Reviewed read(Survey.Found found, Path file, Memory memory) {
    String name = found.name(file);
    Taken taken =
        bulkhead.guard(
            Bulkhead.Task.READ,
            found.path(),
            () -> {
              SourceMirror.Taken copy =
                  mirror.take(file, name, found.alone(), sources::mayBeProse, memory::sha256);
              return new Taken(
                  copy.files(),
                  sources.read(found.path(), copy.source(), name, found.alone(), copy.unread()));
            },
            fault ->
                new Taken(List.of(), new SourceReading(null, Findings.of(fault), Set.of(), null)));
    SourceReading reading = taken.reading();
    Application application = reading.application();
    if (application == null) {
      return without(found, name, taken.judged(), Outcome.UNREADABLE, reading.judgement());
    }
    Values values =
        bulkhead.guard(
            Bulkhead.Task.JUDGE,
            found.path(),
            () -> values(application),
            fault -> new Values(null, Findings.of(fault), List.of(), Statements.NONE));
    AttachmentReading evidence = evidence(found, file, application, values, memory);
    Judgement judged = judged(found, values, reading, evidence);
    Judgement foreign =
        bulkhead.guard(
            Bulkhead.Task.EVIDENCE,
            found.path(),
            () -> planted.find(found.folder(), found.alone(), file, found.path()),
            Findings::of);
    PersonalNumbers numbers = PersonalNumbers.of(programme.form(), application);
    Judgement all =
        numbers.masked(reading.judgement().plus(judged).plus(evidence.judgement()).plus(foreign));
    Read read =
        new Read(
            found,
            name,
            taken.judged(),
            values.examination() == null ? application : values.examination().application(),
            values.examination(),
            evidence,
            all);
    return bulkhead
        .guard(Bulkhead.Task.JUDGE, found.path(), () -> whole(read), fault -> without(read, fault))
        .with(reading.filled());
  }

  /**
   * What its values ask of its evidence.
   *
   * @param examination null when they could not be laid out
   * @param judgement why they could not
   */
  private record Values(
      @Nullable Examination examination,
      Judgement judgement,
      List<Due> due,
      Statements statements) {}

  /** A source as it was read, and the files that were. */
  private record Taken(List<JudgedFile> judged, SourceReading reading) {}

  /** What was read and judged of an application, piece by piece. */
  private record Read(
      Survey.Found found,
      String name,
      List<JudgedFile> judged,
      Application application,
      @Nullable Examination examination,
      AttachmentReading evidence,
      Judgement judgement) {}

  private Values values(Application application) {
    Examination examination = checker.examine(application);
    return new Values(examination, Judgement.EMPTY, examination.due(), examination.statements());
  }

  /** Its values are judged once its evidence is read, for rules may ask what that says. */
  private Judgement judged(
      Survey.Found found, Values values, SourceReading reading, AttachmentReading evidence) {
    Examination examination = values.examination();
    return examination == null
        ? values.judgement()
        : bulkhead.guard(
            Bulkhead.Task.JUDGE,
            found.path(),
            () -> examination.check(reading.flagged(), evidence.said()),
            Findings::of);
  }

  /** What is due depends on the values: where they could not be laid out, no file is judged. */
  private AttachmentReading evidence(
      Survey.Found found, Path file, Application application, Values values, Memory memory) {
    if (values.examination() == null) {
      return AttachmentReading.none(Judgement.EMPTY, List.of());
    }
    return bulkhead.guard(
        Bulkhead.Task.EVIDENCE,
        found.path(),
        () ->
            attachments.check(
                application,
                values.due(),
                values.statements(),
                found.folder(),
                found.alone(),
                file,
                forms,
                memory),
        fault -> AttachmentReading.none(Findings.of(fault), files(found)));
  }

  private Reviewed whole(Read read) {
    Survey.Found found = read.found();
    Applicant applicant = Applicant.of(programme, read.application().tree());
    PersonalNumbers numbers = PersonalNumbers.of(programme.form(), read.application());
    Judgement judgement =
        decisions.decide(found.path(), applicant.identity(), applicant.factory(), read.judgement());
    Outcome outcome = Outcome.of(judgement.findings());
    Lines lines =
        (newOutcome, newJudgement) ->
            entry(applicant, read.examination(), newOutcome, newJudgement);
    Assessment assessment =
        new Assessment(
            found.path(),
            applicant.name(),
            applicant.identity(),
            applicant.factory(),
            read.name(),
            read.judged(),
            outcome,
            false,
            applicant.scenarios(),
            applicant.groups(),
            judgement,
            numbers.masked(read.evidence().evidence()),
            read.evidence().files(),
            List.of(),
            lines.of(outcome, judgement));
    return new Reviewed(
        assessment,
        read.application(),
        read.evidence().places(),
        read.evidence().pictures(),
        read.evidence().thumbnails(),
        traits.read(read.application()).with(read.evidence().prints()),
        read.examination() == null ? FurtherDocuments.NONE : read.examination().documents(),
        lines,
        null);
  }

  private SummaryEntry entry(
      Applicant applicant,
      @Nullable Examination examination,
      Outcome outcome,
      Judgement judgement) {
    ReviewFacts review = ReviewFacts.of(outcome, judgement, wording);
    return new SummaryEntry(
        applicant.identity(),
        applicant.name(),
        applicant.factory(),
        applicant.instances().stream().map(Reviewer::line).toList(),
        applicant.contact(),
        applicant.phone(),
        remark(examination, outcome, judgement),
        applicant.mail(),
        examination == null ? SummaryDetails.NONE : examination.details(review),
        examination == null ? Map.of() : examination.furtherDetails(review),
        applicant.key());
  }

  private static String line(Instance instance) {
    return Stream.of(instance.stage(), instance.scenario(), instance.name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("—"));
  }

  private String remark(@Nullable Examination examination, Outcome outcome, Judgement judgement) {
    ReviewFacts facts = ReviewFacts.of(outcome, judgement, wording);
    if (examination == null) {
      return facts.text();
    }
    String bureau = examination.remark(facts);
    if (checker.remarkTellsReview()) {
      return bureau;
    }
    return bureau.isEmpty() ? facts.text() : bureau + "\n" + facts.text();
  }

  /** Two sources in one folder: both are named, neither is guessed. */
  private Reviewed ambiguous(Survey.Found found) {
    List<String> names = found.sources().stream().map(found::name).toList();
    return without(
        found,
        "",
        List.of(),
        Outcome.NEEDS_FIX,
        one(
            found,
            Finding.failed(Finding.TWO_SOURCES, Severity.ERROR),
            "batch.two-sources",
            names));
  }

  /** A folder that can't be opened: whatever is in it is not judged. */
  private Reviewed closed(Survey.Found found) {
    return without(
        found,
        "",
        List.of(),
        Outcome.UNREADABLE,
        one(found, Fault.closed(), "batch.closed", found.path()));
  }

  /** An archive that is not taken: whatever is in it is not judged. */
  private Reviewed refused(Survey.Found found, ArchiveRefused why) {
    FindingDraft finding =
        why.isOurs()
            ? Finding.unchecked(ARCHIVE_REFUSED, Severity.ERROR)
            : Finding.failed(ARCHIVE_REFUSED, Severity.ERROR);
    return without(
        found,
        "",
        List.of(),
        Outcome.UNREADABLE,
        Findings.of(finding.at(found.path()).says(why.why().key(), why.why().facts().toArray())));
  }

  private Reviewed without(Read read, Finding fault) {
    Judgement all = read.judgement().plus(Findings.of(fault));
    return without(read.found(), read.name(), read.judged(), Outcome.of(all.findings()), all);
  }

  private static Judgement one(Survey.Found found, FindingDraft finding, String key, Object fact) {
    return Findings.of(finding.at(found.path()).says(key, fact));
  }

  private List<HandedFile> files(Survey.Found found) {
    if (found.refused() != null) {
      return found.sources().stream()
          .map(file -> HandedFile.of(found.name(file), FileRole.UNREAD))
          .toList();
    }
    try {
      return attachments.unread(found);
    } catch (IOException e) {
      LoggerFactory.getLogger(Reviewer.class).warn("counting the files of {}", found.path(), e);
      return found.sources().stream()
          .map(file -> HandedFile.of(found.name(file), FileRole.SOURCE))
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
        Map.of(),
        List.of(),
        Traits.NONE,
        FurtherDocuments.NONE,
        (newOutcome, newJudgement) -> null,
        null);
  }
}
