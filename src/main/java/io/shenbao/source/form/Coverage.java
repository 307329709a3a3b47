package io.shenbao.source.form;

/**
 * What became of a document's letters.
 *
 * @param placed part of a value
 * @param own the form's own, or said twice
 * @param unplaced neither
 */
public record Coverage(int placed, int own, int unplaced) {}
