package io.shenbao.attachment;

import io.shenbao.programme.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a made-up pack asks for.
 *
 * @param each a list of the application; null: one thing, or fixed variants
 */
record Asked(
    String id,
    String label,
    String folder,
    boolean required,
    @Nullable String each,
    Map<String, Requirement.Variant> variants,
    List<String> anyOf,
    Requirement.FileCount files,
    List<String> patterns) {

  static Asked of(String id, String label, String folder, String... patterns) {
    return new Asked(
        id,
        label,
        folder,
        true,
        null,
        Map.of(),
        List.of(),
        new Requirement.FileCount(1, Integer.MAX_VALUE),
        List.of(patterns));
  }

  Asked optional() {
    return new Asked(id, label, folder, false, each, variants, anyOf, files, patterns);
  }

  Asked forEach(String list) {
    return new Asked(id, label, folder, required, list, variants, anyOf, files, patterns);
  }

  Asked variants(Map<String, Requirement.Variant> fixed) {
    return new Asked(id, label, folder, required, each, fixed, anyOf, files, patterns);
  }

  Asked anyOf(String... others) {
    return new Asked(id, label, folder, required, each, variants, List.of(others), files, patterns);
  }

  Asked files(int min, int max) {
    return new Asked(
        id,
        label,
        folder,
        required,
        each,
        variants,
        anyOf,
        new Requirement.FileCount(min, max),
        patterns);
  }

  Requirement make() {
    return new Requirement(
        id,
        label,
        folder,
        Requirement.Occasion.UPLOAD,
        required,
        Set.of("pdf", "jpeg"),
        patterns,
        variants,
        each,
        null,
        null,
        null,
        anyOf,
        files,
        Map.of(),
        0,
        false,
        "clause",
        "quote");
  }
}
