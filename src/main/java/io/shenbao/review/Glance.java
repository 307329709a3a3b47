package io.shenbao.review;

/**
 * An application in a line.
 *
 * @param outcome as reports spell it
 * @param errors how many there are to mend
 * @param manual how much is to be looked at by hand
 * @param path relative to the input, with {@code /}
 */
public record Glance(
    String outcome, long errors, long warnings, long manual, String title, String path) {}
