package io.shenbao.batch;

import com.google.common.collect.Lists;
import io.shenbao.batch.store.SurveyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts what a step has to work on into ranges of the list. They are many more than there are
 * threads, so that nobody waits long for the last one, and each survey's have names of their own: a
 * range that an earlier survey cut is not taken for one of these.
 */
final class RangesOfList implements Partitioner {

  private static final int LONGEST = 64;
  private static final int SHORTEST = 4;

  private final SurveyStore store;
  private final String which;

  /**
   * @param which applications the step works on, as SQL
   */
  RangesOfList(SurveyStore store, String which) {
    this.store = store;
    this.which = which;
  }

  @Override
  public Map<String, ExecutionContext> partition(int threads) {
    List<Integer> places = store.ordinals(which);
    int length = Math.max(SHORTEST, Math.min(LONGEST, places.size() / (8 * threads)));
    int survey = store.number();
    Map<String, ExecutionContext> ranges = new LinkedHashMap<>();
    for (List<Integer> some : Lists.partition(places, length)) {
      int first = some.get(0);
      Range range = new Range(first, some.get(some.size() - 1));
      ranges.put(survey + ":" + first, range.context());
    }
    return ranges;
  }
}
