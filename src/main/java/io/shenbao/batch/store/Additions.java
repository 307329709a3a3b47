package io.shenbao.batch.store;

import io.shenbao.review.Addition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What comparing adds to results, kept some at a time; of one application it may come twice. */
public final class Additions {

  private static final int AT_ONCE = 256;

  private final UnitStore store;
  private final Transactions transactions;
  private final Map<String, Addition> left = new LinkedHashMap<>();
  private final TreeSet<String> faulty = new TreeSet<>();

  public Additions(UnitStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Takes what is true of an application, whatever came before. */
  public void add(String path, Addition addition) {
    left.put(path, addition);
    if (addition.fault().findings().isEmpty()) {
      faulty.remove(path);
    } else {
      faulty.add(path);
    }
    if (left.size() >= AT_ONCE) {
      keep();
    }
  }

  /** Keeps those that are not kept yet. */
  public void keep() {
    transactions.together(() -> left.forEach(store::add));
    left.clear();
  }

  /** Whether all could be compared. */
  public boolean areWhole() {
    return faulty.isEmpty();
  }
}
