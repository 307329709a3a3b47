package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.store.Additions;
import io.shenbao.batch.store.MadeStore;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.TraitsStore;
import io.shenbao.batch.store.Transactions;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.file.ContentPrint;
import io.shenbao.review.Gathering;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Adds what only the applications together show, if any of them has changed. */
final class CompareStep implements Tasklet {

  private final RunContext context;
  private final UnitStore store;
  private final TraitsStore traits;
  private final MadeStore made;
  private final Transactions transactions;

  CompareStep(RunContext context, Stores stores) {
    this.context = context;
    this.store = stores.units();
    this.traits = stores.traits();
    this.made = stores.made();
    this.transactions = stores.transactions();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    context.bulkhead().stand();
    String judged = store.judged();
    if (!judged.isEmpty() && made.find(MadeStore.Kind.COMPARISON, basis(judged)).isPresent()) {
      return RepeatStatus.FINISHED;
    }
    return transactions.apart(this::compare);
  }

  /** What is added to results hangs on these, and on what the bureau has decided. */
  private String basis(String judged) {
    return ContentPrint.of(judged + context.decisions().fingerprint());
  }

  /** What comparing asks of an outline: all of them are held while it lasts. */
  private static Assessment asCompared(Assessment outline) {
    SummaryEntry line = outline.summary();
    return line == null ? outline : outline.withSummary(line.bare());
  }

  private RepeatStatus compare() {
    List<Assessment> outlines = store.outlines(CompareStep::asCompared);
    Additions additions = new Additions(store, transactions);
    new Gathering(context.programme(), context.decisions(), context.bulkhead())
        .gather(outlines, traits, (one, addition) -> additions.add(one.path(), addition));
    additions.keep();
    if (additions.areWhole()) {
      made.keep(MadeStore.Kind.COMPARISON, basis(store.judged()), "");
    } else {
      made.forget(MadeStore.Kind.COMPARISON); // what could not be done is tried again
    }
    return RepeatStatus.FINISHED;
  }
}
