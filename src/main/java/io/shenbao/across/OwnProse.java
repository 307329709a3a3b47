package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Offers passages of one applicant to each other: those of two items in an application, or those of
 * two applications. They are few, so each is offered all; of very many, all that come after are
 * offered the first.
 */
final class OwnProse {

  /** So many passages of one applicant are all offered to each other. */
  private static final int MOST = 2_000;

  private OwnProse() {}

  /** Of two items of a list within one application. */
  static void items(Prints prints, Nearest nearest) {
    IntStream.range(0, prints.applications())
        .parallel()
        .forEach(
            application -> {
              Deadline.renew();
              int[] inLists =
                  IntStream.range(prints.start(application), prints.end(application))
                      .filter(passage -> prints.item(passage) != 0)
                      .toArray();
              for (int passage : inLists) {
                for (int i = 0; i < inLists.length && i < MOST; i++) {
                  if (prints.item(inLists[i]) != prints.item(passage)) {
                    nearest.offer(passage, inLists[i], prints.agreeing(passage, inLists[i]));
                  }
                }
              }
            });
  }

  /** Of an applicant's earlier applications. */
  static void applications(Prints prints, int[] applicants, Nearest nearest) {
    long[] byApplicant = new long[prints.applications()];
    Arrays.setAll(byApplicant, application -> Pair.of(applicants[application], application));
    Arrays.parallelSort(byApplicant);
    int[] groups = Pair.groups(byApplicant);
    IntStream.range(0, groups.length - 1)
        .parallel()
        .forEach(
            i -> {
              Deadline.renew();
              if (groups[i + 1] - groups[i] > 1) {
                earlier(
                    prints,
                    Arrays.stream(byApplicant, groups[i], groups[i + 1])
                        .mapToInt(Pair::other)
                        .flatMap(one -> IntStream.range(prints.start(one), prints.end(one)))
                        .toArray(),
                    nearest);
              }
            });
  }

  private static void earlier(Prints prints, int[] passages, Nearest nearest) {
    for (int passage : passages) {
      for (int i = 0; i < passages.length && i < MOST; i++) {
        if (prints.application(passages[i]) >= prints.application(passage)) {
          break;
        }
        nearest.offer(passage, passages[i], prints.agreeing(passage, passages[i]));
      }
    }
  }
}
