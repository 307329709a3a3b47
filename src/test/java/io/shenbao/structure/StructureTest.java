package io.shenbao.structure;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arrows run downwards only, and no Java class knows a pack. */
class StructureTest {

  private static final String HOUSE = "io.shenbao.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.shenbao");

  /** From the top of the house to its ground: arrows run from an earlier room to a later one. */
  private static final List<String> ROOMS =
      List.of(
          "cli",
          "batch",
          "report.returned",
          "report.page",
          "rulebook",
          "report",
          "review",
          "across",
          "decision",
          "check",
          "check.fact",
          "check.expression",
          "cel",
          "document.pdf",
          "document.fill",
          "document.template",
          "deflate",
          "attachment",
          "source",
          "schema",
          "programme.reading",
          "programme",
          "assessment",
          "application",
          "prose",
          "yaml",
          "wording",
          "text");

  @Test
  void arrowsRunDownwards() {
    for (JavaClass one : CLASSES) {
      int from = ROOMS.indexOf(room(one));
      assertThat(from).as("a room for " + one.getName()).isNotNegative();
      one.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().startsWith(HOUSE))
          .forEach(
              target ->
                  assertThat(ROOMS.indexOf(room(target)))
                      .as(one.getName() + " uses " + target.getName())
                      .isGreaterThanOrEqualTo(from));
    }
  }

  private static String room(JavaClass one) {
    return one.getPackageName().substring(HOUSE.length());
  }

  @Test
  void noRoomIsADrawerOfMoreThanFortyFiles() throws IOException {
    Map<Path, Long> files =
        sources().stream()
            .filter(file -> file.toString().endsWith(".java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(files).allSatisfy((room, count) -> assertThat(count).as("%s", room).isLessThan(40));
  }

  @Test
  void noTwoTypesHaveOneName() {
    Map<String, List<String>> byName =
        CLASSES.stream()
            .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(byName.values()).allMatch(names -> names.size() == 1);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("io.shenbao.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noSourceKnowsAFieldAScenarioOrAClauseOfThePack() throws IOException {
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                .read("hunan-advanced-2025")
                .programme());
    Set<String> words = new TreeSet<>();
    programme.form().nodes().forEach(node -> words.add(node.caption().label()));
    // single keys such as name are words of everyday; a path is not
    programme
        .form()
        .nodes()
        .map(node -> node.path())
        .filter(p -> p.contains("."))
        .forEach(words::add);
    for (Catalogue catalogue : programme.editions().values()) {
      words.addAll(catalogue.scenarios().keySet());
      words.addAll(catalogue.stages().keySet());
    }
    // a rule's id of one word is a word of everyday too
    programme.rules().values().forEach(rule -> words.add(rule.clause()));
    words.addAll(programme.rules().keySet().stream().filter(id -> id.contains("-")).toList());
    words.removeIf(word -> word.length() < 4);
    words.addAll(List.of("湖南", "株洲", "先进级"));

    for (Path file : sources()) {
      String text = Files.readString(file);
      assertThat(words.stream().filter(word -> quoted(text, word)).toList())
          .as(file.toString())
          .isEmpty();
    }
  }

  private static boolean quoted(String text, String word) {
    return word.codePoints().anyMatch(c -> c > 0x2E80)
        ? text.contains(word)
        : text.contains('"' + word + '"');
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src/main"))) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".xml"))
          .toList();
    }
  }
}
