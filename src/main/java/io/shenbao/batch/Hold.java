package io.shenbao.batch;

import io.shenbao.batch.store.Moved;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Premises;

/**
 * What a machine has of a run: one range, until it is done or given to another. It stands as long
 * as the range is this machine's; after that nothing more is written for it.
 */
public interface Hold extends Premises {

  /** That of a run's own process, which nobody takes anything from. */
  Hold OWN =
      new Hold() {
        @Override
        public String name() {
          return "";
        }

        @Override
        public void confirm(Moved moved) {}

        @Override
        public void stand() {}
      };

  /** A name that no other hold has, fit for a folder's. */
  String name();

  /**
   * Asked in the transaction that keeps results, which is rolled back when this throws.
   *
   * @param moved what was moved in the output so far
   * @throws io.shenbao.review.PremisesLost when the range is no longer this machine's
   */
  void confirm(Moved moved);

  /** Lets no work begin on what is no longer this machine's. */
  default Bulkhead.Passage passage() {
    return new Bulkhead.Passage() {
      @Override
      public <T> T through(Bulkhead.Task task, String path, Bulkhead.Work<T> work)
          throws Exception {
        stand();
        return work.make();
      }
    };
  }
}
