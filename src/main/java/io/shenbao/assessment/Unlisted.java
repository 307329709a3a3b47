package io.shenbao.assessment;

/**
 * An application that the summary table does not recommend.
 *
 * @param reason what stands in the way, in words
 */
public record Unlisted(String path, String name, String factory, Outcome outcome, String reason) {}
