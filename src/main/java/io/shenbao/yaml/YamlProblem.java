package io.shenbao.yaml;

/**
 * YAML that can't be read, or that means something else than its author thinks.
 *
 * @param kind the cause, a key of the wording: {@code yaml.<kind>}
 * @param detail what stands there, or the parser's own words; may be empty
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 */
public record YamlProblem(String kind, String detail, int line, int column) {}
