package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.review.Bulkhead;
import io.shenbao.source.OutsideFiles;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Finds the applications and freezes their sorted list. Results of an interrupted run are kept for
 * those that have not changed since.
 */
final class SurveyStep implements Tasklet {

  private final RunRequest request;
  private final OutputFolder output;
  private final Fingerprints fingerprints;
  private final UnitStore store;
  private final Consumer<Frozen> frozen;
  private final Bulkhead bulkhead;

  /**
   * The frozen list.
   *
   * @param withoutSource what holds no application
   * @param otherFiles what belongs to none
   * @param reused how many have a result already
   */
  record Frozen(
      List<WorkItem> units,
      List<Survey.NotJudged> withoutSource,
      List<HandedFile> otherFiles,
      int reused) {

    /** Whether an application of an earlier run may still be there, in a folder that is closed. */
    boolean mayHold(String path) {
      return units.stream()
          .filter(unit -> unit.found().sources().isEmpty())
          .anyMatch(unit -> path.startsWith(unit.path() + "/"));
    }
  }

  SurveyStep(
      RunRequest request,
      OutputFolder output,
      Fingerprints fingerprints,
      UnitStore store,
      Consumer<Frozen> frozen,
      Bulkhead bulkhead) {
    this.request = request;
    this.output = output;
    this.fingerprints = fingerprints;
    this.store = store;
    this.frozen = frozen;
    this.bulkhead = bulkhead;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    Survey survey = new SourceFinder(request.ignored()).survey(request.input());
    Map<String, UnitStore.Kept> kept = store.kept();
    FolderNames folders = folders(survey, kept);
    List<WorkItem> units =
        survey.applications().parallelStream()
            .map(found -> unit(found, folders.of(found.path())))
            .toList();
    bulkhead.stand();
    Set<String> reusable = new LinkedHashSet<>();
    for (WorkItem unit : units) {
      UnitStore.Kept earlier = kept.get(unit.path());
      if (earlier != null
          && isWhole(earlier.result())
          && !unit.fingerprint().isEmpty()
          && earlier.fingerprint().equals(unit.fingerprint())
          && earlier.folder().equals(unit.folder())
          && output.has(writtenBefore(earlier))) {
        reusable.add(unit.path());
      }
    }
    store.freeze(units, reusable);
    List<HandedFile> others = OutsideFiles.of(request.input(), survey, request.ignored());
    frozen.accept(new Frozen(units, survey.withoutSource(), others, reusable.size()));
    return RepeatStatus.FINISHED;
  }

  /** What could not be done for an application is tried again. */
  private static boolean isWhole(@Nullable Assessment result) {
    return result != null && result.findings().stream().noneMatch(Finding::leavesOpen);
  }

  /** Reviews are written last, by the summary, and so may not be there yet. */
  private static List<String> writtenBefore(UnitStore.Kept kept) {
    return kept.result() == null
        ? List.of()
        : kept.result().documents().stream()
            .filter(name -> !name.endsWith(OutputFolder.REVIEW))
            .toList();
  }

  private WorkItem unit(Survey.Found found, String folder) {
    return bulkhead.guard(
        Bulkhead.Task.SURVEY,
        found.path(),
        () -> new WorkItem(found, folder, fingerprints.of(found), Judgement.EMPTY),
        fault -> new WorkItem(found, folder, "", Findings.of(fault)));
  }

  /** Where documents go; the input folder itself counts by its name. */
  private FolderNames folders(Survey survey, Map<String, UnitStore.Kept> kept) {
    Path name = request.input().toAbsolutePath().normalize().getFileName();
    Map<String, String> earlier = new LinkedHashMap<>();
    kept.forEach((path, one) -> earlier.put(path, one.folder()));
    return new FolderNames(
        name == null ? "application" : name.toString(),
        survey.applications().stream().map(Survey.Found::path).toList(),
        earlier);
  }
}
