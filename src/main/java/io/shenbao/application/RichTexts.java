package io.shenbao.application;

import io.shenbao.prose.Prose;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * What came in Word files and a tree can't hold: prose in files of its own, of which the tree has
 * the text, and the pictures of a filled form.
 *
 * @param texts by the places of their texts in the tree
 * @param pictures where the pictures lie that were in the files, by the names that the texts have
 *     for them
 * @param files the files' names, those too that were not taken because the text stands elsewhere
 */
public record RichTexts(
    Map<JsonPointer, Prose> texts, Map<String, Path> pictures, Set<String> files) {

  public static final RichTexts NONE = new RichTexts(Map.of(), Map.of(), Set.of());

  /** The same with pictures that other texts show. */
  public RichTexts with(Map<String, Path> more) {
    Map<String, Path> all = new LinkedHashMap<>(more);
    all.putAll(pictures);
    return new RichTexts(texts, Collections.unmodifiableMap(all), files);
  }
}
