package io.shenbao.structure;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.programme.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arrows run downwards only, and no Java class knows a pack. */
class StructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.shenbao");

  @Test
  void arrowsRunDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("io.shenbao.cli..")
        .layer("batch")
        .definedBy("io.shenbao.batch..")
        .layer("report")
        .definedBy("io.shenbao.report..")
        .layer("across")
        .definedBy("io.shenbao.across..")
        .layer("decision")
        .definedBy("io.shenbao.decision..")
        .layer("document")
        .definedBy("io.shenbao.document..")
        .layer("check")
        .definedBy("io.shenbao.check..")
        .layer("cel")
        .definedBy("io.shenbao.cel..")
        .layer("attachment")
        .definedBy("io.shenbao.attachment..")
        .layer("source")
        .definedBy("io.shenbao.source..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("batch")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli", "batch")
        .whereLayer("across")
        .mayOnlyBeAccessedByLayers("batch")
        .whereLayer("decision")
        .mayOnlyBeAccessedByLayers("cli", "batch")
        .whereLayer("document")
        .mayOnlyBeAccessedByLayers("cli", "batch", "report", "decision")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli", "batch", "report", "document")
        .whereLayer("cel")
        .mayOnlyBeAccessedByLayers("check")
        .whereLayer("attachment")
        .mayOnlyBeAccessedByLayers("cli", "batch", "report", "document")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers(
            "cli", "batch", "report", "document", "check", "attachment", "decision")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.shenbao.(*)..").should().beFreeOfCycles().check(CLASSES);
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
