package io.shenbao.cluster;

import io.shenbao.batch.JobDatabase;
import io.shenbao.batch.RunFailure;
import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Has the ranges of a step worked on by other machines. What is done, and who has which range, is
 * read from the database; messages only wake workers, so that one that is lost or comes twice does
 * no harm. A range whose worker is lost is sent again.
 */
final class RemoteRanges extends AbstractPartitionHandler {

  private static final long LOOK_MILLIS = 250;

  /** So many workers may fail over a range, or be lost over it. */
  private static final int MOST_FAULTS = 3;

  private static final int MOST_TAKEN = 12;

  /** When nothing has moved for so long, messages may have been lost. */
  private static final Duration STANDSTILL = Duration.ofSeconds(15);

  /** The end of a stopped run is waited for so long. */
  private static final Duration DRAINING = Duration.ofSeconds(20);

  private final int generation;
  private final Broker broker;
  private final JobDatabase database;
  private final RangeBoard ranges;
  private final Duration patience;
  private final Wording wording;
  private final BooleanSupplier stopping;
  private final Consumer<String> say;
  private final IntConsumer done;
  private String said = "";

  RemoteRanges(
      int generation,
      Broker broker,
      JobDatabase database,
      Duration patience,
      Wording wording,
      BooleanSupplier stopping,
      Consumer<String> say,
      IntConsumer done) {
    this.generation = generation;
    this.broker = broker;
    this.database = database;
    this.ranges = new RangeBoard(database.dataSource());
    this.patience = patience;
    this.wording = wording;
    this.stopping = stopping;
    this.say = say;
    this.done = done;
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> executions)
      throws Exception {
    ranges.clear();
    ranges.add(executions);
    Map<Long, Integer> sent = new LinkedHashMap<>();
    List<String> before = List.of();
    long moved = System.nanoTime();
    long sentAgain = moved;
    boolean told = false;
    while (true) {
      List<RangeBoard.Range> now = ranges.all();
      done.accept(ranges.written());
      if (now.stream().allMatch(RangeBoard.Range::done)) {
        return done(executions);
      }
      if (stopping.getAsBoolean()) {
        drain();
        throw new JobInterruptedException("stopped");
      }
      now.forEach(this::examine);
      List<String> standing = now.stream().map(RangeBoard.Range::standing).toList();
      if (!standing.equals(before)) {
        before = standing;
        moved = System.nanoTime();
        sentAgain = moved;
        told = false;
      }
      Duration still = Duration.ofNanos(System.nanoTime() - moved);
      if (System.nanoTime() - sentAgain > STANDSTILL.toNanos()) {
        // a worker that hangs may have got what was sent
        sent.clear();
        sentAgain = System.nanoTime();
        if (!told && ranges.held() == 0) {
          say.accept(wording.say("cluster.waiting"));
          told = true;
        }
      }
      if (still.compareTo(patience) > 0 && ranges.held() == 0) {
        throw new PremisesLost(wording.say("cluster.nobody", patience.toMinutes()));
      }
      send(now, sent);
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Sends what is free, once for each time that it becomes so. */
  private void send(List<RangeBoard.Range> now, Map<Long, Integer> sent) throws RunFailure {
    List<String> texts = new ArrayList<>();
    Map<Long, Integer> fresh = new LinkedHashMap<>();
    for (RangeBoard.Range one : now) {
      if (one.isFree() && !Objects.equals(sent.get(one.step()), one.taken())) {
        texts.add(new RangeMessage(generation, one.step()).text());
        fresh.put(one.step(), one.taken());
      }
    }
    if (texts.isEmpty()) {
      return;
    }
    try {
      broker.send(texts);
      sent.putAll(fresh);
      said = "";
    } catch (Away e) {
      // it is tried again at the next look, as long as there is patience
      String sentence = String.valueOf(e.getMessage());
      if (!sentence.equals(said)) {
        say.accept(sentence);
        said = sentence;
      }
    }
  }

  private void examine(RangeBoard.Range one) {
    if (one.faults() >= MOST_FAULTS || one.isFree() && one.taken() >= MOST_TAKEN) {
      String fault = one.fault() == null ? "" : one.fault();
      throw new PremisesLost(wording.say("cluster.range-failed", one.name(), one.taken(), fault));
    }
  }

  /** What is at work is finished with. */
  private void drain() throws InterruptedException {
    new RunBoard(database.dataSource()).pause();
    long end = System.nanoTime() + DRAINING.toNanos();
    while (ranges.held() > 0 && System.nanoTime() < end) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private Set<StepExecution> done(Set<StepExecution> executions) {
    Set<StepExecution> done = new LinkedHashSet<>();
    for (StepExecution one : executions) {
      done.add(Objects.requireNonNull(database.repository().getStepExecution(one.getId())));
    }
    ranges.clear();
    return done;
  }
}
