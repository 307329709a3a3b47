package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import java.util.List;

/**
 * Results that are read from a store, so many at a time while somebody goes through them, and else
 * one by one. Only what was read last is held. Not for use by several threads.
 */
public final class PagedAssessments implements Assessments {

  /** A stretch of what is stored. */
  @FunctionalInterface
  public interface Store {

    /** So many results in their order, the first of them at that index. */
    List<Assessment> read(int first, int count);
  }

  private static final int PAGE = 16;

  private final int size;
  private final Store store;
  private int first;
  private List<Assessment> page = List.of();

  public PagedAssessments(int size, Store store) {
    this.size = size;
    this.store = store;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Assessment get(int index) {
    int at = index - first;
    if (at < 0 || at >= page.size()) {
      boolean isNext = at == page.size();
      page = store.read(index, isNext ? Math.min(PAGE, size - index) : 1);
      first = index;
      at = 0;
    }
    return page.get(at);
  }
}
