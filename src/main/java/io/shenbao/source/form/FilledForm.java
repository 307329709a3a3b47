package io.shenbao.source.form;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Findings;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a filled form says.
 *
 * @param tree every value as a text, as it was typed
 * @param origins of the values, and of the labels of those that were left empty
 * @param findings what is not certain, what could not be placed, how much was
 * @param labels paths of all that it has a label for
 * @param isDraft whether it is one that we filled: it bore our marks of what is missing, which are
 *     no values
 * @param pictures that its values show: the parts that hold them, by the names of files of ours
 *     that the values have for them
 */
public record FilledForm(
    ObjectNode tree,
    Map<JsonPointer, Origin> origins,
    Findings findings,
    Coverage coverage,
    Set<String> labels,
    boolean isDraft,
    Map<String, String> pictures) {}
