package io.shenbao.review;

import com.google.common.base.Throwables;
import io.shenbao.assessment.Assessment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Results that are read from a store, so many at a time while somebody goes through them, and else
 * one by one. Only what was read last is held, and what comes next, which is read meanwhile. Not
 * for use by several threads.
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
  private @Nullable Ahead ahead;

  /** A page that is being read before anybody asks for it. */
  private record Ahead(int first, CompletableFuture<List<Assessment>> page) {}

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
      page = at == page.size() ? page(index) : store.read(index, 1);
      first = index;
      at = 0;
    }
    return page.get(at);
  }

  /** The page that begins there; the one behind it is being read from then on. */
  private List<Assessment> page(int from) {
    Ahead known = ahead;
    List<Assessment> read =
        known != null && known.first() == from ? awaited(known.page()) : read(from);
    int behind = from + read.size();
    ahead =
        behind < size ? new Ahead(behind, CompletableFuture.supplyAsync(() -> read(behind))) : null;
    return read;
  }

  private List<Assessment> read(int from) {
    return store.read(from, Math.min(PAGE, size - from));
  }

  private static List<Assessment> awaited(CompletableFuture<List<Assessment>> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      Throwables.throwIfUnchecked(Objects.requireNonNullElse(e.getCause(), e));
      throw e;
    }
  }
}
