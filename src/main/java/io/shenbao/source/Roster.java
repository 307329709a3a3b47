package io.shenbao.source;

import com.google.re2j.Pattern;
import io.shenbao.programme.Fingerprint;
import io.shenbao.programme.Similar;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A list of enterprises that the clerk supplies, such as those of a lower tier. An enterprise is on
 * it when its name or its credit code is; full-width marks, spaces and case make no difference.
 *
 * @param names and codes, compacted
 * @param fingerprint of its content: changes when the list does
 */
public record Roster(Set<String> names, String fingerprint) {

  /** A name has two Chinese characters at least; a code is eighteen letters and digits. */
  private static final Pattern ENTRY = Pattern.compile("(?s:.*\\p{Han}{2}.*)|[0-9A-Z]{18}");

  /** Makes a list of whatever cells may be names or codes. */
  public static Roster of(Collection<String> cells) {
    Set<String> names = new LinkedHashSet<>();
    for (String cell : cells) {
      String name = plain(cell);
      if (ENTRY.matcher(name).matches()) {
        names.add(name);
      }
    }
    String content = String.join("\n", names.stream().sorted().toList());
    String fingerprint =
        new Fingerprint().add("roster", content.getBytes(StandardCharsets.UTF_8)).value();
    return new Roster(Collections.unmodifiableSet(names), fingerprint);
  }

  /** Whether an enterprise is on the list; an empty name or code is not. */
  public boolean names(String name, String code) {
    return names.contains(plain(name)) || names.contains(plain(code));
  }

  /** The entry most like a name; empty when none is like it. */
  public String similar(String name) {
    return Similar.to(plain(name), names).orElse("");
  }

  private static String plain(String text) {
    return Typed.compact(text).toUpperCase(Locale.ROOT);
  }
}
