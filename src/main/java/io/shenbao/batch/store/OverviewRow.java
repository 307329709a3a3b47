package io.shenbao.batch.store;

import java.util.List;

/**
 * An application as a list of many shows it.
 *
 * @param path relative to the input, with {@code /}
 * @param title what to call it
 * @param outcome as reports spell it
 * @param errors how many there are to mend
 * @param manual how much is to be looked at by hand
 * @param rules the checks that failed or could not be made, each once, in the order of the findings
 * @param changedAt when the run started that last told something else to be mended, ISO-8601; empty
 *     when that is not known
 * @param print another one whenever something else is told to be mended
 */
public record OverviewRow(
    String path,
    String title,
    String identity,
    String factory,
    String outcome,
    long errors,
    long warnings,
    long manual,
    List<String> rules,
    String changedAt,
    String print) {}
