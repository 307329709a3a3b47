package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a senior reviewer would raise is found at its place, and what is unusual but right is left
 * alone. {@code mvn -o -q test -Dtest=ReviewerCorpusTest} prints how much of it, by category.
 */
class ReviewerCorpusTest {

  private static final CorpusEdits EDITS = new CorpusEdits();

  @TestFactory
  Stream<DynamicTest> whatAReviewerWouldRaiseIsFoundAtItsPlace() throws IOException {
    return CorpusEdits.of("reviewer.yaml").stream()
        .map(
            edit ->
                DynamicTest.dynamicTest(
                    edit.category() + ": " + edit.name(),
                    () -> {
                      List<String> problems = EDITS.problems(edit);
                      if (edit.isMissing()) {
                        assertThat(problems)
                            .as("found by now: take its mark 'missing' away")
                            .doesNotContainAnyElementsOf(edit.expected());
                      } else {
                        assertThat(problems)
                            .filteredOn(
                                line -> !edit.mayAlsoSay(line.substring(0, line.indexOf(' '))))
                            .containsExactlyInAnyOrderElementsOf(edit.expected());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsUnusualButRightIsLeftAlone() throws IOException {
    return CorpusEdits.of("unusual.yaml").stream()
        .map(
            edit ->
                DynamicTest.dynamicTest(
                    edit.category() + ": " + edit.name(),
                    () -> {
                      String known = edit.data().path("alarm").asString("");
                      List<String> rules =
                          EDITS.problems(edit).stream()
                              .map(line -> line.substring(0, line.indexOf(' ')))
                              .distinct()
                              .toList();
                      assertThat(rules).isEqualTo(known.isEmpty() ? List.of() : List.of(known));
                    }));
  }

  @Test
  void isLargeEnoughToTell() throws IOException {
    assertThat(CorpusEdits.of("reviewer.yaml")).hasSizeGreaterThanOrEqualTo(120);
    assertThat(CorpusEdits.of("unusual.yaml")).hasSizeGreaterThanOrEqualTo(80);
  }

  /** Recall, place and false alarms by category. */
  @Test
  void tellsHowMuchIsFound() throws IOException {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    List<String> details = new ArrayList<>();
    for (CorpusEdits.Edit edit : CorpusEdits.of("reviewer.yaml")) {
      List<String> problems = EDITS.problems(edit);
      Tally tally = tallies.computeIfAbsent(edit.category(), none -> new Tally());
      tally.edits++;
      tally.found += problems.stream().anyMatch(line -> line.startsWith(edit.rule() + " ")) ? 1 : 0;
      tally.placed += problems.containsAll(edit.expected()) ? 1 : 0;
      List<String> rest = new ArrayList<>(problems);
      rest.removeAll(edit.expected());
      rest.removeIf(line -> edit.mayAlsoSay(line.substring(0, line.indexOf(' '))));
      tally.besides += rest.size();
      details.add(edit.category() + ": " + edit.name() + " -> " + problems);
    }
    for (CorpusEdits.Edit edit : CorpusEdits.of("unusual.yaml")) {
      Tally tally = tallies.computeIfAbsent(edit.category(), none -> new Tally());
      List<String> problems = EDITS.problems(edit);
      tally.right++;
      tally.alarms += problems.isEmpty() ? 0 : 1;
      details.add(edit.category() + ": " + edit.name() + " => " + problems);
    }
    Tally all = new Tally();
    tallies.values().forEach(all::add);
    tallies.put("all", all);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "%-24s %6s %6s %6s %8s %6s %7s",
            "category", "edits", "found", "placed", "besides", "right", "alarms"));
    tallies.forEach((category, tally) -> lines.add(tally.line(category)));
    lines.forEach(System.out::println);
    Files.write(Path.of("target/reviewer-corpus.txt"), lines);
    Files.write(Path.of("target/reviewer-corpus-details.txt"), details);

    assertThat(all.edits).isPositive();
  }

  private static final class Tally {
    int edits;
    int found;
    int placed;
    int besides;
    int right;
    int alarms;

    void add(Tally other) {
      edits += other.edits;
      found += other.found;
      placed += other.placed;
      besides += other.besides;
      right += other.right;
      alarms += other.alarms;
    }

    String line(String category) {
      return String.format(
          "%-24s %6d %6d %6d %8d %6d %7d", category, edits, found, placed, besides, right, alarms);
    }
  }
}
