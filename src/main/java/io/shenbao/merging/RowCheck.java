package io.shenbao.merging;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.Checker;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has the pack's own rules judge what a row says of an enterprise's identity and phone, as they
 * would in its application.
 */
final class RowCheck {

  private static final Splitter SEVERAL =
      Splitter.on(CharMatcher.anyOf("、，,；;/\n ")).trimResults().omitEmptyStrings().limit(4);

  /**
   * A value as it is normalised, and what is wrong with it.
   *
   * @param text as it was typed, where something is wrong with it
   */
  record Checked(String text, List<Sentence> amiss) {}

  private final Programme programme;
  private final Checker checker;
  private final SourceReader reader;

  RowCheck(Programme programme, Checker checker) {
    this.programme = programme;
    this.checker = checker;
    this.reader = new SourceReader(programme);
  }

  Checked identity(String typed) {
    return one(programme.roles().identity(), typed);
  }

  /** Of several numbers in a cell one has to be right. */
  Checked phone(String typed) {
    String path = programme.roles().phone();
    Checked whole = one(path, typed);
    List<String> several = SEVERAL.splitToList(typed);
    boolean isOneRight =
        several.size() > 1 && several.stream().anyMatch(part -> one(path, part).amiss().isEmpty());
    return whole.amiss().isEmpty() || !isOneRight ? whole : new Checked(typed, List.of());
  }

  private Checked one(@Nullable String path, String typed) {
    if (path == null || path.isEmpty() || typed.isEmpty()) {
      return new Checked(typed, List.of());
    }
    JsonPointer pointer = JsonPointer.compile("/" + path.replace('.', '/'));
    Application read = reader.read("row", tree(pointer, typed)).application();
    if (read == null) {
      return new Checked(typed, List.of());
    }
    List<Sentence> amiss =
        checker.examine(read).check(Set.of()).findings().stream()
            .filter(finding -> isAbout(finding, pointer))
            .map(Finding::message)
            .toList();
    return new Checked(amiss.isEmpty() ? read.tree().at(pointer).asString(typed) : typed, amiss);
  }

  private boolean isAbout(Finding finding, JsonPointer pointer) {
    return finding.pointer().equals(pointer)
        && finding.verdict() == Verdict.FAILED
        && finding.severity() != Severity.INFO
        && programme.rules().containsKey(finding.rule());
  }

  private static ObjectNode tree(JsonPointer pointer, String value) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode at = root;
    JsonPointer rest = pointer;
    while (!rest.tail().matches()) {
      at = at.putObject(rest.getMatchingProperty());
      rest = rest.tail();
    }
    at.put(rest.getMatchingProperty(), value);
    return root;
  }
}
