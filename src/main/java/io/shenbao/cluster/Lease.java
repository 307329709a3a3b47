package io.shenbao.cluster;

import io.shenbao.batch.Hold;
import io.shenbao.batch.store.Moved;
import io.shenbao.review.PremisesLost;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A worker's hold on a range: renewed while the work goes on, and lost when it does not, or when
 * the manager takes the range away. Safe for use by the thread at work and the one that renews.
 */
final class Lease implements Hold {

  /** So long nothing may be finished before the work counts as hung. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(30);

  private final RangeBoard ranges;
  private final RunBoard runs;
  private final String worker;
  private final int generation;
  private final long step;
  private final Duration length;
  private final TransactionTemplate apart;
  private final String lost;
  private final String token = UUID.randomUUID().toString();
  private final Set<String> told = new LinkedHashSet<>();
  private volatile long renewed = System.nanoTime();
  private volatile long moved = System.nanoTime();

  /**
   * @param apart what is done in it is kept, whatever becomes of the transaction round it
   * @param lost the sentence that is said when it is lost
   */
  Lease(
      RangeBoard ranges,
      RunBoard runs,
      String worker,
      RangeMessage range,
      Duration length,
      TransactionTemplate apart,
      String lost) {
    this.ranges = ranges;
    this.runs = runs;
    this.worker = worker;
    this.generation = range.generation();
    this.step = range.step();
    this.length = length;
    this.apart = apart;
    this.lost = lost;
  }

  int generation() {
    return generation;
  }

  boolean take() {
    renewed = System.nanoTime();
    return ranges.take(step, worker, token, length);
  }

  /** Keeps the range, unless the work on it has come to a halt. */
  void renew() {
    if (System.nanoTime() - moved > LONGEST_WORK.toNanos()) {
      return;
    }
    long now = System.nanoTime();
    if (ranges.renew(step, token, length)) {
      renewed = now;
    }
  }

  void done() {
    ranges.done(step, token);
  }

  /** Gives it back, for another worker, or for this one later. */
  void release(@Nullable String fault) {
    ranges.release(step, token, fault);
  }

  @Override
  public String name() {
    return worker + "-" + step;
  }

  @Override
  public void confirm(Moved all) {
    moved = System.nanoTime();
    if (!ranges.renew(step, token, length)) {
      throw new PremisesLost(lost);
    }
    Moved fresh =
        new Moved(
            all.setAside().stream().filter(name -> told.add("aside " + name)).toList(),
            all.left().stream().filter(name -> told.add("left " + name)).toList());
    if (!fresh.equals(Moved.NONE)) {
      apart.executeWithoutResult(status -> runs.add(fresh));
    }
  }

  @Override
  public void stand() {
    boolean isLate = System.nanoTime() - renewed > length.toNanos();
    if (isLate || !ranges.isHeld(step, token)) {
      throw new PremisesLost(lost);
    }
    moved = System.nanoTime();
  }
}
