package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** A requirement with its expressions compiled. */
record CompiledRequirement(
    Requirement requirement,
    Scope scope,
    @Nullable Expression when,
    @Nullable Message name,
    List<Message> patterns) {

  /** What an application owes by it; an item without a name is the presence check's business. */
  List<Due> due(Frame application) {
    List<Due> due = new ArrayList<>();
    for (Frame frame : application.each(scope)) {
      if (!applies(frame)) {
        continue;
      }
      if (!requirement.variants().isEmpty()) {
        requirement
            .variants()
            .values()
            .forEach(one -> due.add(new Due(requirement, one.key(), one.label(), one.patterns())));
      } else if (frame.it() == null) {
        due.add(new Due(requirement, "", requirement.label(), requirement.patterns()));
      } else {
        String label = name == null ? requirement.label() : name.render(frame);
        List<String> globs = patterns.stream().map(pattern -> pattern.render(frame)).toList();
        if (!label.isEmpty()) {
          due.add(new Due(requirement, variant(frame.it().trail().pointer()), label, globs));
        }
      }
    }
    return due;
  }

  private boolean applies(Frame frame) {
    try {
      return when == null || when.holds(frame);
    } catch (CelEvaluationException e) {
      return false;
    }
  }

  private static String variant(JsonPointer item) {
    JsonPointer last = item.last();
    int index = last.getMatchingIndex();
    return index >= 0 ? Integer.toString(index + 1) : last.getMatchingProperty();
  }
}
