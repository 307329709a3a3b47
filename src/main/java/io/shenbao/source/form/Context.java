package io.shenbao.source.form;

import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a label and tells which of its meanings is meant.
 *
 * @param instances whether it is about one scenario instance
 * @param near paths of the groups that it may belong to, the nearest first
 */
record Context(boolean instances, List<String> near) {

  /** The same, closer to a group. */
  Context in(Node group) {
    List<String> nearer = new ArrayList<>();
    nearer.add(group.path());
    nearer.addAll(near);
    return new Context(instances, List.copyOf(nearer));
  }
}
