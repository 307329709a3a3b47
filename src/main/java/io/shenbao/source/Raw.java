package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a source, value by value as typed: every leaf is a text. The shape is the form's.
 *
 * @param origins of the values, and of the places where absent ones are expected
 * @param findings of the source's own kind: orphan rows, formula errors, YAML anchors
 */
record Raw(ObjectNode tree, Map<JsonPointer, Origin> origins, List<Finding> findings) {}
