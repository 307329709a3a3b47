package io.shenbao.prose;

/** A stretch of text of one look. */
public record Span(String text, boolean bold) {}
