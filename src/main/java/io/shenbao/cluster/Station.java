package io.shenbao.cluster;

import io.shenbao.batch.JobDatabase;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jms.listener.SessionAwareMessageListener;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes ranges and works on them. A message never comes back for a failure here: the database says
 * what is not done, and the manager sends it again. Safe for use by several threads.
 */
final class Station implements SessionAwareMessageListener<TextMessage>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Station.class);
  private static final long AGAIN_MILLIS = 200;

  /** After a range that could not be worked on; longer with each one more. */
  private static final Duration REST = Duration.ofSeconds(10);

  /** A message may be here before this worker has looked at its run. */
  private static final int LOOKS = 150;

  private final ClusterSettings settings;
  private final String name;
  private final JobDatabase database;
  private final Wording wording;
  private final RunBoard runs;
  private final RangeBoard ranges;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;
  private final List<Lease> leases = new CopyOnWriteArrayList<>();
  private final List<StepExecution> atWork = new CopyOnWriteArrayList<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile @Nullable Current current;
  private volatile boolean stopping;

  /** The run that is worked on. */
  private record Current(RunSheet sheet, Prepared prepared) {}

  Station(ClusterSettings settings, String name, JobDatabase database, Wording wording) {
    this.settings = settings;
    this.name = name;
    this.database = database;
    this.wording = wording;
    this.runs = new RunBoard(database.dataSource());
    this.ranges = new RangeBoard(database.dataSource());
    this.transaction = new TransactionTemplate(database.transactions());
    this.apart = new TransactionTemplate(database.transactions());
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  boolean isFor(RunSheet sheet) {
    Current now = current;
    return now != null && now.sheet().equals(sheet);
  }

  /** From now on it works on this run; what is still at work for the one before is lost soon. */
  void enter(RunSheet sheet, Prepared prepared) {
    Current before = current;
    current = new Current(sheet, prepared);
    if (before != null) {
      awaitIdle(before.sheet().generation());
      Working.close(before.prepared());
    }
  }

  private void awaitIdle(int generation) {
    while (leases.stream().anyMatch(one -> one.generation() == generation)) {
      pause();
    }
  }

  /** Leases that are to be renewed. */
  List<Lease> leases() {
    return leases;
  }

  /** How many ranges it has done. */
  int done() {
    return done.get();
  }

  /** How many ranges in a row could not be worked on. */
  int faults() {
    return faults.get();
  }

  void stop() {
    stopping = true;
    atWork.forEach(StepExecution::setTerminateOnly);
  }

  @Override
  public void close() {
    Current last = current;
    if (last != null) {
      Working.close(last.prepared());
    }
  }

  @Override
  public void onMessage(TextMessage message, Session session) throws JMSException {
    RangeMessage range = RangeMessage.of(message.getText());
    for (int i = 0; range != null && i < LOOKS && !stopping; i++) {
      Current now = current;
      if (now != null && now.sheet().generation() >= range.generation()) {
        if (now.sheet().generation() == range.generation()) {
          work(now, range);
        }
        return;
      }
      pause();
    }
  }

  private void work(Current now, RangeMessage range) {
    Lease lease =
        new Lease(
            ranges, runs, name, range, settings.lease(), apart, wording.say("cluster.lease-lost"));
    try {
      boolean isMine =
          Boolean.TRUE.equals(
              transaction.execute(status -> runs.isUnderWay(range.generation()) && lease.take()));
      if (!isMine) {
        return;
      }
      leases.add(lease);
      String outcome;
      try {
        outcome = outcome(now, range.step(), lease);
      } finally {
        leases.remove(lease);
      }
      giveBack(lease, outcome);
    } catch (RuntimeException e) {
      LOG.error("a range is left to be sent again", e);
      pause();
    }
  }

  /** Null when the range is done; empty when it was stopped; else why it could not be done. */
  private @Nullable String outcome(Current now, long step, Lease lease) {
    StepExecution execution = null;
    try {
      execution = Objects.requireNonNull(database.repository().getStepExecution(step));
      execution.setExitStatus(ExitStatus.EXECUTING);
      atWork.add(execution);
      if (stopping) {
        return "";
      }
      now.prepared()
          .job()
          .work(now.prepared().request(), database, execution, lease, execution::isTerminateOnly);
    } catch (JobInterruptedException e) {
      return "";
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return said(e);
    } finally {
      atWork.remove(execution);
    }
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return null;
    }
    return execution.getFailureExceptions().stream().findFirst().map(this::said).orElse("");
  }

  private void giveBack(Lease lease, @Nullable String outcome) {
    if (outcome == null) {
      lease.done();
      done.incrementAndGet();
    } else {
      lease.release(outcome.isEmpty() ? null : name + ": " + outcome);
      rest(outcome.isEmpty() ? 0 : faults.incrementAndGet());
      return;
    }
    faults.set(0);
  }

  /** Leaves what comes next to others: it may be this machine that is at fault. */
  private void rest(int faultsInARow) {
    long end = System.nanoTime() + REST.multipliedBy(faultsInARow).toNanos();
    while (!stopping && System.nanoTime() < end) {
      pause();
    }
  }

  /** Empty where nothing is wrong with the range. */
  private String said(Throwable e) {
    if (e instanceof JobInterruptedException || Away.isSaidBy(e)) {
      return "";
    }
    LOG.error("a range could not be worked on", e);
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof PremisesLost lost) {
        return lost.sentence();
      }
    }
    return e.toString();
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
