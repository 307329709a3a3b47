package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of findings, proposals and words is the same in any JVM. {@code Map.of} and {@code
 * Set.of} are shuffled anew in each of them, and so are hash tables of constants: such a collection
 * is made only to be asked (is it in it, what belongs to it), by the class that made it. One that
 * is walked through, copied, returned or passed on fails here, and so does every copy that loses an
 * order: {@code Map.copyOf}, {@code Collectors.toSet}. The way out is a {@code LinkedHashMap}, a
 * {@code List}, or {@code Collections.unmodifiableMap} round one that has an order.
 */
class OrderTest {

  private static final String BY_NAME_IN_A_TEMPLATE = "a page's template asks for values by name";
  private static final String BY_NAME_IN_AN_EXPRESSION = "an expression asks for values by name";

  /** Classes that hand on what only others ask, and how those ask. */
  private static final List<String> ASKED_ELSEWHERE =
      List.of(
          "AlikeFindings: " + BY_NAME_IN_AN_EXPRESSION,
          "ApplicantsView: " + BY_NAME_IN_A_TEMPLATE,
          "Applicability: the table within a table is asked in the same expression",
          "Checklist: " + BY_NAME_IN_A_TEMPLATE,
          "FailingRules: " + BY_NAME_IN_A_TEMPLATE,
          "Figure: " + BY_NAME_IN_AN_EXPRESSION,
          "CourseView: " + BY_NAME_IN_A_TEMPLATE,
          "FormValues: " + BY_NAME_IN_AN_EXPRESSION,
          "FormView: a document's template asks for values by name",
          "HeatMap: " + BY_NAME_IN_A_TEMPLATE,
          "Markdown: which kinds of blocks the parser knows, which it only asks",
          "ReturnedListing: " + BY_NAME_IN_A_TEMPLATE,
          "ReviewFacts: " + BY_NAME_IN_AN_EXPRESSION,
          "RunView: " + BY_NAME_IN_A_TEMPLATE,
          "SharedFiles: " + BY_NAME_IN_AN_EXPRESSION,
          "SharedValues: " + BY_NAME_IN_AN_EXPRESSION);

  @TempDir Path folder;

  @Test
  void nothingWalksThroughACollectionWithoutAnOrder() throws IOException {
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      sources = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    Set<String> allowed = new TreeSet<>();
    ASKED_ELSEWHERE.forEach(line -> allowed.add(line.substring(0, line.indexOf(':'))));
    Set<String> needed = new TreeSet<>();
    List<String> found =
        HashOrder.in(sources).stream()
            .filter(
                line -> {
                  String type = line.substring(0, line.indexOf('.'));
                  boolean isHandedOn = line.endsWith("is handed on") && allowed.contains(type);
                  if (isHandedOn) {
                    needed.add(type);
                  }
                  return !isHandedOn;
                })
            .toList();

    assertThat(found).isEmpty();
    assertThat(needed).as("no exception that nobody needs").isEqualTo(allowed);
  }

  @Test
  void seesWhatIsWalkedThroughCopiedOrPassedOn() throws IOException {
    assertThat(faults("Map<String, String> m = new HashMap<>(); for (var e : m.entrySet()) {}"))
        .containsExactly("Tried.java:4: m is walked through or handed on");
    assertThat(faults("Set<String> s = Set.of(\"a\", \"b\"); s.forEach(this::x);")).hasSize(1);
    assertThat(faults("Set<String> s = new HashSet<>(); List<String> l = List.copyOf(s);"))
        .hasSize(1);
    assertThat(faults("this.m = new HashMap<>(); use(this.m);")).hasSize(1);
    assertThat(faults("use(Set.of(\"a\", \"b\"));")).hasSize(1);
    assertThat(faults("var m = Map.copyOf(known);")).hasSize(1);
    assertThat(faults("var s = l.stream().collect(Collectors.toSet());")).hasSize(1);
    assertThat(faults("var s = l.stream().collect(Collectors.groupingBy(x -> x));")).hasSize(1);
  }

  @Test
  void letsThroughWhatIsOnlyAsked() throws IOException {
    assertThat(faults("Map<String, String> m = new HashMap<>(); m.put(\"a\", m.get(\"b\"));"))
        .isEmpty();
    assertThat(faults("Set<String> s = Set.of(\"a\", \"b\"); if (s.contains(x)) {}")).isEmpty();
    assertThat(faults("use(Set.of(\"a\")); use(Map.of(\"a\", 1)); use(Map.of());")).isEmpty();
    assertThat(faults("var m = new LinkedHashMap<String, String>(); m.forEach(this::x);"))
        .isEmpty();
  }

  private List<String> faults(String statements) throws IOException {
    Path source = folder.resolve("Tried.java");
    Files.writeString(source, "class Tried {\n\nvoid tried() {\n" + statements + "\n}\n}\n");
    return HashOrder.in(List.of(source));
  }
}
