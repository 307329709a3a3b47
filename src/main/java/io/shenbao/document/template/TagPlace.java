package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A tag where it stands, in a run of its own.
 *
 * @param text what stands between the braces
 * @param paragraph in which it was found
 * @param control the check box whose title the tag is; null for a tag in the text
 */
record TagPlace(Tag tag, String text, Element run, Element paragraph, @Nullable Element control) {

  /** The paragraph in which it stands by now: a block may have divided the one it was found in. */
  Element at() {
    return Objects.requireNonNull(Word.around(run, "p"));
  }
}
