package io.shenbao.batch;

import com.google.common.collect.Maps;
import io.shenbao.assessment.Finding;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.output.Publication;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.LeftSheet;
import io.shenbao.history.Course;
import io.shenbao.merging.InputQuotas;
import io.shenbao.merging.TypedComparison;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.review.Assessments;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Gathering;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunCounts;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is written about all applications at once: the summary tables, the review sheet, the
 * reports.
 */
final class JointFiles {

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final OutputFolder output;
  private final String recommender;
  private final Course course;
  private final Checker checker;
  private final Decisions decisions;
  private final Gathering gathering;
  private final Bulkhead bulkhead;
  private final UnitStore store;
  private final Joint joint;
  private final JointTables tables;
  private final JointReports reports;
  private boolean areWhole;

  JointFiles(
      RunContext context, UnitStore store, Course course, Publication publication, Joint joint) {
    this.programme = context.programme();
    this.wording = context.wording();
    this.request = context.request();
    this.output = context.output();
    this.recommender = context.recommender();
    this.course = course;
    this.checker = context.checker();
    this.decisions = context.decisions();
    this.gathering = new Gathering(programme, decisions, context.bulkhead());
    this.bulkhead = context.bulkhead();
    this.store = store;
    this.joint = joint;
    this.tables = new JointTables(context, publication, joint);
    this.reports = new JointReports(context, store, joint);
  }

  /**
   * Writes all of it and publishes it at once.
   *
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  RunResult write(SurveyNotes frozen) {
    Ranking ranking = Ranking.read(request.input());
    InputQuotas quotas = InputQuotas.read(request.input(), wording);
    SummaryOrder order = new SummaryOrder(ranking, quotas.quotas(), programme.summary().sort());
    List<String> typed = TypedFiles.of(frozen.otherFiles());
    TypedComparison comparison =
        typed.isEmpty() ? null : new TypedComparison(programme, checker, recommender);
    RunCounts.Counting counting = new RunCounts.Counting();
    // each is read once for all who look at it before anything is written
    Assessments seen =
        joint
            .results()
            .each(
                one -> {
                  order.see(one);
                  counting.see(one);
                  if (comparison != null) {
                    comparison.see(one);
                  }
                  return one;
                });
    List<Finding> onRun = new ArrayList<>(gathering.findings(seen, true));
    order.end();
    if (comparison != null) {
      onRun.addAll(compared(comparison, typed, order, ranking));
    }
    bulkhead.stand();
    List<Sentence> notes = new ArrayList<>(notes(ranking));
    notes.addAll(quotas.notes());
    order.unusedQuotas().forEach(name -> notes.add(Sentence.of("batch.quotas.nobody", name)));
    List<Finding> left = leftSheets();
    announce();
    notes.addAll(output.archive().notes());
    int said = notes.size();
    Told told = new Told(frozen, notes, List.copyOf(onRun), left, counting.counts(), order);
    int before;
    do {
      before = joint.found();
      tables.write(order);
      tables.pdf(notes);
      reports.write(told::of);
    } while (joint.found() > before);
    bulkhead.stand();
    joint.publish();
    if (joint.found() > before) {
      reports.write(told::of);
      joint.publish();
    }
    bulkhead.stand();
    areWhole =
        joint.found() == 0
            && left.isEmpty()
            && output.archive().notes().isEmpty()
            && notes.size() == said;
    return told.of(joint.found() == 0 ? new StoredResults(store) : joint.results());
  }

  /** What summary tables say otherwise than the applications, which somebody typed. */
  private List<Finding> compared(
      TypedComparison comparison, List<String> typed, SummaryOrder order, Ranking ranking) {
    boolean isOrdered =
        !ranking.isNone() || !programme.summary().sort().equals(SummaryTable.Sort.NONE);
    return bulkhead.guard(
        Bulkhead.Task.JOINT,
        typed.get(0),
        () ->
            comparison.findings(
                request.input(),
                typed,
                new TypedComparison.Listing(
                    order.listed(joint.results(), joint::isAtFault),
                    order.beyond(joint::isAtFault).keySet(),
                    isOrdered)),
        List::of);
  }

