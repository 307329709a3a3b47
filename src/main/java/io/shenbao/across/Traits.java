package io.shenbao.across;

import io.shenbao.application.Origin;
import io.shenbao.attachment.inspection.FilePrint;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * What of one application is compared with others.
 *
 * @param files of its evidence, those that should serve once only
 */
public record Traits(List<Shared> shared, List<Passage> passages, List<FilePrint> files) {

  public static final Traits NONE = new Traits(List.of(), List.of(), List.of());

  /** The same, with its files. */
  public Traits with(List<FilePrint> handedIn) {
    return new Traits(shared, passages, List.copyOf(handedIn));
  }

  /** The same, with passages whose texts are left out. */
  public Traits withoutTexts() {
    return new Traits(shared, passages.stream().map(Passage::withoutText).toList(), files);
  }

  /**
   * Values that should belong to one applicant only.
   *
   * @param rule that compares them
   * @param key how they are compared: letters and digits only
   * @param shown as they stand
   */
  public record Shared(String rule, String key, String shown, JsonPointer pointer, Origin origin) {}

  /**
   * A stretch of prose.
   *
   * @param place what the form calls it, with the item that it is in
   * @param list what the form calls the list that it is in; empty outside lists
   * @param item pointer to the list's item that it is in; empty outside lists
   * @param text empty where it was left out
   */
  public record Passage(
      JsonPointer pointer, String place, String list, String item, Origin origin, String text) {

    Passage withoutText() {
      return new Passage(pointer, place, list, item, origin, "");
    }
  }
}
