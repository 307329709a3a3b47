package io.shenbao.batch;

import io.shenbao.across.Traits;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Findings;
import io.shenbao.batch.store.Assessed;
import io.shenbao.batch.store.InspectionStore;
import io.shenbao.batch.store.Stamps;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.TraitsStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.batch.store.WorkItem;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Reviewer;
import io.shenbao.source.form.PaperForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Judges an application and writes its documents. Safe for use by several threads. */
final class JudgeProcessor implements ItemProcessor<WorkItem, JudgeProcessor.Judged> {

  private final RunContext context;
  private final Stores stores;
  private final Assessor assessor;

  /** What is stored of an application, and of its evidence. */
  record Judged(
      UnitStore.StoredRow unit,
      TraitsStore.Prepared traits,
      List<InspectionStore.Answer> answers) {}

  JudgeProcessor(RunContext context, Stores stores) {
    this.context = context;
    this.stores = stores;
    this.assessor =
        new Assessor(
            new Reviewer(
                context.programme(),
                context.wording(),
                context.request().mirror(),
                context.checker(),
                context.attachments(),
                context.decisions(),
                context.bulkhead(),
                PaperForm.in(context.templates(), context.programme())),
            context);
  }

  /** Null when the run is being stopped: it is left for the next. */
  @Override
  public @Nullable Judged process(WorkItem unit) {
    if (context.stopping().getAsBoolean()) {
      return null;
    }
    InspectionStore.Recollection memory =
        stores.inspections().of(unit.found().folder(), unit.stamps());
    Assessed assessed = assessor.assess(unit, memory);
    return context
        .bulkhead()
        .guard(
            Bulkhead.Task.KEEP,
            unit.path(),
            () ->
                judged(
                    assessed,
                    Fingerprints.areAsSurveyed(unit.found(), unit.stamps()),
                    context.output().stamps(assessed.assessment().documents()),
                    memory),
            fault ->
                judged(
                    new Assessed(
                        assessed
                            .assessment()
                            .leavingOpen(Findings.of(fault))
                            .bare(Findings.of(fault)),
                        null,
                        Traits.NONE,
                        List.of(),
                        null),
                    false,
                    Stamps.NONE,
                    memory));
  }

  private Judged judged(
      Assessed assessed, boolean holds, Stamps written, InspectionStore.Recollection memory) {
    Assessment one = assessed.assessment();
    return new Judged(
        stores
            .units()
            .row(
                assessed,
                holds,
                context.decisions().fingerprint(one.path(), one.identity(), one.factory()),
                written),
        stores.traits().prepare(one.path(), assessed.traits()),
        memory.fresh());
  }
}
