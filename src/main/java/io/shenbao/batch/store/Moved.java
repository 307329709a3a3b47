package io.shenbao.batch.store;

import java.util.List;

/**
 * Files that a run found to be not as it wrote them, by their names in the output.
 *
 * @param setAside those that were moved out of the way
 * @param left those that stay, because nothing of ours takes their place
 */
public record Moved(List<String> setAside, List<String> left) {

  public static final Moved NONE = new Moved(List.of(), List.of());

  public Moved {
    setAside = List.copyOf(setAside);
    left = List.copyOf(left);
  }
}
