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
 * Judges the length of texts as they are seen: above the limit by what the form counts is an error;
 * where it does not say what, that is Word's count (字数), and only the number of characters above it
 * a warning.
 */
final class Limits {

  static final String LIMIT = "limit";
  static final String CHARACTERS = "limit-characters";

  private Limits() {}

  static void check(Facts facts, Reporter reporter) {
    for (Bindings.Item item : facts.items(FactList.TEXTS)) {
      TextFact text = (TextFact) item.values();
      Field.Limit limit = text.field().limit();
      if (limit != null) {
        check(text, limit, item.place(), reporter);
      }
    }
  }

  private static void check(TextFact text, Field.Limit limit, Place place, Reporter reporter) {
    Field field = text.field();
    int most = limit.most();
    if (text.visible().length() <= most) { // no count exceeds it
      reporter.count(Verdict.PASSED);
      return;
    }
    int words = WordCount.of(text.visible());
    int characters = WordCount.characters(text.visible());
    boolean isOfCharacters = limit.count() == Field.Count.CHARACTERS;
    boolean over = isOfCharacters ? characters > most : words > most;
    boolean warned = limit.count() == Field.Count.BOTH && characters > most;
    if (!over && !warned) {
      reporter.count(Verdict.PASSED);
      return;
    }
    String key =
        isOfCharacters
            ? "check.limit-of-characters"
            : over ? "check.limit" : "check.limit-characters";
    reporter.add(
        Finding.failed(over ? LIMIT : CHARACTERS, over ? Severity.ERROR : Severity.WARNING)
            .clause(field.caption().clause())
            .at(place.pointer(), reporter.origins())
            .says(
                Sentence.of(key, text.get("label"), words, most, characters),
                Sentence.of(key + ".fix", (over && !isOfCharacters ? words : characters) - most)));
  }
}
