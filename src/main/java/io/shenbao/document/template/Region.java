package io.shenbao.document.template;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * What stands between the opening and the closing directive of a block: siblings of a part's DOM,
 * and all in them.
 *
 * @param opening the mark before the first of them
 * @param closing the mark after the last of them
 * @param variable of a loop; null for what is there once or not at all
 * @param restarts whether lists of the paragraphs begin anew in each turn of the loop
 * @param lasting whether there is always something of it
 */
record Region(
    Node opening, Node closing, @Nullable String variable, boolean restarts, boolean lasting) {

  /** A loop's number of a turn, from 0. */
  String index() {
    return variable + "?index";
  }
}
