package io.shenbao.batch;

import io.shenbao.assessment.Findings;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.programme.Programme;
import io.shenbao.review.Bulkhead;
import io.shenbao.source.OutsideFiles;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Finds the applications and freezes their sorted list. Earlier results are kept for those that
 * have not changed since, and whose documents are as they were written.
 */
final class SurveyStep implements Tasklet {

  private final Programme programme;
  private final RunRequest request;
  private final OutputFolder output;
  private final UnpackedArchives archives;
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
      Programme programme,
      RunRequest request,
      OutputFolder output,
      UnpackedArchives archives,
      Fingerprints fingerprints,
      UnitStore store,
      Consumer<Frozen> frozen,
      Bulkhead bulkhead) {
    this.programme = programme;
    this.request = request;
    this.output = output;
    this.archives = archives;
    this.fingerprints = fingerprints;
    this.store = store;
    this.frozen = frozen;
    this.bulkhead = bulkhead;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    Survey survey =
        new SourceFinder(programme, request.ignored(), archives).survey(request.input());
    FolderNames folders = folders(survey, store.allFolders());
    List<UnitStore.Surveyed> units =
        survey.applications().parallelStream()
            .map(found -> surveyed(found, folders.of(found.path())))
            .toList();
    bulkhead.stand();
    store.freeze(units);
    List<HandedFile> others = OutsideFiles.of(request.input(), survey, request.ignored());
    int reused = (int) units.stream().filter(UnitStore.Surveyed::reusable).count();
    frozen.accept(
        new Frozen(
            units.stream().map(UnitStore.Surveyed::unit).toList(),
            survey.withoutSource(),
            others,
            reused));
    return RepeatStatus.FINISHED;
  }

  private UnitStore.Surveyed surveyed(Survey.Found found, String folder) {
    return bulkhead.guard(
        Bulkhead.Task.SURVEY,
        found.path(),
        () -> {
          UnitStore.Kept kept = store.kept(found.path());
          Fingerprints.Fingerprint now =
              fingerprints.of(found, kept == null ? Stamps.NONE : kept.stamps());
          // what could not be done for an application is tried again
          boolean reusable =
              kept != null
                  && kept.whole()
                  && kept.fingerprint().equals(now.value())
                  && kept.folder().equals(folder)
                  && output.isAsWritten(kept.written());
          return new UnitStore.Surveyed(
              new WorkItem(found, folder, now.value(), Judgement.EMPTY), now.stamps(), reusable);
        },
        fault ->
            new UnitStore.Surveyed(
                new WorkItem(found, folder, "", Findings.of(fault)), Stamps.NONE, false));
  }

  /** Where documents go; the input folder itself counts by its name. */
  private FolderNames folders(Survey survey, Map<String, String> earlier) {
    Path name = request.input().toAbsolutePath().normalize().getFileName();
    return new FolderNames(
        name == null ? "application" : name.toString(),
        survey.applications().stream().map(Survey.Found::path).toList(),
        earlier);
  }
}
