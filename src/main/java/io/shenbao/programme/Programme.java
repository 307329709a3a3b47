package io.shenbao.programme;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A programme pack, read and linted: all there is to know of one notice.
 *
 * @param lineage the pack's own id, then those of the packs it extends, nearest first
 * @param version raised when workbooks of the old pack are no longer accepted
 * @param deadline as the notice has it, {@code 2025-04-28}
 * @param recommender the recommending body (推荐单位); may be empty
 * @param words lists of words that rules look for in texts, by name
 * @param editions the accepted catalogues by edition
 * @param across what is looked for across all applications, by id
 * @param examples whole applications that rules' examples start from, by file name without
 *     extension
 * @param origins where the pack says what, for problems found later
 * @param fingerprint of all the pack's files: changes when any of them does
 */
public record Programme(
    String id,
    List<String> lineage,
    int version,
    String title,
    String issuer,
    String region,
    String tier,
    int year,
    String deadline,
    String recommender,
    CataloguePolicy catalogues,
    Roles roles,
    SummaryTable summary,
    Map<String, List<String>> words,
    Form form,
    Map<String, Rule> rules,
    Map<String, AcrossRule> across,
    Map<String, Requirement> requirements,
    Map<String, Catalogue> editions,
    Map<String, Reference> references,
    Map<String, ObjectNode> examples,
    PackOrigins origins,
    String fingerprint) {}
