package io.shenbao.history;

/**
 * What a run came to, for the trend.
 *
 * @param startedAt ISO-8601
 * @param others applications that are neither ready nor to be mended: incomplete, unreadable,
 *     duplicate
 * @param open findings that were there before
 * @param gone findings whose application is no more
 */
public record CompletedRun(
    String startedAt,
    int found,
    int ready,
    int needsFix,
    int others,
    int open,
    int fresh,
    int fixed,
    int gone) {}
