package io.shenbao.review;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Programme;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** What says that an application is a repetition, by its path. */
  static Map<String, Finding> of(List<Assessment> results, Programme programme) {
    JsonPointer pointer = JsonPointer.compile("/" + programme.roles().identity().replace('.', '/'));
    Map<String, Assessment> first = new HashMap<>();
    Map<String, Finding> repeating = new LinkedHashMap<>();
    for (Assessment result : results) {
      if (result.outcome() == Outcome.UNREADABLE || result.identity().isEmpty()) {
        continue;
      }
      String key = Likeness.key(result.identity()) + "\n" + Likeness.key(result.factory());
      Assessment earlier = first.putIfAbsent(key, result);
      if (earlier != null) {
        repeating.put(result.path(), finding(result, earlier, pointer));
      }
    }
    return repeating;
  }

  private static Finding finding(Assessment result, Assessment earlier, JsonPointer pointer) {
    return Finding.failed(RULE, Severity.ERROR)
        .at(pointer, new Origin.Whole(result.source().isEmpty() ? result.path() : result.source()))
        .says(
            Sentence.of("batch.duplicate", earlier.path(), result.path()),
            Sentence.of("batch.duplicate.fix", earlier.path()));
  }
}
