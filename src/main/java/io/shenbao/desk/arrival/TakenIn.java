package io.shenbao.desk.arrival;

import java.util.List;

/**
 * What came of a hand-in.
 *
 * @param fresh paths of applications that are new
 * @param again paths of applications whose earlier version was put away
 * @param refused a sentence for each thing that was not taken in
 */
public record TakenIn(List<String> fresh, List<String> again, List<String> refused) {

  public TakenIn {
    fresh = List.copyOf(fresh);
    again = List.copyOf(again);
    refused = List.copyOf(refused);
  }

  /** Whether the input is another one now. */
  public boolean isAny() {
    return !fresh.isEmpty() || !again.isEmpty();
  }
}
