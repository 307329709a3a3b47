package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Findings;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.Stamps;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.history.FindingNames;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.page.ApplicantPage;
import io.shenbao.report.page.Scenes;
import io.shenbao.review.Bulkhead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import tools.jackson.databind.JsonNode;

/**
 * Writes what an applicant is told once all is known: the page and the annotated source. Safe for
 * use by several threads.
 */
final class PageProcessor implements ItemProcessor<PageProcessor.Untold, UnitStore.Settled> {

  private final RunContext context;
  private final UnitStore store;
  private final ApplicantPage page;
  private final FindingNames names;

  /**
   * An application whose applicant has not been told yet.
   *
   * @param folder where its documents go, relative to the output
   */
  record Untold(Assessment assessment, String folder) {}

  PageProcessor(RunContext context, UnitStore store) {
    this.context = context;
    this.store = store;
    this.page = new ApplicantPage(context.programme(), context.wording());
    this.names = new FindingNames(context.programme());
  }

  @Override
  public UnitStore.Settled process(Untold unit) {
    Assessment known = unit.assessment();
    String folder = unit.folder();
    JsonNode tree = store.tree(known.path());
    Assessment told = tidied(paged(returned(known, folder), folder, tree), folder);
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.KEEP,
            told.path(),
            () ->
                new UnitStore.Settled(
                    told,
                    context.output().stamps(told.documents()),
                    told.findings().equals(known.findings()),
                    tree == null ? null : Scenes.of(context.programme(), tree),
                    names.of(told, tree)),
            fault ->
                new UnitStore.Settled(
                    told.leavingOpen(Findings.of(fault)), Stamps.NONE, false, null, List.of()));
  }

  private Assessment returned(Assessment known, String folder) {
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.RETURN,
            known.path(),
            () -> context.returns().addTo(context.output(), folder, known, store),
            fault -> known.leavingOpen(Findings.of(fault)));
  }

  private Assessment paged(Assessment one, String folder, @Nullable JsonNode tree) {
    if (!context.request().formats().contains(ReportFormat.HTML)) {
      return one;
    }
    String review = folder + "/" + OutputNames.REVIEW;
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.PAGE,
            one.path(),
            () -> {
              context
                  .output()
                  .write(
                      review,
                      page.draw(
                          one.forApplicant(),
                          review,
                          tree,
                          store.thumbnails(one.path()),
                          context.recommender(),
                          context.request().tool()));
              return one;
            },
            fault -> without(review, one).leavingOpen(Findings.of(fault)));
  }

  private static Assessment without(String document, Assessment one) {
    return one.withDocuments(
        one.documents().stream().filter(name -> !name.equals(document)).toList());
  }

  /** Takes away what an earlier run wrote for an application and is no longer true. */
  private Assessment tidied(Assessment one, String folder) {
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.TIDY,
            one.path(),
            () -> {
              context.output().removeStale(folder, one.documents());
              return one;
            },
            fault -> one.leavingOpen(Findings.of(fault)));
  }
}
