package io.shenbao.assessment;

/**
 * A small picture of a page of evidence, for those who compare it with the form.
 *
 * @param file relative to the input folder, with {@code /}, as {@link Evidence} names it
 * @param page from 1
 * @param jpeg in Base64
 */
public record Thumbnail(String file, int page, String jpeg) {}
