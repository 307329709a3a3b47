package io.shenbao.programme.reading;

import io.shenbao.programme.FileType;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Similar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code attachments.yaml}. */
final class RequirementReader {

  /** The types that {@code accept} may name. */
  static final List<String> TYPES = FileType.words();

  private final ProofReader proofs = new ProofReader();

  Map<String, Requirement> read(Entry root) {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    root.entries().forEach((id, entry) -> requirements.put(id, requirement(entry)));
    return Collections.unmodifiableMap(requirements);
  }

  private Requirement requirement(Entry entry) {
    try (entry) {
      Map<String, Requirement.Variant> variants = new LinkedHashMap<>();
      String each = null;
      var raw = entry.raw("each");
      if (raw != null && raw.isString()) {
        each = raw.asString();
      } else {
        entry.entries("each").forEach((key, variant) -> variants.put(key, variant(variant)));
      }
      return new Requirement(
          entry.key(),
          entry.text("label"),
          entry.text("folder"),
          entry.choice("stage", Requirement.Occasion.class, Requirement.Occasion.UPLOAD),
          entry.flag("required", false),
          accepted(entry),
          entry.texts("patterns"),
          Collections.unmodifiableMap(variants),
          each,
          entry.optional("when"),
          each == null ? entry.optional("name") : entry.text("name"),
          duration(entry),
          entry.texts("anyOf"),
          files(entry),
          proofs.read(entry),
          pixels(entry),
          entry.flag("noTwice", false),
          entry.clause(),
          entry.quote());
    }
  }

  private static Set<String> accepted(Entry entry) {
    List<String> types = entry.texts("accept");
    if (types.isEmpty()) {
      entry.problem(entry.pointer(), "pack.missing-key", "accept");
    }
    known(entry, types);
    return Collections.unmodifiableSet(new LinkedHashSet<>(types));
  }

  /** Notes each type of file in {@code accept} that nobody knows. */
  static void known(Entry entry, List<String> types) {
    for (String type : types) {
      if (!TYPES.contains(type)) {
        entry.problem(
            entry.at("accept"),
            "pack.attachment.type",
            type,
            String.join(", ", TYPES.stream().sorted().toList()),
            entry.meant(Similar.to(type, TYPES)));
      }
    }
  }

  private static Requirement.Variant variant(Entry entry) {
    try (entry) {
      return new Requirement.Variant(
          entry.key(), entry.text("label"), entry.texts("patterns"), entry.optional("when"));
    }
  }

  private static Requirement.FileCount files(Entry entry) {
    Integer least = entry.integer("min");
    Integer most = entry.integer("max");
    int min = least == null ? 1 : least;
    int max = most == null ? Integer.MAX_VALUE : most;
    if (min < 1 || max < min) {
      entry.problem(entry.pointer(), "pack.attachment.files", min, max);
    }
    return new Requirement.FileCount(min, max);
  }

  private static long pixels(Entry entry) {
    Integer pixels = entry.integer("pixels");
    if (pixels != null && pixels < 0) {
      entry.problem(entry.at("pixels"), "pack.attachment.pixels");
    }
    return pixels == null ? 0 : pixels;
  }

  private static Requirement.@Nullable Duration duration(Entry entry) {
    try (Entry duration = entry.entry("duration")) {
      if (duration == null) {
        return null;
      }
      Integer min = duration.integer("min");
      Integer max = duration.integer("max");
      return new Requirement.Duration(min == null ? 0 : min, max == null ? Integer.MAX_VALUE : max);
    }
  }
}
