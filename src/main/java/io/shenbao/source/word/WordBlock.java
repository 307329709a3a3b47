package io.shenbao.source.word;

/** What stands below each other in a document or a cell. */
public sealed interface WordBlock permits Line, Table {}
