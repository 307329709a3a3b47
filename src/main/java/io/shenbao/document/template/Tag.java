package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a template, {@code {{…}}}. The grammar is in docs/templates.md.
 *
 * @param path dotted; empty for a closing tag without a name
 * @param field in {@code where field is value}; null otherwise
 * @param is the value compared with; null when nothing is compared
 * @param as how a value is printed; null: as its type is
 * @param or what is printed when there is no value; null: nothing or the mark of a missing one
 * @param by how many items a row takes; 1 unless the tag says {@code by n}
 * @param restarts whether the tag says {@code restart}: lists begin anew in each item
 * @param across whether the tag says {@code across}: cells are repeated side by side
 */
record Tag(
    Role kind,
    String path,
    @Nullable String field,
    @Nullable String is,
    int by,
    boolean restarts,
    boolean across,
    @Nullable String as,
    @Nullable String or) {

  enum Role {
    /** {@code {{path}}}. */
    VALUE,
    /** {@code {{path is option}}}: ☑ or □. */
    TICK,
    /** {@code {{#path}}}: once for each item. */
    LOOP,
    /** {@code {{?path}}}: when there is something. */
    IF,
    /** {@code {{!path}}}: when there is nothing. */
    UNLESS,
    /** {@code {{/}}} or {@code {{/path}}}. */
    END
  }

  private static final String NAME = "[@A-Za-z0-9]+(?:-[A-Za-z0-9]+)*";
  private static final String PATH = NAME + "(?:\\." + NAME + ")*";
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "([#?!/]?)\\s*("
              + PATH
              + ")?(?:\\s+where\\s+([@A-Za-z0-9]+))?(?:\\s+is\\s+(.+?))?(?:\\s+by\\s+([1-9]))?(?:\\s+(restart|across))?"
              + "(?:\\s+as\\s+(.+?))?(?:\\s+or\\s+(.+?))?\\s*",
          Pattern.DOTALL);

  /** Parses what stands between the braces; empty when it is no tag. */
  static Optional<Tag> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(2) == null ? "" : matcher.group(2);
    String field = matcher.group(3);
    String is = matcher.group(4);
    boolean restarts = "restart".equals(matcher.group(6));
    boolean across = "across".equals(matcher.group(6));
    String as = matcher.group(7);
    String or = matcher.group(8);
    int by = matcher.group(5) == null ? 1 : Integer.parseInt(matcher.group(5));
    Role kind =
        switch (matcher.group(1)) {
          case "#" -> Role.LOOP;
          case "?" -> Role.IF;
          case "!" -> Role.UNLESS;
          case "/" -> Role.END;
          default -> is == null ? Role.VALUE : Role.TICK;
        };
    boolean printed = kind == Role.VALUE || (as == null && or == null);
    boolean sound =
        printed
            && isSound(kind, path, field, is, by)
            && (matcher.group(6) == null || kind == Role.LOOP)
            && (!across || by == 1);
    return sound
        ? Optional.of(new Tag(kind, path, field, is, by, restarts, across, as, or))
        : Optional.empty();
  }

  private static boolean isSound(
      Role kind, String path, @Nullable String field, @Nullable String is, int by) {
    return kind == Role.END
        ? field == null && is == null && by == 1
        : !path.isEmpty()
            && (field == null || is != null)
            && (field == null || (kind != Role.VALUE && kind != Role.TICK))
            && (kind != Role.LOOP || is == null || field != null)
            && (by == 1 || kind == Role.LOOP);
  }

  boolean opens() {
    return kind == Role.LOOP || kind == Role.IF || kind == Role.UNLESS;
  }
}
