package io.shenbao.rulebook;

import io.shenbao.wording.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A check that the engine makes for any pack.
 *
 * @param id the rule's id in findings
 * @param label in a few words
 * @param why what it looks at, and why
 * @param fix how to mend what it finds
 */
public record BuiltIn(String id, String label, String why, String fix) {

  private static final String YAML = "yaml-";

  /** The ids of all built-in checks, in the order in which an application meets them. */
  public static final List<String> IDS =
      List.of(
          "two-sources",
          "archive-refused",
          "unreadable",
          YAML + "syntax",
          YAML + "syntax-quote",
          YAML + "syntax-tab",
          YAML + "syntax-list",
          YAML + "syntax-colon",
          YAML + "syntax-indent",
          YAML + "duplicate-key",
          YAML + "anchor",
          YAML + "alias",
          YAML + "second-document",
          YAML + "too-large",
          YAML + "too-deep",
          "missing-sheet",
          "missing-column",
          "orphan-row",
          "example-row",
          "prose-file",
          "form-doubt",
          "form-twice",
          "form-unplaced",
          "form-coverage",
          "form-differs",
          "unknown-key",
          "unreadable-value",
          "unclear-value",
          "option",
          "normalised",
          "computed-value",
          "structure",
          "catalogue-edition",
          "required",
          "irrelevant",
          "too-many",
          "limit",
          "limit-characters",
          "attachment-missing",
          "attachment-outside",
          "attachment-unmatched",
          "attachment-stray",
          "attachment-by-content",
          "attachment-misplaced",
          "attachment-count",
          "claim-unproven",
          "attachment-empty",
          "attachment-encrypted",
          "attachment-truncated",
          "attachment-damaged",
          "attachment-volume",
          "attachment-repaired",
          "attachment-blank",
          "attachment-blank-pages",
          "attachment-active",
          "attachment-embedded",
          "attachment-appended",
          "attachment-sampled",
          "attachment-type",
          "attachment-duration",
          "attachment-small",
          "attachment-twice",
          "attachment-alike",
          "attachment-unchecked",
          "evidence-contradicts",
          "evidence-silent",
          "evidence-unread",
          "picture-missing",
          "picture-unreadable",
          "picture-type",
          "picture-large",
          "file-missing",
          "file-unreadable",
          "file-type",
          "duplicate",
          "typed-summary",
          "decision-planted",
          "decision-invalid",
          "decision-expired",
          "decision-unused",
          "decision-contradiction",
          "decision-left",
          "too-many-documents",
          "returned",
          "pdf",
          "file-access",
          "internal-error");

  /** The check of that id, in the tool's words. */
  public static Optional<BuiltIn> of(String id, Wording wording) {
    if (!IDS.contains(id)) {
      return Optional.empty();
    }
    String key = "builtin." + (id.startsWith(YAML) ? "yaml" : id);
    return Optional.of(
        new BuiltIn(id, wording.say(key), wording.say(key + ".why"), wording.say(key + ".fix")));
  }
}
