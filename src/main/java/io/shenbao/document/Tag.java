package io.shenbao.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a template, {@code {{…}}}. The grammar is in docs/templates.md.
 *
 * @param path dotted; empty for a closing tag without a name
 * @param field in {@code where field is value}; null otherwise
 * @param is the value compared with; null when nothing is compared
 * @param by how many items a row takes; 1 unless the tag says {@code by n}
 */
record Tag(Kind kind, String path, @Nullable String field, @Nullable String is, int by) {

  enum Kind {
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

  private static final String PATH = "[@A-Za-z0-9]+(?:\\.[@A-Za-z0-9]+)*";
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "([#?!/]?)\\s*("
              + PATH
              + ")?(?:\\s+where\\s+([@A-Za-z0-9]+))?(?:\\s+is\\s+(.+?))?(?:\\s+by\\s+([1-9]))?\\s*",
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
    int by = matcher.group(5) == null ? 1 : Integer.parseInt(matcher.group(5));
    Kind kind =
        switch (matcher.group(1)) {
          case "#" -> Kind.LOOP;
          case "?" -> Kind.IF;
          case "!" -> Kind.UNLESS;
          case "/" -> Kind.END;
          default -> is == null ? Kind.VALUE : Kind.TICK;
        };
    boolean sound =
        kind == Kind.END
            ? field == null && is == null && by == 1
            : !path.isEmpty()
                && (field == null || is != null)
                && (field == null || (kind != Kind.VALUE && kind != Kind.TICK))
                && (kind != Kind.LOOP || is == null || field != null)
                && (by == 1 || kind == Kind.LOOP);
    return sound ? Optional.of(new Tag(kind, path, field, is, by)) : Optional.empty();
  }

  boolean opens() {
    return kind == Kind.LOOP || kind == Kind.IF || kind == Kind.UNLESS;
  }

  boolean isBlock() {
    return opens() || kind == Kind.END;
  }
}
