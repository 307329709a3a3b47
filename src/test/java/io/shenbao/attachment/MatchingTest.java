package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.filename.GbkNames;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import io.shenbao.source.PassedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is meant for what. */
class MatchingTest {

  private static final String AUDITS = "audit-reports";

  @TempDir Path folder;

  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final List<Due> due = new ArrayList<>();
  private final Map<String, String> firstPages = new LinkedHashMap<>();
  private final Map<String, List<String>> stated = new LinkedHashMap<>();

  @BeforeEach
  void asInThePack() {
    add(Asked.of("licence", "企业营业执照复印件", "01-营业执照", "*营业执照*").make());
    Requirement audits =
        Asked.of(AUDITS, "近三年企业财务审计报告", "02-审计报告", "*审计报告*").variants(years()).make();
    requirements.put(AUDITS, audits);
    audits
        .variants()
        .values()
        .forEach(one -> due.add(new Due(audits, one.key(), one.label(), one.patterns())));
    add(Asked.of("maturity", "智能制造能力成熟度评估报告", "04-成熟度评估报告", "*成熟度*").make());
    requirements.put("other", Asked.of("other", "其他相关证明文件", "05-其他证明材料", "*证明*").optional().make());
    Requirement honours =
        Asked.of("honours", "智能制造相关荣誉证书", "03-荣誉证书").forEach("app.honours").make();
    requirements.put("honours", honours);
    due.add(new Due(honours, "1", "示范车间", List.of("*示范车间*")));
    due.add(new Due(honours, "2", "省示范车间标杆", List.of("*省示范车间标杆*")));
    due.add(new Due(honours, "3", "两化融合贯标", List.of("*两化融合贯标*")));
  }

  @ParameterizedTest
  @CsvSource({
    "01-营业执照/扫描001.pdf, licence",
    "营业执照复印件/扫描001.pdf, licence",
    "企业营业执照复印件/扫描001.pdf, licence",
    "1、营业执照/a.jpg, licence",
    "附件1：营业执照/a.jpg, licence",
    "（二）审计报告/2023.pdf, audit-reports",
    "财务审计报告/2023/报告.pdf, audit-reports",
    "证明材料/成熟度评估报告/报告.pdf, maturity",
    "其他证明材料/报告.pdf, other",
    "2023/审计报告.pdf, audit-reports",
    "智能制造相关荣誉证书/扫描.pdf, honours",
    "两化融合贯标/扫描.pdf, honours",
    "公司营业执照.pdf, licence",
  })
  void aFileIsWhatItsFolderOrNameSays(String name, String requirement) throws IOException {
    assertThat(requirementOf(name)).isEqualTo(requirement);
  }

  @Test
  void aNameInGbkOnDiskCountsAsItIsShown() throws IOException {
    GbkNames.need();
    Files.createFile(GbkNames.in(folder, "公司营业执照.pdf"));
    Files.createFile(GbkNames.in(folder, "2023年度审计报告.pdf"));

    Matching matching = matching();

    assertThat(matching.requirements().values().stream().map(Requirement::id))
        .containsExactlyInAnyOrder("licence", AUDITS);
    assertThat(matching.byDue().entrySet().stream().filter(one -> !one.getValue().isEmpty()))
        .extracting(one -> one.getKey().variant())
        .contains("y2023");
  }

  @ParameterizedTest
  @ValueSource(strings = {"报告/a.pdf", "智能工厂/a.pdf", "图片/架构.png", "2023/a.pdf", "a.pdf"})
  void aFolderThatSaysNothingDecidesNothing(String name) throws IOException {
    assertThat(requirementOf(name)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "02-审计报告/2023/报告.pdf, 2023",
    "02-审计报告/2023年度/扫描件1.pdf, 2023",
    "2024/审计报告.pdf, 2024",
    "02-审计报告/二〇二三年度审计报告.pdf, 2023",
    "02-审计报告/2023年度审计报告（含2022年对比）.pdf, 2023",
    "02-审计报告/2023年度审计报告(附2022年比较数据).pdf, 2023",
    "02-审计报告/2023年度审计报告含2022年对比.pdf, 2023",
    "02-审计报告/（2023）审计报告（含2022年对比）.pdf, 2023",
    "02-审计报告/2022年度审计报告20230415.pdf, 2022",
    "02-审计报告/2022年度审计报告（2023年4月15日）.pdf, 2022",
    "02-审计报告/截至2023年12月31日审计报告.pdf, 2023",
    "2022-2024年度审计报告（合订）.pdf, 2022 2023 2024",
    "02-审计报告/2022年—2024年审计报告.pdf, 2022 2023 2024",
    "02-审计报告/2023至2024年度审计报告.pdf, 2023 2024",
    "02-审计报告/2022-24年审计报告.pdf, 2022 2023 2024",
    "02-审计报告/审计报告（2022、2023年）.pdf, 2022 2023",
    "02-审计报告/2022、2024年度审计报告.pdf, 2022 2024",
    "02-审计报告/近三年审计报告.pdf, 2022 2023 2024",
    "02-审计报告/2022-2024年/2023.pdf, 2023",
    "02-审计报告/审计报告.pdf, ''",
    "02-审计报告/2021年度审计报告.pdf, ''",
  })
  void aReportServesTheYearsThatItNames(String name, String years) throws IOException {
    assertThat(served(name))
        .map(Due::label)
        .map(label -> label.substring(0, 4))
        .isEqualTo(words(years));
  }

