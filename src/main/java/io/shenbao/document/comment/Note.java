package io.shenbao.document.comment;

import java.util.List;

/**
 * A comment.
 *
 * @param paragraph the number of the paragraph that it is on, among all of the document's part in
 *     their order, from 1
 * @param lines what it says
 */
public record Note(int paragraph, List<String> lines) {

  public Note {
    lines = List.copyOf(lines);
  }
}
