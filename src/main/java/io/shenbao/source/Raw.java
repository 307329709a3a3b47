package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.application.RichTexts;
import io.shenbao.assessment.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a source, value by value as typed: every leaf is a text. The shape is the form's.
 *
 * @param origins of the values, and of the places where absent ones are expected
 * @param lines finds the origin of any other value; empty when it is not there
 * @param findings of the source's own kind: orphan rows, formula errors, YAML anchors; those who
 *     read on add theirs
 * @param flagged values of which those findings say that they can't be read
 * @param filled what was typed into a workbook or a Word form, to write it as a workbook; null of
 *     any other source
 * @param rich prose from Word files, whose text stands in the tree
 */
record Raw(
    ObjectNode tree,
    Map<JsonPointer, Origin> origins,
    Function<JsonPointer, Optional<Origin>> lines,
    Findings findings,
    Set<JsonPointer> flagged,
    @Nullable Filled filled,
    RichTexts rich) {

  /** What has no prose from Word files. */
  Raw(
      ObjectNode tree,
      Map<JsonPointer, Origin> origins,
      Function<JsonPointer, Optional<Origin>> lines,
      Findings findings,
      Set<JsonPointer> flagged,
      @Nullable Filled filled) {
    this(tree, origins, lines, findings, flagged, filled, RichTexts.NONE);
  }

  /** What there is nothing to say of: every place is noted. */
  static Raw of(ObjectNode tree) {
    return new Raw(tree, Map.of(), pointer -> Optional.empty(), new Findings(), Set.of(), null);
  }
}
