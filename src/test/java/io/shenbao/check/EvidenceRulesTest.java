package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.FormValues;
import io.shenbao.check.expression.LetValues;
import io.shenbao.check.expression.RuleCompiler;
import io.shenbao.check.expression.Scope;
import io.shenbao.check.expression.Struct;
import io.shenbao.check.fact.FactFinder;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.ItemReading;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.SourceReader;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What rules learn of evidence. */
class EvidenceRulesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final Path CONFIG = Path.of("config");
  private static final String PARENT = "hunan-advanced-2025";

  private static Programme programme;
  private static RuleCompiler expressions;
  private static JsonNode tree;

  @TempDir Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    programme =
        Objects.requireNonNull(new ProgrammeReader(CONFIG, WORDING).read(PARENT).programme());
    expressions = new RuleCompiler(programme);
    ObjectNode ready = Objects.requireNonNull(programme.examples().get("ready")).deepCopy();
    tree =
        Objects.requireNonNull(new SourceReader(programme).read("ready", ready).application())
            .tree();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.evidence.licence.founded.value == '2008-05'",
        "facts.evidence.licence.founded.page == 2 && facts.evidence.licence.founded.agrees",
        "facts.evidence.licence.founded.file == 'a.pdf'",
        "facts.evidence.licence.founded.excerpt.contains('成立')",
        "!facts.evidence.licence.founded.recognised",
        "has(facts.evidence.licence.founded) && !has(facts.evidence.licence.name)",
        "facts.evidence.licence.name == null && facts.evidence.licence.founded != null",
        "facts.evidence.licence.state == 'readable' && facts.evidence.licence.pages == 3",
        "facts.evidence.auditReports.y2024.assets.value > app.applicant.finance.y2024.assets",
        "facts.evidence.auditReports.y2024.assets.value == 46000.5",
        "facts.evidence.auditReports.y2024.liabilities.agrees == null",
        "!has(facts.evidence.auditReports.y2023.assets)",
        "facts.evidence.auditReports.y2023.state == 'missing'",
        "facts.evidence.auditReports.y2022.state == null",
        "facts.evidence.honourCertificates.nationalScene.year.value == 2022",
        "facts.evidence.honourCertificates['national' + 'Scene'].year.value + 1 == 2023",
        "!has(facts.evidence.honourCertificates.benchmarkWorkshop.year)",
        "size(facts.evidence.videos) == size(app.scenarios)",
        "facts.evidence.videos[1].seconds == 61.5 && facts.evidence.videos[0].seconds == null",
        "facts.evidence.videos.exists(one, has(one.seconds) && one.seconds > 60.0)",
        "facts.evidence.otherEvidence.files == 2",
      })
  void aRuleSeesWhatWasRead(String condition) throws Exception {
    assertThat(holds(condition, EvidenceRulesTest::read)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!has(facts.evidence.licence.founded) && facts.evidence.licence.founded == null",
        "facts.evidence.licence.state == null && facts.evidence.licence.files == null",
        "!has(facts.evidence.auditReports.y2024.assets)",
        "!has(facts.evidence.honourCertificates.nationalScene.year)",
        "facts.evidence.videos.all(one, !has(one.seconds))",
      })
  void nothingIsKnownWhereNoEvidenceWasLookedAt(String condition) throws Exception {
    assertThat(holds(condition, EvidenceReading.NONE)).isTrue();
    assertThat(expressions.condition(condition, Scope.APPLICATION).holds(bindings())).isTrue();
  }

  @Test
  void nothingIsReadBeforeARuleAsks() throws Exception {
    List<String> asked = new ArrayList<>();
    EvidenceReading reading =
        (requirement, variant) -> {
          asked.add(requirement.id());
          return Optional.empty();
        };

    assertThat(holds("app.applicant.name != null", reading)).isTrue();
    assertThat(asked).isEmpty();
    assertThat(holds("facts.evidence.licence.state == null", reading)).isTrue();
    assertThat(asked).containsExactly("licence");
  }

  @Test
  void theRulesOfTheManualShowThemselvesAtWork() throws IOException {
    String manual = Files.readString(Path.of("docs/packs.md"));
    String from = "<!-- rules that ask what evidence says -->\n```yaml\n";
    String rules = manual.substring(manual.indexOf(from) + from.length());
    Programme pack = child(rules.substring(0, rules.indexOf("```")));
    Checker checker = new Checker(pack, WORDING);
    RuleTrials trials = new RuleTrials(pack, checker, WORDING);

    assertThat(checker.problems()).isEmpty();
    for (String id : List.of("score-not-above-report", "honour-not-older")) {
      assertThat(trials.problems(Objects.requireNonNull(pack.rules().get(id)))).isEmpty();
    }
  }

  /** A pack with more rules. */
  private Programme child(String rules) throws IOException {
    Path config = folder.resolve("config");
    FileSystemUtils.copyRecursively(CONFIG, config);
    Path pack = Files.createDirectories(config.resolve("programmes/asks-2025"));
    Files.writeString(pack.resolve("programme.yaml"), "id: asks-2025\nextends: " + PARENT + "\n");
    Files.copy(
        CONFIG.resolve("programmes").resolve(PARENT).resolve("notice.txt"),
        pack.resolve("notice.txt"));
    Files.writeString(pack.resolve("rules.yaml"), rules);
    var reading = new ProgrammeReader(config, WORDING).read("asks-2025");
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.programme());
  }

  private static boolean holds(String condition, EvidenceReading reading) throws Exception {
    Struct evidence = new FactFinder(programme, ClerkLists.NONE).evidence(tree, reading);
    return expressions.condition(condition, Scope.APPLICATION).holds(bindings().proven(evidence));
  }

  private static Bindings bindings() {
    return new Bindings(
        "2024",
        FormValues.application(programme.form(), tree),
        new FactFinder(programme, ClerkLists.NONE).of(Applicant.of(programme, tree), tree),
        Struct.of(Map.of()),
        LetValues.NONE);
  }

  /** Some files, and what they say. */
  private static Optional<ItemReading> read(Requirement requirement, String variant) {
    return Optional.ofNullable(
        switch (requirement.id() + "/" + variant) {
          case "licence/" -> item(3, null, fact(requirement, "founded", "2008-05", true));
          case "audit-reports/y2024" ->
              item(
                  9,
                  null,
                  fact(requirement, "assets", "46000.5", false),
                  fact(requirement, "liabilities", "100", null));
          case "audit-reports/y2023" -> ItemReading.MISSING;
          case "honour-certificates/nationalScene" ->
              item(1, null, fact(requirement, "year", "2022", true));
          case "videos/2" -> item(null, 61.5);
          case "other-evidence/" -> new ItemReading("damaged", 2, null, null, Map.of());
          default -> null;
        });
  }

  private static ItemReading item(
      @Nullable Integer pages, @Nullable Double seconds, FactReading... facts) {
    Map<String, FactReading> byKey = new LinkedHashMap<>();
    for (FactReading fact : facts) {
      byKey.put(fact.proof().id(), fact);
    }
    return new ItemReading("readable", 1, pages, seconds, byKey);
  }

  private static FactReading fact(
      Requirement requirement, String key, String value, @Nullable Boolean agrees) {
    return new FactReading(
        Objects.requireNonNull(requirement.proves().get(key)),
        value,
        "a.pdf",
        "成立日期：" + value,
        2,
        agrees,
        false);
  }
}
