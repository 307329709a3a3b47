package io.shenbao.batch;

import io.shenbao.assessment.HandedFile;
import io.shenbao.source.OutsideFiles;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
      int reused) {}

  SurveyStep(
      RunRequest request,
      OutputFolder output,
      Fingerprints fingerprints,
      UnitStore store,
      Consumer<Frozen> frozen) {
    this.request = request;
    this.output = output;
    this.fingerprints = fingerprints;
    this.store = store;
    this.frozen = frozen;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    Survey survey = new SourceFinder(request.ignored()).survey(request.input());
    List<WorkItem> units = survey.applications().parallelStream().map(this::unit).toList();
    Map<String, UnitStore.Kept> kept = store.kept();
    Set<String> reusable = new LinkedHashSet<>();
    for (WorkItem unit : units) {
      UnitStore.Kept earlier = kept.get(unit.path());
      if (earlier != null
          && earlier.result() != null
          && earlier.fingerprint().equals(unit.fingerprint())
          && output.has(writtenBefore(earlier))) {
        reusable.add(unit.path());
      }
    }
    store.freeze(units, reusable);
    List<HandedFile> others = OutsideFiles.of(request.input(), survey, request.ignored());
    frozen.accept(new Frozen(units, survey.withoutSource(), others, reusable.size()));
    return RepeatStatus.FINISHED;
  }

  /** Reviews are written last, by the summary, and so may not be there yet. */
  private static List<String> writtenBefore(UnitStore.Kept kept) {
    return kept.result() == null
        ? List.of()
        : kept.result().documents().stream()
            .filter(name -> !name.endsWith(OutputFolder.REVIEW))
            .toList();
  }

  private WorkItem unit(Survey.Found found) {
    try {
      return new WorkItem(found, folder(found.path()), fingerprints.of(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where an application's documents go; the input folder itself counts by its name. */
  private String folder(String path) {
    if (!path.equals(".")) {
      return path;
    }
    Path name = request.input().toAbsolutePath().normalize().getFileName();
    return name == null ? "application" : name.toString();
  }
}
