package io.shenbao.report.returned;

/**
 * A file that goes back to the enterprise.
 *
 * @param name without a folder
 */
@SuppressWarnings("ArrayRecordComponent") // it is written to a file, and never compared
public record Returned(String name, byte[] content) {}
