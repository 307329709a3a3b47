package io.shenbao.application;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one enterprise hands in, read and normalised. The tree has the shape that the pack's form
 * defines; absent values are not in it.
 *
 * @param path the application's folder (or lone source file) relative to the input, with {@code /}
 * @param tree values by the form's keys: text, number, boolean, {@code {value, unit, kind}} for
 *     indicators, {@code 2024-03} or {@code 2024-03-15} for dates
 * @param origins where each value came from
 * @param attachments what the source itself says of its attachments: requirement key (optionally
 *     {@code key/variant}) to file names relative to the application's folder
 * @param rich the prose in its tree that came in Word files
 */
public record Application(
    String path,
    ObjectNode tree,
    Origins origins,
    Map<String, List<String>> attachments,
    RichTexts rich) {

  /** One whose prose is no more than text. */
  public Application(
      String path, ObjectNode tree, Origins origins, Map<String, List<String>> attachments) {
    this(path, tree, origins, attachments, RichTexts.NONE);
  }
}
