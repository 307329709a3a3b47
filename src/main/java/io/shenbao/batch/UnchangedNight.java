package io.shenbao.batch;

import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.HistoryStore;
import io.shenbao.batch.store.MadeStore;
import io.shenbao.batch.store.PublishedRun;
import io.shenbao.batch.store.PublishedRunJson;
import io.shenbao.batch.store.Stamps;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyNotesJson;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.file.ContentPrint;
import io.shenbao.merging.InputQuotas;
import io.shenbao.merging.TypedTables;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JsonReportAgain;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunCounts;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A night on which nothing has changed. The files about all applications stay as the last run left
 * them that changed something, and say when that was; report.json alone is of this run, and copies
 * what it says of applications.
 */
final class UnchangedNight {

  private final RunContext context;
  private final RunRequest request;
  private final OutputFolder output;
  private final UnitStore units;
  private final HistoryStore history;
  private final MadeStore made;

  UnchangedNight(RunContext context, Stores stores) {
    this.context = context;
    this.request = context.request();
    this.output = context.output();
    this.units = stores.units();
    this.history = stores.history();
    this.made = stores.made();
  }

  /** Whether there were applications, and each of them was taken over. */
  static boolean mayBe(SurveyNotes frozen) {
    return frozen.found() > 0 && frozen.reused() == frozen.found();
  }

  /** The run, if all that it would publish lies there already and nobody has touched it. */
  Optional<RunResult> result(SurveyNotes frozen) throws IOException {
    String basis = basis(frozen);
    Optional<PublishedRun> last =
        made.find(MadeStore.Kind.FILES, basis).map(PublishedRunJson::read);
    if (last.isEmpty() || !output.isAsWritten(last.get().files())) {
      return Optional.empty();
    }
    PublishedRun before = last.get();
    RunResult result = again(before, frozen);
    JsonReportAgain report = new JsonReportAgain(new JsonReport(context.wording()));
    output.rewrite(
        OutputNames.REPORT_JSON,
        out -> {
          try (InputStream earlier =
              Files.newInputStream(output.root().resolve(OutputNames.REPORT_JSON))) {
            report.write(result, earlier, out);
          }
        });
    keep(basis, before, before.files().names());
    return Optional.of(result);
  }

  private RunResult again(PublishedRun before, SurveyNotes frozen) {
    RunCounts counts = before.counts();
    List<Sentence> notes = new ArrayList<>(before.notes());
    notes.add(Sentence.of("batch.unchanged", before.startedAt()));
    return new RunResult(
        context.programme(),
        request.tool(),
        request.startedAt(),
        context.recommender(),
        new StoredResults(units),
        new RunCounts(
            counts.found(),
            counts.outcomes(),
            frozen.reused(),
            counts.files(),
            counts.isOpen(),
            counts.hasErrors()),
        notes,
        frozen.withoutSource(),
        frozen.otherFiles(),
        before.documents(),
        before.findings(),
        history.unchanged(),
        Map.of()); // for pages, which are not written
  }

  /**
   * Remembers a run that published all that it should.
   *
   * @param published the names of its files
   */
  void remember(RunResult result, SurveyNotes frozen, List<String> published) throws IOException {
    keep(
        basis(frozen),
        new PublishedRun(
            result.startedAt(),
            result.counts(),
            result.notes(),
            result.findings(),
            result.documents(),
            Stamps.NONE),
        published);
  }

  private void keep(String basis, PublishedRun run, List<String> published) throws IOException {
    PublishedRun now = run.with(output.stamps(published));
    made.keep(MadeStore.Kind.FILES, basis, PublishedRunJson.write(now));
  }

  /** The next run publishes all anew. */
  void forget() {
    made.forget(MadeStore.Kind.FILES);
  }

  /** A print of all that the files are made of, but for the course of runs. */
  private String basis(SurveyNotes frozen) {
    List<String> all = new ArrayList<>(context.common());
    all.add(context.decisions().fingerprint());
    all.add(request.summary().name());
    all.add(Ranking.fingerprint(request.input()));
    all.add(InputQuotas.fingerprint(request.input()));
    all.add(TypedTables.fingerprint(request.input(), TypedFiles.of(frozen.otherFiles())));
    all.add(SurveyNotesJson.write(frozen.withReused(0)));
    all.add(units.told());
    return ContentPrint.of(String.join("\n", all));
  }
}
