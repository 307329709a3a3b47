package io.shenbao.document.fill;

import io.shenbao.document.template.Names;
import io.shenbao.programme.Programme;
import java.util.Map;

/** What a document may say of the pack itself, unless the form has something of that name. */
final class PackWords {

  private PackWords() {}

  static void addTo(Map<String, Object> names, Programme programme) {
    Names.ofPack(programme).forEach((name, text) -> names.putIfAbsent(name, PrintedValue.of(text)));
  }
}
