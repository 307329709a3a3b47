package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.values.NullValue;
import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Said;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.RuleCompiler;
import io.shenbao.check.expression.Sample;
import io.shenbao.check.expression.Scope;
import io.shenbao.check.expression.Struct;
import io.shenbao.check.fact.Titles;
import io.shenbao.programme.Due;
import io.shenbao.programme.Form;
import io.shenbao.source.SourceReader;
import io.shenbao.source.table.Roster;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a pack asks of an application besides its rules: evidence, the remark, lengths of texts. */
class CheckerTest {

  private final GoodApplication good = GoodApplication.hunan();

  @Test
  void owesWhatThePackAsksFor() {
    assertThat(due("{}"))
        .startsWith(
            "licence  企业营业执照复印件 [*营业执照*]",
            "audit-reports y2022 2022年度审计报告 [*2022*]",
            "audit-reports y2023 2023年度审计报告 [*2023*]",
            "audit-reports y2024 2024年度审计报告 [*2024*]",
            "maturity-report  智能制造能力成熟度评估报告 [*成熟度*]",
            "photographs  智能工厂的实景照片 [*照片*]",
            "videos 1 示例实例1 [*示例实例1*]",
            "videos 2 示例实例2 [*示例实例2*]")
        .endsWith("videos 11 示例实例11 [*示例实例11*]", "stamped-scan  加盖有效公章的申报书扫描件 [*扫描件*]")
        .hasSize(18);
  }

  @Test
  void owesEvidenceOfEachHonourThatIsHeldAndOfEachInstanceWithAName() {
    assertThat(
            due(
                "{applicant: {honours: {nationalScene: {held: 是, year: 2023}}}, scenarios: {0: {name: null}}}"))
        .contains("honour-certificates nationalScene 国家智能制造优秀场景 [*国家智能制造优秀场景*]")
        .contains("videos 2 示例实例2 [*示例实例2*]")
        .hasSize(18);
  }

  @Test
  void theRemarkIsThePacks() {
    ReviewFacts review = new ReviewFacts(Outcome.READY, 2, 0, "材料审核通过");

    assertThat(good.checker().remarkTellsReview()).isFalse();
    assertThat(good.checker().examine(application("{}")).remark(review)).isEqualTo("非湖南省智能制造标杆企业");
    assertThat(
            good.checker()
                .examine(
                    application(
                        "applicant: {honours: {benchmarkEnterprise: {held: 是, year: 2020}}}"))
                .remark(review))
        .isEqualTo("湖南省智能制造标杆企业（2020年）");
  }

  @Test
  void saysWhatCountsWhileNamesAreUnknownOrNoEditionIsStated() {
    assertThat(count("{scenarios: {0: null, 1: null}}"))
        .contains("只有9个")
        .endsWith("；没有填写场景指引的版本，目前按2024年版计");
    assertThat(
            count(
                "{catalogue: {edition: '2024'}, scenarios: {0: null, 1: null, 2: null, 6: {scenario: 没有这样的场景}}}"))
        .contains("只有7个")
        .endsWith("；目录中没有其名称的1个目前没有计入，改正名称后再计");
    assertThat(count("{catalogue: {edition: '2024'}, scenarios: {0: null, 1: null}}"))
        .endsWith("多环节模式创新的场景不计）");
  }

  private String count(String edit) {
    return good.edited(new YAMLMapper().readTree(edit), null).stream()
        .filter(finding -> finding.rule().equals("scenario-count"))
        .map(good.said()::message)
        .findFirst()
        .orElse("");
  }

  @Test
  void knowsTheListItWasGiven() {
    Roster roster = Roster.of(List.of("示例公司"));

    assertThat(good.checker().lists()).isEmpty();
    assertThat(good.checker().with(roster).lists()).isNotEmpty().isEqualTo(roster.fingerprint());
  }

  @Test
  void aTextMayBeAsLongAsItsLimit() {
    assertThat(limits("字".repeat(500))).isEmpty();
    assertThat(limits("字".repeat(250) + " " + "字".repeat(250))).isEmpty();
    assertThat(limits("字".repeat(499) + "ab")).containsExactly("limit-characters 501 1");
    assertThat(limits("字".repeat(501))).containsExactly("limit 501 1");
    assertThat(limits("**" + "字".repeat(500) + "**")).isEmpty();
  }

  /** Rule, and the numbers that its message and mend must have. */
  private List<String> limits(String text) {
    Application application = application("{applicant: {profile: '" + text + "'}}");
    return good.checker().examine(application).check(Set.of()).findings().stream()
        .filter(finding -> finding.rule().startsWith("limit"))
        .map(CheckerTest::numbers)
        .toList();
  }

  private static String numbers(Finding finding) {
    String most =
        Stream.of(Said.PLAIN.message(finding).split("[^0-9]+", -1))
            .filter(word -> word.startsWith("501"))
            .findFirst()
            .orElse("?");
    return finding.rule() + " " + most + " " + Said.PLAIN.fix(finding).replaceAll("[^0-9]", "");
  }

  @Test
  void whatIsFlaggedIsFoundAtItsPlaceAndBelow() {
    Flagged flagged = new Flagged(Set.of(JsonPointer.compile("/shop/ovens")));
    Place shop = Place.ROOT.to("shop");

    assertThat(flagged.isEmpty()).isFalse();
    assertThat(flagged.has(shop)).isFalse();
    assertThat(flagged.hasBelow(shop)).isTrue();
    assertThat(flagged.hasAt(shop)).isTrue();
    assertThat(flagged.has(shop.to("ovens"))).isTrue();
    assertThat(flagged.hasBelow(shop.to("ovens"))).isFalse();
    assertThat(flagged.hasAt(shop.to("ovens"))).isTrue();
    assertThat(flagged.hasAt(Place.ROOT.to("sho"))).isFalse();
    assertThat(new Flagged(Set.of()).isEmpty()).isTrue();
    assertThat(new Flagged(Set.of()).hasAt(shop)).isFalse();
  }

