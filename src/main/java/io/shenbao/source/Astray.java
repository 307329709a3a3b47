package io.shenbao.source;

import io.shenbao.application.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table that counts for nothing: it names an item of the outer list that is not there,
 * or none, or is an example that somebody has written over.
 *
 * @param list the path of the list in the form
 * @param parent as typed; empty when there is none
 * @param values as typed, by the keys of the list's fields
 * @param origin of its first cell
 */
public record Astray(String list, String parent, Map<String, String> values, Origin origin) {
  public Astray {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
