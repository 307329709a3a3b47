package io.shenbao.merging;

import java.util.HashMap;
import java.util.Map;

/** Enterprises counted against quotas, one after the other: the first of a county are within. */
public final class QuotaCount {

  private final Quotas quotas;
  private final Map<String, Integer> taken = new HashMap<>();

  public QuotaCount(Quotas quotas) {
    this.quotas = quotas;
  }

  /**
   * Counts one more.
   *
   * @param name by which it counts; empty for none
   * @return whether it is beyond its quota
   */
  public boolean isBeyond(String name) {
    int most = quotas.limits().getOrDefault(name, Integer.MAX_VALUE);
    return taken.merge(name, 1, Integer::sum) > most;
  }
}
