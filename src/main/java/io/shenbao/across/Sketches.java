package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The sketches of a run's applications: read several at once, given one after the other. */
final class Sketches {

  private static final int AT_ONCE = 256;

  private final List<Member> members;
  private final TraitsShelf shelf;

  Sketches(List<Member> members, TraitsShelf shelf) {
    this.members = members;
    this.shelf = shelf;
  }

  /** Gives each to the receiver, in the order of the applications. */
  void each(Consumer<Sketch> receiver) {
    for (int from = 0; from < members.size(); from += AT_ONCE) {
      Deadline.renew();
      IntStream.range(from, Math.min(members.size(), from + AT_ONCE))
          .parallel()
          .mapToObj(i -> shelf.sketch(members.get(i).path()))
          .toList()
          .forEach(
              sketch -> {
                Deadline.poll();
                receiver.accept(sketch);
              });
    }
  }
}
