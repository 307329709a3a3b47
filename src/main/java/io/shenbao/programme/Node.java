package io.shenbao.programme;

import java.util.Map;

/** One node of the form: a group, a list of items, or a field. */
public sealed interface Node permits Group, Items, Field {

  Caption caption();

  /** Child nodes in printed order; a field has none. */
  Map<String, Node> children();

  default String key() {
    return caption().key();
  }

  default String path() {
    return caption().path();
  }
}
