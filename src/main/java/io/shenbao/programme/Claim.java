package io.shenbao.programme;

import java.util.List;

/**
 * Something that prose claims and evidence could prove.
 *
 * @param label what is claimed, in a few words
 * @param patterns of passages that claim it (RE2)
 * @param except of passages that claim nothing, though a pattern fits within them (RE2)
 * @param proof ids of the requirements whose files could prove it
 * @param told paths of lists or fields of the form that tell of it: where one is filled in, no file
 *     is asked for
 */
public record Claim(
    String id,
    String label,
    List<String> patterns,
    List<String> except,
    List<String> proof,
    List<String> told) {}
