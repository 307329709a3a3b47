package io.shenbao.programme;

import java.util.List;

/**
 * One piece of evidence that an application owes.
 *
 * @param variant the fixed variant, the row's key or the item's number; empty when the requirement
 *     asks for one thing only
 * @param label what it is called
 * @param patterns file name globs that tell it from the requirement's other items
 */
public record Due(Requirement requirement, String variant, String label, List<String> patterns) {}