  /** Whether all was written and published as it should, and nothing of it is to be said once. */
  boolean areWhole() {
    return areWhole;
  }

  /** What there is to say of a run besides its applications. */
  private final class Told {
    private final SurveyNotes frozen;
    private final List<Sentence> notes;
    private final List<Finding> onRun;
    private final List<Finding> left;
    private final SummaryOrder order;
    private RunCounts counts;
    private Map<String, String> beyond;
    private int found;

    /**
     * @param notes may grow
     */
    Told(
        SurveyNotes frozen,
        List<Sentence> notes,
        List<Finding> onRun,
        List<Finding> left,
        RunCounts counts,
        SummaryOrder order) {
      this.order = order;
      this.beyond = order.beyond(joint::isAtFault);
      this.frozen = frozen;
      this.notes = notes;
      this.onRun = onRun;
      this.left = left;
      this.counts = counts;
      this.found = joint.found();
    }

    /** The run with these of its applications. */
    RunResult of(Assessments shown) {
      keepUp();
      List<Sentence> all = new ArrayList<>();
      if (joint.results().isEmpty()) {
        all.add(Sentence.of("batch.nothing", request.input()));
      }
      if (recommender.isEmpty()) {
        all.add(Sentence.of("batch.no-recommender"));
      }
      all.addAll(notes);
      all.addAll(quotaNotes());
      return new RunResult(
          programme,
          request.tool(),
          request.startedAt(),
          recommender,
          shown,
          counts,
          all,
          frozen.withoutSource(),
          frozen.otherFiles(),
          joint.files().stream().filter(name -> !isReport(name)).toList(),
          Stream.of(onRun, left, joint.unmade()).flatMap(List::stream).toList(),
          course,
          Maps.transformValues(beyond, order.quotas()::beyond));
    }

    /** What a quota has come to, for each that is not enough. */
    private List<Sentence> quotaNotes() {
      Map<String, Integer> ofEach = new LinkedHashMap<>();
      beyond.values().forEach(quota -> ofEach.merge(quota, 1, Integer::sum));
      return ofEach.entrySet().stream()
          .map(
              one ->
                  Sentence.of(
                      "batch.quotas.beyond", order.quotas().beyond(one.getKey()), one.getValue()))
          .toList();
    }

    /** Goes through the applications again only when something was found of one since. */
    private void keepUp() {
      if (found != joint.found()) {
        found = joint.found();
        counts = RunCounts.of(joint.results());
        beyond = order.beyond(joint::isAtFault);
      }
    }
  }

  private static boolean isReport(String name) {
    return name.equals(OutputNames.REPORT)
        || name.equals(OutputNames.REPORT_JSON)
        || name.equals(OutputNames.REPORT_JUNIT);
  }

  /** A sheet that could not be set aside is not overwritten either. */
  private List<Finding> leftSheets() {
    List<Finding> left = new ArrayList<>();
    joint.make(
        OutputNames.REVIEW_SHEET,
        () -> {
          left.addAll(
              new LeftSheet(wording, programme.id(), decisions)
                  .keep(
                      request.output(),
                      OutputNames.REVIEW_SHEET,
                      output.isOurs(OutputNames.REVIEW_SHEET)));
          return List.of();
        });
    return left;
  }

  /** Says what is not as an earlier run wrote it, and will be moved aside. */
  private void announce() {
    List<String> all = new ArrayList<>(OutputNames.OF_RUN);
    all.addAll(tables.furtherFiles());
    for (String name : all) {
      joint.make(
          OutputNames.WORK,
          () -> {
            output.announce(name);
            return List.of();
          });
    }
  }

  /** What there is to say of the ranking; where there is none, the pack may have an order. */
  private List<Sentence> notes(Ranking ranking) {
    boolean isSorted = !programme.summary().sort().equals(SummaryTable.Sort.NONE);
    return ranking.notes().stream()
        .map(
            note ->
                isSorted && note.key().equals(Ranking.NONE)
                    ? Sentence.of("batch.ranking.pack")
                    : note)
        .toList();
  }
}
