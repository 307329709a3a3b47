package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.output.Publication;
import io.shenbao.batch.store.HistoryStore;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.TraitsStore;
import io.shenbao.batch.store.Transactions;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.PagedAssessments;
import io.shenbao.review.RunResult;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes leave of applications that are gone, and has the files about all the others written. */
final class Summary {

  private final RunContext context;
  private final RunRequest request;
  private final OutputFolder output;
  private final Transactions transactions;
  private final UnitStore store;
  private final SurveyStore surveys;
  private final HistoryStore history;
  private final TraitsStore traits;
  private final Bulkhead bulkhead;
  private final UnchangedNight night;

  Summary(RunContext context, Stores stores) {
    this.context = context;
    this.request = context.request();
    this.output = context.output();
    this.transactions = stores.transactions();
    this.store = stores.units();
    this.surveys = stores.surveys();
    this.history = stores.history();
    this.traits = stores.traits();
    this.bulkhead = context.bulkhead();
    this.night = new UnchangedNight(context, stores);
  }

  /**
   * Writes what is about all applications.
   *
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  RunResult write() {
    bulkhead.stand();
    SurveyNotes frozen = surveys.notes();
    Optional<RunResult> unchanged =
        UnchangedNight.mayBe(frozen) ? unchanged(frozen) : Optional.empty();
    return unchanged.orElseGet(() -> anew(frozen));
  }

  /** What can't be copied is written anew. */
  private Optional<RunResult> unchanged(SurveyNotes frozen) {
    Optional<RunResult> result =
        bulkhead.guard(
            Bulkhead.Task.JOINT,
            OutputNames.REPORT_JSON,
            () -> night.result(frozen),
            fault -> Optional.empty());
    result.ifPresent(one -> history.add(surveys.number(), one.completed()));
    return result;
  }

  private RunResult anew(SurveyNotes frozen) {
    Publication publication = new Publication(output);
    Joint joint =
        new Joint(bulkhead, output, publication, new PagedAssessments(store.size(), this::told));
    archiveGone(frozen, surveys.folders().values(), joint);
    JointFiles files = new JointFiles(context, store, history.course(), publication, joint);
    RunResult result = files.write(frozen);
    history.complete(surveys.number(), result.completed());
    bulkhead.guard(
        Bulkhead.Task.JOINT,
        OutputNames.WORK,
        () -> {
          if (files.areWhole()) {
            night.remember(result, frozen, publication.published());
          } else {
            night.forget();
          }
          return List.of();
        },
        fault -> List.of());
    return result;
  }

  private List<Assessment> told(int first, int count) {
    return transactions.apart(() -> store.told(first, count));
  }

  /**
   * Moves what was written for applications that are gone into the archive. Where nothing was found
   * at all, or a folder is closed, it can't be known that they are.
   */
  private void archiveGone(SurveyNotes frozen, Collection<String> folders, Joint joint) {
    if (frozen.found() == 0) {
      return;
    }
    Set<String> inUse = new LinkedHashSet<>(folders);
    joint.make(
        OutputNames.WORK,
        () -> {
          output.archiveGone(folder -> inUse.contains(folder) || frozen.mayHold(folder));
          for (String path : surveys.gone()) {
            if (!frozen.mayHold(path)) {
              request.mirror().forget(path);
              surveys.forget(path);
              traits.forget(path);
            }
          }
          return List.of();
        });
  }
}
