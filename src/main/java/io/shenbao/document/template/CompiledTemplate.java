package io.shenbao.document.template;

import java.util.List;

/**
 * A template ready to be filled.
 *
 * @param parts in the order of the package, {@code [Content_Types].xml} first
 * @param lastDrawing the highest number of a drawing in them: those that are added come after it
 */
public record CompiledTemplate(List<Part> parts, int lastDrawing) {

  /**
   * One part of the package.
   *
   * @param text FreeMarker template when {@code dynamic}; otherwise empty
   * @param bytes as they are when not {@code dynamic}
   */
  public record Part(String name, boolean dynamic, String text, byte[] bytes) {}
}
