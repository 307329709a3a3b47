package io.shenbao.check;

import com.google.common.base.Splitter;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.wording.Phrase;
import io.shenbao.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with an expression, in words for those who write packs and not programs. */
final class ExpressionWords {

  private static final Pattern FIELD = Pattern.compile("undefined field '([^']+)'");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']+)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '([^']+)' applied to '(.*?)' \\(candidates.*");
  private static final Pattern RESULT = Pattern.compile("the expression gives (.+), not (.+)");
  private static final Pattern FORMAT = Pattern.compile("'(.*)' is no number format");
  private static final Pattern SYNTAX =
      Pattern.compile("(?:mismatched|extraneous|token recognition|no viable|missing).*");
  private static final Pattern OPERATOR = Pattern.compile("_?([-+*/%<>=!&|?:]+|in)_?:?_?");

  private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.+)'");

  /** What people write, and input methods for Chinese do, instead of CEL's signs. */
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("≥", ">="),
          Map.entry("≤", "<="),
          Map.entry("≠", "!="),
          Map.entry("＞", ">"),
          Map.entry("＜", "<"),
          Map.entry("＝", "=="),
          Map.entry("=", "=="),
          Map.entry("&", "&&"),
          Map.entry("|", "||"),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("（", "("),
          Map.entry("）", ")"),
          Map.entry("，", ","),
          Map.entry("：", ":"),
          Map.entry("×", "*"),
          Map.entry("÷", "/"));

  /** Words by CEL's types. */
  private static final Map<String, String> TYPES =
      Map.of(
          "double", "number",
          "int", "integer",
          "string", "text",
          "bool", "flag",
          "list", "list",
          "null_type", "null",
          "null", "null");

  private final Wording wording;

  ExpressionWords(Wording wording) {
    this.wording = wording;
  }

  /** A message of the compiler's, said so that the cure can be seen. */
  String say(String message) {
    String line = message.strip();
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      return wording.say("pack.cel.field", field.group(1));
    }
    Matcher name = NAME.matcher(line);
    if (name.matches()) {
      return wording.say("pack.cel.name", name.group(1));
    }
    Matcher result = RESULT.matcher(line);
    if (result.matches()) {
      return wording.say("pack.cel.result", type(result.group(1)), type(result.group(2)));
    }
    Matcher overload = OVERLOAD.matcher(line);
    if (overload.matches()) {
      Matcher operator = OPERATOR.matcher(overload.group(1));
      boolean isOperator = operator.matches();
      return wording.say(
          isOperator ? "pack.cel.operator" : "pack.cel.function",
          isOperator ? operator.group(1) : overload.group(1),
          types(overload.group(2)));
    }
    Matcher format = FORMAT.matcher(line);
    if (format.matches()) {
      return wording.say("pack.cel.format", format.group(1));
    }
    Matcher token = TOKEN.matcher(line);
    String wrong = token.matches() ? token.group(1).strip() : "";
    String right = WRITTEN.get(wrong);
    if (right != null) {
      return wording.say("pack.cel.token", wrong, right);
    }
    if (line.equals(Phrase.UNCLOSED)) {
      return wording.say("pack.cel.brace");
    }
    return SYNTAX.matches(line) ? wording.say("pack.cel.syntax", line) : line;
  }

  private String types(String bracketed) {
    String bare = bracketed.replace("(", " ").replace(")", " ").replace("wrapper", " ");
    List<String> types = Splitter.on(',').trimResults().omitEmptyStrings().splitToList(bare);
    return types.stream()
        .map(this::type)
        .collect(Collectors.joining(wording.say("pack.cel.between")));
  }

  private String type(String type) {
    String bare = Splitter.on(' ').trimResults().omitEmptyStrings().splitToList(type).get(0);
    String word = bare.startsWith("shenbao.") ? "group" : TYPES.getOrDefault(bare, "");
    return word.isEmpty() ? bare : wording.say("pack.cel.type." + word);
  }
}
