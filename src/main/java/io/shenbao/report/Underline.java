package io.shenbao.report;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.assessment.Finding;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * What to underline in a line of YAML: the wrong value, or the key beneath which something lacks.
 *
 * @param start first character, from 0
 * @param end after the last character; always more than start
 */
public record Underline(int start, int end) {

  private static final Pattern ENTRY =
      Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s:,\\[\\]{}#\"'][^:,\\[\\]{}]*?)\\s*:(?:\\s+|$)");

  /** The rule whose findings are about a key and not its value. */
  private static final String UNKNOWN_KEY = "unknown-key";

  /** YAML's own bound for a key and its colon is less. */
  private static final int LONGEST_KEY = 1_100;

  /** A value that goes on in the next lines. */
  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*");

  /**
   * The place of a finding in the line it points to, which is the value's own or that of its
   * nearest present parent; none where the whole file is the parent.
   *
   * @param column from 1, in characters as people count them
   */
  static Optional<Underline> of(String line, int column, Finding finding) {
    JsonPointer pointer = finding.pointer();
    int at = offset(line, column);
    Matcher entry = ENTRY.matcher(line.substring(at, Math.min(line.length(), at + LONGEST_KEY)));
    boolean isFlow = line.lastIndexOf('{', at) >= 0 || line.lastIndexOf('[', at) >= 0;
    if (!entry.lookingAt()) {
      return some(at, valueEnd(line, at, isFlow));
    }
    String key = unquoted(entry.group(1));
    int keyEnd = at + entry.end(1);
    int value = at + entry.end();
    int end = valueEnd(line, value, isFlow);
    if (pointer.matches() || finding.rule().equals(UNKNOWN_KEY)) {
      return some(at, keyEnd);
    }
    if (key.equals(last(pointer))) {
      boolean isHere = end > value && !BLOCK.matcher(line.substring(value, end)).matches();
      return isHere ? some(value, end) : some(at, keyEnd);
    }
    if ((pointer + "/").contains("/" + key + "/")) {
      return some(at, keyEnd);
    }
    // an item of a list begins with its first key; so does the file, which says nothing
    return at == 0 ? Optional.empty() : some(at, Math.max(end, keyEnd));
  }

  private static String unquoted(String key) {
    boolean quoted = key.length() > 1 && (key.charAt(0) == '"' || key.charAt(0) == '\'');
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private static Optional<Underline> some(int start, int end) {
    return Optional.of(new Underline(start, Math.max(end, start + 1)));
  }

  private static int offset(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(Math.max(column - 1, 0), characters));
  }

  /** Where a scalar ends that begins at an offset: before a comment, in a flow before a comma. */
  private static int valueEnd(String line, int from, boolean isFlow) {
    if (from < line.length() && (line.charAt(from) == '"' || line.charAt(from) == '\'')) {
      int closing = line.indexOf(line.charAt(from), from + 1);
      return closing < 0 ? line.length() : closing + 1;
    }
    int end = from;
    while (end < line.length() && !endsAt(line, end, isFlow)) {
      end++;
    }
    while (end > from && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean endsAt(String line, int at, boolean isFlow) {
    char c = line.charAt(at);
    boolean isComment = c == '#' && at > 0 && Character.isWhitespace(line.charAt(at - 1));
    return isComment || (isFlow && ",]}".indexOf(c) >= 0);
  }

  private static String last(JsonPointer pointer) {
    JsonPointer last = pointer.last();
    return last == null ? "" : String.valueOf(last.getMatchingProperty());
  }
}
