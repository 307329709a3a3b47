package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms that one finds one's way in, and no Java class that knows a pack. */
class StructureTest {

  /** A comment that ends as a sentence does, and the mark for null. */
  private static final Pattern A_FEW_WORDS =
      Pattern.compile("/\\*\\*[^@]+\\.\\s*\\*/\\s*@NullMarked\\s.*", Pattern.DOTALL);

  @Test
  void everyRoomSaysWhatItIsFor() throws IOException {
    for (String room : House.packages()) {
      Path file = House.SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
      assertThat(file).content().matches(A_FEW_WORDS);
    }
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
        House.classes().stream()
            .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(names -> names.size() == 1);
    assertThat(byName).isEmpty();
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
          .filter(file -> !file.toString().endsWith(".docx"))
          .toList();
    }
  }
}
