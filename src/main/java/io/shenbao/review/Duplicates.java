package io.shenbao.review;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.Programme;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * Finds applications that repeat another, by what the pack says is alike in them, however it is
 * spelt; the first by path counts.
 */
final class Duplicates {

  static final String RULE = "duplicate";

  private static final String APP = "app.";

  private Duplicates() {}

  /** What says that an application is a repetition, by its path. */
  static Map<String, Finding> of(List<Assessment> results, Programme programme) {
    Map<String, Assessment> first = new HashMap<>();
    Map<String, Finding> repeating = new LinkedHashMap<>();
    for (Assessment result : results) {
      SummaryEntry entry = result.summary();
      String key = entry == null ? "" : entry.key();
      if (result.outcome() == Outcome.UNREADABLE || key.isEmpty()) {
        continue;
      }
      Assessment earlier = first.putIfAbsent(key, result);
      if (earlier != null) {
        repeating.put(result.path(), finding(result, earlier, programme));
      }
    }
    return repeating;
  }

  private static Finding finding(Assessment result, Assessment earlier, Programme programme) {
    List<String> fields =
        programme.repeats().stream().map(path -> path.substring(APP.length())).toList();
    String at = fields.isEmpty() ? programme.roles().identity() : fields.get(0);
    FindingDraft draft =
        Finding.failed(RULE, Severity.ERROR)
            .at(
                JsonPointer.compile("/" + at.replace('.', '/')),
                new Origin.Whole(result.source().isEmpty() ? result.path() : result.source()));
    if (fields.isEmpty()) {
      return draft.says("batch.duplicate", earlier.path(), result.path());
    }
    List<String> labels =
        fields.stream()
            .flatMap(path -> programme.form().find(path).stream())
            .map(node -> node.caption().name())
            .toList();
    return draft.says("batch.duplicate.own", earlier.path(), result.path(), labels);
  }
}
