package io.shenbao.check;

import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.prose.Prose;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Judges the length of texts as they are seen: above the limit by Word's count (字数) is an error;
 * only the number of characters above it, a warning.
 */
final class Limits {

  static final String LIMIT = "limit";
  static final String CHARACTERS = "limit-characters";

  private final Form form;

  Limits(Form form) {
    this.form = form;
  }

  void check(JsonNode tree, Reporter reporter) {
    form.visit(tree, (field, value, pointer) -> field(field, value, pointer, reporter));
  }

  private static void field(Field field, JsonNode value, JsonPointer pointer, Reporter reporter) {
    Integer limit = field.limit();
    if (limit == null || !value.isString()) {
      return;
    }
    String seen =
        field.type() == FieldType.PROSE ? Prose.visible(value.asString()) : value.asString();
    int words = WordCount.of(seen);
    int characters = WordCount.characters(seen);
    if (words <= limit && characters <= limit) {
      reporter.count(Verdict.PASSED);
      return;
    }
    boolean over = words > limit;
    String key = over ? "check.limit" : "check.limit-characters";
    reporter.failed(
        over ? LIMIT : CHARACTERS,
        over ? Severity.ERROR : Severity.WARNING,
        field.caption().clause(),
        pointer,
        reporter.say(key, field.caption().name(), words, limit, characters),
        reporter.say(key + ".fix", (over ? words : characters) - limit));
  }
}