  @Test
  void aPlaceIsNamedWithTheItemsAndRowsAroundIt() {
    Form form = good.programme().form();
    Titles titles = new Titles(form);
    Place station = Place.ROOT.to("scenarios").to(2).to("workstations").to(0).to("name");
    Place year = Place.ROOT.to("applicant").to("honours").to("benchmarkEnterprise").to("year");

    assertThat(titles.name(form.find("scenarios.workstations.name").orElseThrow(), station))
        .isEqualTo("场景实例 3：智能工位 1：智能工位名称");
    assertThat(
            titles.name(
                form.find("applicant.honours.benchmarkEnterprise.year").orElseThrow(), year))
        .isEqualTo("湖南省智能制造示范（标杆）企业：获得时间");
    assertThat(
            titles.name(
                form.find("applicant.name").orElseThrow(), Place.ROOT.to("applicant").to("name")))
        .isEqualTo("企业名称");
  }

  @Test
  void whatIsFlaggedTouchesWhatIsAroundItAndWithin() {
    Flagged flagged = new Flagged(Set.of(JsonPointer.compile("/breads/1")));
    Place breads = Place.ROOT.to("breads");

    assertThat(flagged.touches(Place.ROOT)).isTrue();
    assertThat(flagged.touches(breads)).isTrue();
    assertThat(flagged.touches(breads.to(1))).isTrue();
    assertThat(flagged.touches(breads.to(1).to("sort"))).isTrue();
    assertThat(flagged.touches(breads.to(2).to("sort"))).isFalse();
    assertThat(flagged.touches(Place.ROOT.to("shop"))).isFalse();
  }

  @Test
  void whatIsFlaggedMayStandInAList() {
    Flagged flagged = new Flagged(Set.of(JsonPointer.compile("/breads/1/sort")));
    Place breads = Place.ROOT.to("breads");

    assertThat(flagged.has(breads.to(1).to("sort"))).isTrue();
    assertThat(flagged.hasBelow(breads.to(1))).isTrue();
    assertThat(flagged.hasAt(breads.to(0))).isFalse();
    assertThat(flagged.hasAt(breads.to(11).to("sort"))).isFalse();
    assertThat(new Flagged(Set.of(JsonPointer.empty())).has(Place.ROOT)).isTrue();
    assertThat(new Flagged(Set.of(JsonPointer.empty())).isEmpty()).isFalse();
  }

  @Test
  void aSampleGivesItselfAway() {
    Sample sample = Sample.of(" 编制加工标准，并进行宣贯。示例；由本公司改造实施并投入使用 ");

    assertThat(sample.in("编制加工标准，并进行宣贯")).isEqualTo("编制加工标准，并进行宣贯");
    assertThat(sample.in("本厂由本公司改造实施并投入使用。")).isEqualTo("由本公司改造实施并投入使用");
    assertThat(sample.in("示例")).isEmpty();
    assertThat(Sample.of("示例").in(" 示例\n")).isEqualTo("示例");
    assertThat(Sample.of(" ").in("")).isEmpty();
  }

  @Test
  void aStructIsWhatCelTakesItFor() {
    Struct struct = Struct.of(Map.of("a", 1L, "b", NullValue.NULL_VALUE));

    assertThat(struct.find("a")).contains(1L);
    assertThat(struct.find("b")).isEmpty();
    assertThat(struct.find("c")).isEmpty();
    assertThat(struct.select("c")).isEqualTo(NullValue.NULL_VALUE);
    assertThat(struct.isZeroValue()).isFalse();
    assertThat(struct.celType().name()).isNotEmpty();
    assertThat(Struct.get("text", "a")).isEqualTo(NullValue.NULL_VALUE);
  }

  @Test
  void aConditionOnTheFieldAloneReadsNothingElse() throws Exception {
    RuleCompiler expressions = new RuleCompiler(good.programme());
    Scope texts = Scope.each(good.programme().form(), "facts.texts").orElseThrow();
    Set<String> ofField = FactList.TEXTS.ofField();

    assertThat(reads(expressions, "it.format == 'phone' || it.hint != ''", texts, ofField))
        .isTrue();
    assertThat(reads(expressions, "true", texts, ofField)).isTrue();
    assertThat(reads(expressions, "it.text != ''", texts, ofField)).isFalse();
    assertThat(reads(expressions, "it.hint != '' && it.text != ''", texts, ofField)).isFalse();
    assertThat(reads(expressions, "facts.year == 2025", texts, ofField)).isFalse();
    assertThat(reads(expressions, "it.hint == facts.edition", texts, ofField)).isFalse();
    assertThat(reads(expressions, "[1].exists(x, x == 1)", texts, ofField)).isFalse();
  }

  private static boolean reads(
      RuleCompiler expressions, String text, Scope scope, Set<String> values) throws Exception {
    return expressions.condition(text, scope).readsOnly("it", values);
  }

  private List<String> due(String edit) {
    return good.checker().examine(application(edit)).due().stream().map(CheckerTest::told).toList();
  }

  private static String told(Due due) {
    return String.join(
        " ", due.requirement().id(), due.variant(), due.label(), due.patterns().toString());
  }

  private Application application(String edit) {
    ObjectNode tree = Objects.requireNonNull(good.programme().examples().get("ready")).deepCopy();
    JsonNode merge = YAMLMapper.builder().build().readTree(edit);
    Patch.lay(merge, tree);
    return Objects.requireNonNull(
        new SourceReader(good.programme()).read("ready", tree).application());
  }
}
