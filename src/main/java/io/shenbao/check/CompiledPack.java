package io.shenbao.check;

import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.PackNames;
import io.shenbao.programme.PackProblem;
import java.util.List;
import java.util.Map;

/**
 * All expressions of a pack, compiled.
 *
 * @param relevance by the path of the node
 * @param names what the pack gives names to
 * @param computed the computed fields, by their paths
 * @param summaries the tables besides the first, by id
 * @param problems expressions that do not compile, or read what may be absent; in order of place
 */
record CompiledPack(
    List<CompiledRule> rules,
    List<CompiledRequirement> requirements,
    Map<String, Expression> relevance,
    PackNames names,
    Map<String, Expression> computed,
    Message remark,
    CompiledSummary summary,
    Map<String, CompiledSummary> summaries,
    List<CompiledDocument> documents,
    List<PackProblem> problems) {}
