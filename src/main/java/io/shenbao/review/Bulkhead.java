package io.shenbao.review;

import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.deadline.DeadlinePassed;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * What stands between one application and all others: whatever goes wrong in a piece of work on it
 * becomes a finding on it, and its cause stands in the log. Only the loss of the premises goes
 * through. Safe for use by several threads.
 */
public final class Bulkhead {

  /** What is done for an application; its key names it in findings. */
  public enum Task {
    SURVEY,
    READ,
    JUDGE,
    EVIDENCE,
    COMPARE,
    DOCUMENTS,
    RETURN,
    PDF,
    TIDY,
    KEEP,
    PAGE,
    JOINT
  }

  /** A piece of work. */
  @FunctionalInterface
  public interface Work<T> {
    T make() throws Exception;
  }

  /** How work is entered; tests put one in that disturbs it. */
  public interface Passage {

    /** Nothing in the way. */
    Passage OPEN =
        new Passage() {
          @Override
          public <T> T through(Task task, String path, Work<T> work) throws Exception {
            return work.make();
          }
        };

    /** Does the work of one application, or on a file of all. */
    <T> T through(Task task, String path, Work<T> work) throws Exception;
  }

  private final List<Premises> premises;
  private final Passage passage;
  private final ReentrantReadWriteLock room = new ReentrantReadWriteLock(true);

  public Bulkhead(List<Premises> premises) {
    this(premises, Passage.OPEN);
  }

  public Bulkhead(List<Premises> premises, Passage passage) {
    this.premises = List.copyOf(premises);
    this.passage = passage;
  }

  /**
   * Does a piece of work.
   *
   * @param path the application's, or the name of a file about all of them
   * @param instead makes the result from the finding when the work can't be done
   * @throws PremisesLost when the whole place is at fault
   */
  public <T> T guard(Task task, String path, Work<T> work, Function<Finding, T> instead) {
    Throwable cause;
    try {
      return beside(task, path, work);
    } catch (OutOfMemoryError e) {
      return room.getReadHoldCount() > 0
          ? instead.apply(fault(task, path, e))
          : alone(task, path, work, instead);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError | DeadlinePassed e) {
      cause = e;
    }
    return instead.apply(fault(task, path, cause));
  }

  /**
   * Makes sure that what was just done was done on firm ground: a file that was not found may be
   * missing because all are.
   *
   * @throws PremisesLost when it was not
   */
  public void stand() {
    premises.forEach(Premises::stand);
  }

  /**
   * Looks closely at the premises, after something went wrong.
   *
   * @throws PremisesLost when the whole place is at fault
   */
  public void examine(Throwable failure) {
    premises.forEach(one -> one.examine(failure));
  }

  private <T> T beside(Task task, String path, Work<T> work) throws Exception {
    room.readLock().lock();
    try {
      return inTime(task, path, work);
    } finally {
      room.readLock().unlock();
    }
  }

  /** Once more with all the memory there is: a greedy neighbour may have taken it. */
  private <T> T alone(Task task, String path, Work<T> work, Function<Finding, T> instead) {
    Throwable cause;
    room.writeLock().lock();
    try {
      return inTime(task, path, work);
    } catch (Exception
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError
        | AssertionError
        | DeadlinePassed e) {
      cause = e;
    } finally {
      room.writeLock().unlock();
    }
    return instead.apply(fault(task, path, cause));
  }

  private <T> T inTime(Task task, String path, Work<T> work) throws Exception {
    return Deadline.within(Deadline.LIMIT, () -> passage.through(task, path, work));
  }

  private Finding fault(Task task, String path, Throwable cause) {
    if (cause instanceof PremisesLost lost) {
      throw lost;
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    LoggerFactory.getLogger(Bulkhead.class).error("{} of {}", task, path, cause);
    examine(cause);
    return Fault.of(task, path, cause);
  }
}
