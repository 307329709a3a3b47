package io.shenbao.yaml;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What SnakeYAML Engine says of a text that is no YAML: cause and position, then cause and position
 * of what it was doing. The last position is where the mistake shows, but a quotation mark that is
 * missing shows far from where the text began.
 */
final class SyntaxMessage {

  private static final Pattern MARK =
      Pattern.compile("(?m)^ in reader, line (\\d+), column (\\d+):$");

  /** What Jackson says of a text that is nested too deeply. */
  private static final String NESTING = "nesting depth";

  private SyntaxMessage() {}

  static YamlProblem problem(JacksonException failure) {
    String message = String.valueOf(failure.getOriginalMessage());
    if (failure instanceof StreamConstraintsException && message.contains(NESTING)) {
      LineAndColumn at = position(failure.getLocation());
      return new YamlProblem(
          "too-deep", Integer.toString(YamlReader.MAX_DEPTH), at.line(), at.column());
    }
    String kind = kind(message);
    List<LineAndColumn> positions = new ArrayList<>();
    String cause = message.lines().findFirst().orElse("");
    Matcher mark = MARK.matcher(message);
    while (mark.find()) {
      positions.add(
          new LineAndColumn(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))));
      cause = message.substring(0, mark.start()).lines().reduce(cause, (first, next) -> next);
    }
    if (positions.isEmpty()) {
      positions.add(position(failure.getLocation()));
    }
    LineAndColumn position = positions.get(kind.equals("syntax-quote") ? 0 : positions.size() - 1);
    return new YamlProblem(kind, cause.strip(), position.line(), position.column());
  }

  private static LineAndColumn position(@Nullable TokenStreamLocation at) {
    return at == null
        ? new LineAndColumn(0, 0)
        : new LineAndColumn(at.getLineNr(), at.getColumnNr());
  }

  /** The mistakes that people make most; any other is plain {@code syntax}. */
  private static String kind(String message) {
    if (message.contains("quoted scalar")) {
      return "syntax-quote";
    }
    if (message.contains("(TAB)")) {
      return "syntax-tab";
    }
    if (message.contains("mapping values are not allowed")) {
      return "syntax-colon";
    }
    if (message.contains("expected ',' or")) {
      return "syntax-list";
    }
    return message.contains("<block end>") || message.contains("could not find expected ':'")
        ? "syntax-indent"
        : "syntax";
  }
}
