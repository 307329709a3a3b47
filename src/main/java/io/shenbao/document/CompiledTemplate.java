package io.shenbao.document;

import java.util.List;

/**
 * A template ready to be filled.
 *
 * @param parts in the order of the package, {@code [Content_Types].xml} first
 */
record CompiledTemplate(List<Part> parts) {

  /**
   * One part of the package.
   *
   * @param text FreeMarker template when {@code dynamic}; otherwise empty
   * @param bytes as they are when not {@code dynamic}
   */
  record Part(String name, boolean dynamic, String text, byte[] bytes) {}
}
