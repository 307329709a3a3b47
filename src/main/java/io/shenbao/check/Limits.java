package io.shenbao.check;

import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Judges the length of texts: above the limit by Word's count (字数) is an error; only the number of
 * characters above it, a warning.
 */
final class Limits {

  static final String LIMIT = "limit";
  static final String CHARACTERS = "limit-characters";

  private final Form form;

  Limits(Form form) {
    this.form = form;
  }

  void check(JsonNode tree, Reporter reporter) {
    children(form.sections(), tree, JsonPointer.empty(), reporter);
  }

  private void children(
      Map<String, Node> children, JsonNode tree, JsonPointer pointer, Reporter reporter) {
    children.forEach(
        (key, node) -> {
          JsonNode value = tree.path(key);
          JsonPointer at = pointer.appendProperty(key);
          if (node instanceof Field field) {
            field(field, value, at, reporter);
          } else if (node instanceof Items) {
            for (int i = 0; i < value.size(); i++) {
              children(node.children(), value.path(i), at.appendIndex(i), reporter);
            }
          } else {
            children(node.children(), value, at, reporter);
          }
        });
  }

  private static void field(Field field, JsonNode value, JsonPointer pointer, Reporter reporter) {
    Integer limit = field.limit();
    if (limit == null || !value.isString()) {
      return;
    }
    int words = WordCount.of(value.asString());
    int characters = WordCount.characters(value.asString());
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