  @Test
  void aNameWithinALongerOneIsNoneOfItsOwn() throws IOException {
    assertThat(served("03-荣誉证书/省示范车间标杆.pdf")).map(Due::variant).containsExactly("2");
  }

  @Test
  void aCertificateThatNamesTwoHonoursServesBoth() throws IOException {
    assertThat(served("03-荣誉证书/省示范车间标杆及两化融合贯标.pdf")).map(Due::variant).containsExactly("2", "3");
  }

  @Test
  void theSourcesListDecidesWhereNamesSayNothing() throws IOException {
    stated.put(AUDITS + "/y2024", List.of("扫描7.pdf"));

    assertThat(requirementOf("扫描7.pdf")).isEqualTo(AUDITS);
    assertThat(served("扫描7.pdf")).map(Due::variant).containsExactly("y2024");
  }

  @Test
  void theFirstPageDecidesWhereAllElseSaysNothing() throws IOException {
    firstPages.put("扫描001.pdf", "株洲某某有限公司\n2023 年度审计报告\n湘审字[2024]第 15 号\n二〇二四年三月十五日");
    firstPages.put("扫描002.pdf", "营 业 执 照\n统一社会信用代码 91430200…");

    Matching matching = matching("扫描001.pdf", "扫描002.pdf");

    assertThat(matching.byContent())
        .extractingByKeys(folder.resolve("扫描001.pdf"), folder.resolve("扫描002.pdf"))
        .map(Requirement::id)
        .containsExactly(AUDITS, "licence");
    assertThat(served("扫描001.pdf")).map(Due::variant).containsExactly("y2023");
  }

  @Test
  void aBoundReportServesTheYearsOfItsFirstPage() throws IOException {
    firstPages.put("02-审计报告/合订本.pdf", "审计报告\n2022年度、2023年度、2024年度");

    assertThat(served("02-审计报告/合订本.pdf")).hasSize(3);
  }

  @Test
  void aNameCountsBeforeTheContent() throws IOException {
    firstPages.put("营业执照.pdf", "2023年度审计报告");

    assertThat(requirementOf("营业执照.pdf")).isEqualTo("licence");
    assertThat(matching("营业执照.pdf").byContent()).isEmpty();
  }

  @Test
  void aWordDeepInTheTextIsNoTitle() throws IOException {
    firstPages.put("说明书.pdf", "产品说明书" + "很长的正文".repeat(50) + "营业执照");

    assertThat(requirementOf("说明书.pdf")).isNull();
  }

  @Test
  void contentDoesNotMakeEvidenceOfATypeThatIsNotAccepted() throws IOException {
    firstPages.put("草稿.docx", "营业执照");

    assertThat(requirementOf("草稿.docx")).isNull();
  }

  @Test
  void aFileWhoseNameBelongsElsewhereIsTold() throws IOException {
    Matching matching = matching("05-其他证明材料/2023年度审计报告.pdf", "01-营业执照/营业执照.pdf");

    assertThat(matching.elsewhere().keySet())
        .containsExactly(folder.resolve("05-其他证明材料/2023年度审计报告.pdf"));
    assertThat(matching.elsewhere().values()).map(Requirement::id).containsExactly(AUDITS);
  }

  @Test
  void anAlternativeServesDirectlyOrThroughAnother() throws IOException {
    Requirement first = Asked.of("first", "甲", "甲").anyOf("other2").make();
    Requirement second = Asked.of("other2", "乙", "乙").anyOf("licence").make();
    requirements.put("first", first);
    requirements.put("other2", second);

    assertThat(new Alternatives(requirements, matching("a.txt")).isServed(first)).isFalse();
    assertThat(new Alternatives(requirements, matching("营业执照.pdf")).isServed(first)).isTrue();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private @Nullable String requirementOf(String name) throws IOException {
    Requirement requirement = matching(name).requirements().get(folder.resolve(name));
    return requirement == null ? null : requirement.id();
  }

  private List<Due> served(String name) throws IOException {
    Path file = folder.resolve(name);
    return matching(name).byDue().entrySet().stream()
        .filter(entry -> entry.getValue().contains(file))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Matching matching(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, new byte[] {1});
    }
    HandedIn handedIn = HandedIn.in(folder, List.of(), new PassedOver(List.of()));
    return new Matching(
        handedIn,
        requirements.values(),
        due,
        stated,
        file -> Stream.ofNullable(firstPages.get(handedIn.name(file))).toList());
  }

  private void add(Requirement requirement) {
    requirements.put(requirement.id(), requirement);
    due.add(new Due(requirement, "", requirement.label(), requirement.patterns()));
  }

  private static Map<String, Requirement.Variant> years() {
    Map<String, Requirement.Variant> years = new LinkedHashMap<>();
    for (String year : List.of("2022", "2023", "2024")) {
      String key = "y" + year;
      years.put(
          key, new Requirement.Variant(key, year + "年度审计报告", List.of("*" + year + "*"), null));
    }
    return years;
  }
}
