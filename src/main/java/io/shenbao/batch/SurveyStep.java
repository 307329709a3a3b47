package io.shenbao.batch;

import com.google.common.collect.Lists;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.batch.output.FolderNames;
import io.shenbao.batch.store.MadeStore;
import io.shenbao.batch.store.Stamps;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.WorkItem;
import io.shenbao.file.ContentPrint;
import io.shenbao.file.RememberedFiles;
import io.shenbao.review.Bulkhead;
import io.shenbao.source.OutsideFiles;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Finds the applications and freezes their sorted list. Earlier results are kept for those that
 * have not changed since, whose documents are as they were written, and on which the bureau has
 * decided nothing new.
 */
final class SurveyStep implements Tasklet {

  /** So many applications are asked for at once. */
  private static final int AT_ONCE = 64;

  private final RunContext context;
  private final Fingerprints fingerprints;
  private final SurveyStore store;
  private final MadeStore made;

  SurveyStep(RunContext context, Stores stores) throws IOException {
    this.context = context;
    this.fingerprints = new Fingerprints(context.common(), context.templates());
    this.store = stores.surveys();
    this.made = stores.made();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    RunRequest request = context.request();
    Survey survey = survey(request.input());
    FolderNames folders = folders(survey, store.allFolders());
    List<SurveyStore.Surveyed> units =
        Lists.partition(survey.applications(), AT_ONCE).parallelStream()
            .flatMap(some -> surveyed(some, folders))
            .toList();
    context.bulkhead().stand();
    TypedFiles typed = TypedFiles.in(request.input(), survey, request.ignored(), context);
    store.freeze(
        units,
        new SurveyNotes(
            units.size(),
            (int) units.stream().filter(SurveyStore.Surveyed::reusable).count(),
            typed.without(survey.withoutSource()),
            typed.named(OutsideFiles.of(request.input(), survey, request.ignored())),
            survey.applications().stream()
                .filter(found -> found.sources().isEmpty())
                .map(Survey.Found::path)
                .toList()));
    return RepeatStatus.FINISHED;
  }

  private Survey survey(Path input) throws IOException {
    String basis = ContentPrint.of(String.join("\n", context.common()));
    RememberedFiles known =
        made.find(MadeStore.Kind.WORKBOOKS, basis)
            .map(RememberedFiles::read)
            .orElseGet(RememberedFiles::none);
    Survey survey =
        new SourceFinder(
                context.programme(), context.request().ignored(), context.archives(), known)
            .survey(input);
    if (!known.isOld()) {
      made.keep(MadeStore.Kind.WORKBOOKS, basis, known.text());
    }
    return survey;
  }

  private Stream<SurveyStore.Surveyed> surveyed(List<Survey.Found> some, FolderNames folders) {
    Map<String, SurveyStore.Kept> kept = store.kept(some.stream().map(Survey.Found::path).toList());
    return some.stream()
        .map(found -> surveyed(found, folders.of(found.path()), kept.get(found.path())));
  }

  private SurveyStore.Surveyed surveyed(
      Survey.Found found, String folder, SurveyStore.@Nullable Kept kept) {
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.SURVEY,
            found.path(),
            () -> {
              Fingerprints.Fingerprint now =
                  fingerprints.of(found, kept == null ? Stamps.NONE : kept.stamps());
              return new SurveyStore.Surveyed(
                  new WorkItem(found, folder, now.value(), Judgement.EMPTY, now.stamps()),
                  kept != null && holds(kept, found.path(), folder, now) ? kept : null);
            },
            fault ->
                new SurveyStore.Surveyed(
                    new WorkItem(found, folder, "", Findings.of(fault), Stamps.NONE), null));
  }

  /** What could not be done for an application is tried again. */
  private boolean holds(
      SurveyStore.Kept kept, String path, String folder, Fingerprints.Fingerprint now)
      throws IOException {
    return kept.whole()
        && kept.fingerprint().equals(now.value())
        && kept.folder().equals(folder)
        && kept.decided()
            .equals(context.decisions().fingerprint(path, kept.identity(), kept.factory()))
        && context.output().isAsWritten(kept.written());
  }

  /** Where documents go; the input folder itself counts by its name. */
  private FolderNames folders(Survey survey, Map<String, String> earlier) {
    Path name = context.request().input().toAbsolutePath().normalize().getFileName();
    return new FolderNames(
        name == null ? "application" : name.toString(),
        survey.applications().stream().map(Survey.Found::path).toList(),
        earlier);
  }
}
