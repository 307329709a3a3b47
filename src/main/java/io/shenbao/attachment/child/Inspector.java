package io.shenbao.attachment.child;

import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inspects files in child processes, which are kept and used again. A child that fails over a file
 * is replaced, and the file is tried once more in a fresh one: what an earlier file, or the
 * machine, did to a child is nobody else's fault. Safe for use by several threads.
 */
public final class Inspector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

  private final TimeLimit limit;
  private final Launcher launcher;
  private final ConcurrentLinkedQueue<Child> idle = new ConcurrentLinkedQueue<>();
  private final Semaphore slots;
  private volatile boolean closed;

  /**
   * @param work CPU time that a child may spend on one file
   */
  public Inspector(Duration work) {
    this(TimeLimit.of(work), new ProgramLauncher());
  }

  Inspector(TimeLimit limit, Launcher launcher) {
    this.limit = limit;
    this.launcher = launcher;
    this.slots =
        new Semaphore(Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
  }

  /** What a file is. */
  public Inspection inspect(Inquiry inquiry) {
    return inspect(inquiry, Memory.NONE);
  }

  /**
   * What a file is; where that is known already, it is not looked into again.
   *
   * @param memory takes down what is found out, but for what could not be checked
   */
  public Inspection inspect(Inquiry inquiry, Memory memory) {
    Inspection known = memory.recall(inquiry);
    if (known != null) {
      return known;
    }
    slots.acquireUninterruptibly();
    try {
      return kept(ask(idle.poll(), inquiry), inquiry, memory);
    } catch (Child.Silence first) {
      LOG.info("{} is tried again: {}", inquiry.file(), first.why());
      // what a picture does to a child costs no verdict
      return again(inquiry.withoutPictures(), memory);
    } finally {
      slots.release();
    }
  }

  /**
   * A small picture of a page, a JPEG in Base64; empty when there is none to be had. It is tried
   * once and for seconds only: a page that is hard to draw costs its picture and nothing else.
   *
   * @param page from 1
   * @param memory takes down what came of it, that there is none to be had included
   */
  public String draw(Path file, int page, Memory memory) {
    Inquiry inquiry = new Inquiry(file, Depth.OPEN, Wish.picture(page));
    Inspection known = memory.recall(inquiry);
    return known == null ? drawn(inquiry, memory) : known.content().drawn();
  }

  /**
   * A page as it is read, a JPEG in Base64, and where a passage stands on it. It is tried once and
   * for seconds only.
   *
   * @param page from 1
   * @param passage empty: none
   * @return nothing drawn where there is no picture to be had
   */
  public Content page(Path file, int page, String passage) {
    slots.acquireUninterruptibly();
    try {
      return ask(idle.poll(), new Inquiry(file, Depth.OPEN, Wish.page(page, passage))).content();
    } catch (Child.Silence e) {
      LOG.info("page {} of {} is not drawn: {}", page, file, e.why());
      return Content.NONE;
    } finally {
      slots.release();
    }
  }

  private String drawn(Inquiry inquiry, Memory memory) {
    Inspection drawn;
    slots.acquireUninterruptibly();
    try {
      drawn = ask(idle.poll(), inquiry);
    } catch (Child.Silence e) {
      LOG.info("{} is not drawn: {}", inquiry.file(), e.why());
      drawn = Inspection.unchecked(e.why());
    } finally {
      slots.release();
    }
    Obstacle obstacle = drawn.obstacle();
    if (obstacle == null || obstacle == Obstacle.TIME || obstacle == Obstacle.MEMORY) {
      memory.keep(inquiry, drawn);
    }
    return drawn.content().drawn();
  }

  private static Inspection kept(Inspection inspection, Inquiry inquiry, Memory memory) {
    if (inspection.state() != State.UNCHECKED) {
      memory.keep(inquiry, inspection);
    }
    return inspection;
  }

  private Inspection again(Inquiry inquiry, Memory memory) {
    try {
      return kept(ask(null, inquiry), inquiry, memory);
    } catch (Child.Silence second) {
      LOG.warn("{} could not be inspected: {}", inquiry.file(), second.why());
      return Inspection.unchecked(second.why());
    }
  }

  /** Asks a child that is there already, or a fresh one. */
  private Inspection ask(@Nullable Child known, Inquiry inquiry) throws Child.Silence {
    Child child = known == null ? Child.start(launcher, limit) : known;
    Inspection inspection = child.inspect(inquiry);
    giveBack(child);
    return inspection;
  }

  private void giveBack(Child child) {
    idle.add(child);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      child.end();
    }
    launcher.close();
  }
}
