package io.shenbao.document.template;

/**
 * A mistake in a template.
 *
 * @param place in words: part, table, row, cell, paragraph
 * @param excerpt the text around it
 */
public record TemplateProblem(String template, String place, String excerpt, String message) {}
