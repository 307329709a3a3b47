package io.shenbao.review;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Programme;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * Finds applications of the same identity and factory, however they are spelt; the first by path
 * counts.
 */
final class Duplicates {

  static final String RULE = "duplicate";

  private Duplicates() {}

  static List<Assessment> mark(List<Assessment> results, Programme programme) {
    JsonPointer pointer = JsonPointer.compile("/" + programme.roles().identity().replace('.', '/'));
    Map<String, Assessment> first = new HashMap<>();
    List<Assessment> marked = new ArrayList<>();
    for (Assessment result : results) {
      if (result.outcome() == Outcome.UNREADABLE || result.identity().isEmpty()) {
        marked.add(result);
        continue;
      }
      String key = Likeness.key(result.identity()) + "\n" + Likeness.key(result.factory());
      Assessment earlier = first.putIfAbsent(key, result);
      marked.add(earlier == null ? result : duplicate(result, earlier, pointer));
    }
    return marked;
  }

  private static Assessment duplicate(Assessment result, Assessment earlier, JsonPointer pointer) {
    return result.asDuplicate(
        Finding.failed(RULE, Severity.ERROR)
            .at(
                pointer,
                new Origin.Whole(result.source().isEmpty() ? result.path() : result.source()))
            .says(
                Sentence.of("batch.duplicate", earlier.path(), result.path()),
                Sentence.of("batch.duplicate.fix", earlier.path())));
  }
}
