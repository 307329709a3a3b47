package io.shenbao.programme.reading;

import io.shenbao.programme.PackProblem;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One problem for each cause: the first of those that are mended together, with all places. */
public final class Causes {

  private final Wording wording;

  public Causes(Wording wording) {
    this.wording = wording;
  }

  /** The problems in order of place. */
  public List<PackProblem> of(Collection<PackProblem> problems) {
    Map<String, List<PackProblem>> together = new LinkedHashMap<>();
    List<PackProblem> single = new ArrayList<>();
    for (PackProblem one : new TreeSet<>(problems)) {
      if (one.cause().isEmpty()) {
        single.add(one);
      } else {
        together.computeIfAbsent(one.cause(), cause -> new ArrayList<>()).add(one);
      }
    }
    together.values().forEach(all -> single.add(one(all)));
    single.sort(null);
    return single;
  }

  private PackProblem one(List<PackProblem> all) {
    PackProblem first = all.get(0);
    List<String> places = all.stream().skip(1).map(PackProblem::place).distinct().toList();
    String more =
        places.isEmpty()
            ? ""
            : wording.say("pack.same-cause", places.size(), String.join("、", places));
    return new PackProblem(
        first.file(), first.line(), first.column(), first.message() + more, first.cause());
  }
}
