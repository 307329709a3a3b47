package io.shenbao.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A finding is known again by what it is about, whatever row that has moved to. */
class FindingNamesTest {

  private static Programme programme;

  @BeforeAll
  static void readThePack() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                .read("hunan-advanced-2025")
                .programme());
  }

  private static JsonNode tree(String... scenarios) {
    StringBuilder json = new StringBuilder("{\"scenarios\": [");
    for (int i = 0; i < scenarios.length; i++) {
      json.append(i == 0 ? "" : ",").append("{\"name\": \"").append(scenarios[i]).append("\"}");
    }
    return JsonMapper.builder().build().readTree(json.append("]}").toString());
  }

  private static Assessment of(Finding... findings) {
    Findings all = new Findings();
    Stream.of(findings).forEach(all::add);
    return new Assessment(
        "路径",
        "",
        "91430211MA4TLBA17U",
        "工厂",
        "",
        List.of(),
        Outcome.NEEDS_FIX,
        false,
        List.of(),
        List.of(),
        all.judgement(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Finding at(String pointer) {
    return Finding.failed("rule", Severity.ERROR)
        .at(JsonPointer.compile(pointer), new Origin.Whole("application.yaml"))
        .says("check.required");
  }

  private static List<String> names(JsonNode tree, String... pointers) {
    Finding[] findings = new Finding[pointers.length];
    for (int i = 0; i < pointers.length; i++) {
      findings[i] = at(pointers[i]);
    }
    return new FindingNames(programme)
        .of(of(findings), tree).stream().map(ToldFinding::name).toList();
  }

  @Test
  void anItemCountsByItsNameAndNotByItsRow() {
    assertThat(names(tree("甲项目", "乙项目"), "/scenarios/1/end"))
        .isEqualTo(names(tree("新项目", "甲项目", "乙 项目"), "/scenarios/2/end"))
        .containsExactly("rule /scenarios/[乙项目]/end");
  }

  @Test
  void anItemWithoutANameCountsByItsRow() {
    assertThat(names(tree("甲项目", ""), "/scenarios/1/end")).containsExactly("rule /scenarios/1/end");
  }

  @Test
  void twoOfOneRuleAtOnePlaceAreTwo() {
    assertThat(names(tree(), "/cover/date", "/cover/date"))
        .containsExactly("rule /cover/date", "rule /cover/date #2");
  }

  @Test
  void whatIsNewFixedAndOpenIsToldApart() {
    FindingNames names = new FindingNames(programme);
    List<ToldFinding> before = names.of(of(at("/cover/date"), at("/applicant/name")), null);
    List<ToldFinding> now = names.of(of(at("/applicant/phone"), at("/cover/date")), null);

    Change change = Change.between(before, now);

    assertThat(change.fresh()).containsExactly(0);
    assertThat(change.open()).isEqualTo(1);
    assertThat(change.fixed()).hasSize(1);
  }

  @Test
  void anApplicantIsKnownAgainInAnotherFolderAndARepetitionByItsPath() {
    Assessment one = of();
    assertThat(FindingNames.applicant(one)).doesNotContain("路径");
    assertThat(FindingNames.applicant(one.asDuplicate(at("/cover/date")))).contains("路径");
  }
}
