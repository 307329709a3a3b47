package io.shenbao.application;

import io.shenbao.prose.Prose;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Prose that came in Word files of its own, with all that a text alone can't hold: the tree has its
 * text.
 *
 * @param texts by the places of their texts in the tree
 * @param pictures where the pictures lie that were in the files, by the names that the texts have
 *     for them
 * @param files the files' names, those too that were not taken because the text stands elsewhere
 */
public record RichTexts(
    Map<JsonPointer, Prose> texts, Map<String, Path> pictures, Set<String> files) {

  public static final RichTexts NONE = new RichTexts(Map.of(), Map.of(), Set.of());
}
