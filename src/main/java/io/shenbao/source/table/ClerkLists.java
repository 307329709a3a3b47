package io.shenbao.source.table;

import io.shenbao.programme.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that the clerk supplies.
 *
 * @param roster the one without a name; null when none is given
 * @param named the rows of those that have one, by name: values by the keys of the columns, numbers
 *     as doubles, other texts; what is not there has no value
 */
public record ClerkLists(@Nullable Roster roster, Map<String, List<Map<String, Object>>> named) {

  public static final ClerkLists NONE = new ClerkLists(null, Map.of());

  /** Only the one without a name. */
  public static ClerkLists of(Roster roster) {
    return new ClerkLists(roster, Map.of());
  }

  /** The same with the one without a name. */
  public ClerkLists with(Roster other) {
    return new ClerkLists(other, named);
  }

  /** The same with one that has a name. */
  public ClerkLists with(String name, List<Map<String, Object>> rows) {
    Map<String, List<Map<String, Object>>> more = new LinkedHashMap<>(named);
    more.put(name, List.copyOf(rows));
    return new ClerkLists(roster, Collections.unmodifiableMap(more));
  }

  /** Changes when what is on the lists does; empty when there are none. */
  public String fingerprint() {
    String listed = roster == null ? "" : roster.fingerprint();
    if (named.isEmpty()) {
      return listed;
    }
    Fingerprint all = new Fingerprint().add("", listed.getBytes(StandardCharsets.UTF_8));
    named.forEach((name, rows) -> all.add(name, rows.toString().getBytes(StandardCharsets.UTF_8)));
    return all.value();
  }
}
