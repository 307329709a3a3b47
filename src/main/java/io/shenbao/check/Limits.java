package io.shenbao.check;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Facts;
import io.shenbao.check.expression.Place;
import io.shenbao.check.fact.TextFact;
import io.shenbao.programme.Field;
import io.shenbao.wording.Sentence;

/**
 * Judges the length of texts as they are seen: above the limit by Word's count (字数) is an error;
 * only the number of characters above it, a warning.
 */
final class Limits {

  static final String LIMIT = "limit";
  static final String CHARACTERS = "limit-characters";

  private Limits() {}

  static void check(Facts facts, Reporter reporter) {
    for (Bindings.Item item : facts.items(FactList.TEXTS)) {
      TextFact text = (TextFact) item.values();
      Integer limit = text.field().limit();
      if (limit != null) {
        check(text, limit, item.place(), reporter);
      }
    }
  }

  private static void check(TextFact text, int limit, Place place, Reporter reporter) {
    Field field = text.field();
    if (text.visible().length() <= limit) { // no count exceeds it
      reporter.count(Verdict.PASSED);
      return;
    }
    int words = WordCount.of(text.visible());
    int characters = WordCount.characters(text.visible());
    if (words <= limit && characters <= limit) {
      reporter.count(Verdict.PASSED);
      return;
    }
    boolean over = words > limit;
    String key = over ? "check.limit" : "check.limit-characters";
    reporter.add(
        Finding.failed(over ? LIMIT : CHARACTERS, over ? Severity.ERROR : Severity.WARNING)
            .clause(field.caption().clause())
            .at(place.pointer(), reporter.origins())
            .says(
                Sentence.of(key, text.get("label"), words, limit, characters),
                Sentence.of(key + ".fix", (over ? words : characters) - limit)));
  }
}
