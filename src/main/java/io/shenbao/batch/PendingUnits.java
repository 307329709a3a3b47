package io.shenbao.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Gives out the applications that have no result yet; the database knows which. */
final class PendingUnits implements ItemReader<WorkItem> {

  private final Supplier<List<WorkItem>> units;
  private final UnitStore store;
  private @Nullable Deque<WorkItem> pending;

  PendingUnits(Supplier<List<WorkItem>> units, UnitStore store) {
    this.units = units;
    this.store = store;
  }

  @Override
  public synchronized @Nullable WorkItem read() {
    if (pending == null) {
      pending =
          new ArrayDeque<>(
              units.get().stream().filter(unit -> store.isPending(unit.path())).toList());
    }
    return pending.poll();
  }
}
