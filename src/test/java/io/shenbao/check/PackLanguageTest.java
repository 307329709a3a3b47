package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Verdict;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Mistakes in what a pack names, computes, scores and prints are told with their cure. */
class PackLanguageTest {

  private static final Path POINTS = Path.of("src/test/packs/points/config/programmes/sme-2031");
  private static final Path TYPES = Path.of("src/test/packs/types/config/programmes/talent-2033");

  @TempDir Path config;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          programme.yaml | growth: round( | facts: round( | “facts”不能作命名表达式的名字
          programme.yaml | y2030.revenue / app | y2030.revenu / app | 是否想写“revenue”
          programme.yaml | growth == null | grwth == null | 是否想写“growth”
          programme.yaml | "0.0" | "0.0.0" | “0.0.0”不是数字格式
          programme.yaml | limit: 上限 | limit: 上界 | 表格“资产负债率上限.csv”的第一行没有“上界”这一列
          programme.yaml | 评分表.csv | 评分.csv | 配置包旁边没有表格“评分.csv”
          programme.yaml | points: {label: 得分, | phone2: {label: 得分, total: 1, | 应当是 true 或 false
          programme.yaml | template: score.docx | template: summary.docx | “summary.docx”不能作文书模板
          form.yaml | type: integer, unit: 年, | type: integer, unit: 年, required: true, | 不能再用“required”
          form.yaml | value: score.total | value: app.firm.name | 表达式的结果是文字，这里应当是数值
          form.yaml | unit: 人, required | unit: 人, units: {个: keep}, required | “个”不能用 keep
          across.yaml | [app.certificates.number] | [app.certificates.number, app.firm.name] | 须在同一个
          rules.yaml | growth >= 5 | growth >= "5" | “>=”两边的类型不能这样用（数值与文字）
          rules.yaml | growth >= 5 | growth >= (5 | 写法有误
          rules.yaml | growth >= 5 | growth ≥ 5 | 表达式中不能写“≥”，应写作 >=
          rules.yaml | growth >= 5 | growth = 5 | 表达式中不能写“=”，应写作 ==
          rules.yaml | needs: [growth] | needs: [grwth] | 表单中没有“grwth”，是否想写“growth”？
          form.yaml | unit: 人, required | unit: 人， required | 各项之间用半角逗号“,”隔开
          programme.yaml | growth: round( | growth: growth + round( | 不认识“growth”这个名字：命名表达式只能用写在它前面的
          rules.yaml | needs: [growth] | needs: [] | “growth”可能未填写
          score.yaml | `  full: 20` | `  bands: points` | 评分项“certificates”要么写 value 和 bands
          score.yaml | bands: points | bands: limits | 没有可用的评分表“limits”
          score.yaml | at: app.certificates | at: app.certificate | 表单中没有“app.certificate”
          """)
  void aMistakeIsToldWithItsCure(String file, String right, String wrong, String told)
      throws IOException {
    assertThat(problems(POINTS, file, right, wrong)).anyMatch(problem -> problem.contains(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
          form.yaml | type: percent, required | type: percent, unit: ‰, required | 请删去 unit: ‰
          form.yaml | type: percent, required | type: percents, required | “percents”不是可选值
          form.yaml | unit: 万元, currencies | unit: 万块, currencies | 单位“万块”应为“万元”这样的写法
          form.yaml | [USD, HKD] | [USD, DEM] | 不认识货币“DEM”
          form.yaml | type: percent, required | type: percent, currencies: [USD], required | “currencies”只用于 type: money
          form.yaml | type: percent, required | type: percent, units: {‰: 0.1}, required | 不用写 units
          form.yaml | max: 2 | max: 9 | max“9”应为
          form.yaml | max: 3 | max: 0 | max“0”应为
          form.yaml | type: percent, required | type: percent, max: 2, required | “max”只用于 type: options
          form.yaml | accept: [pdf] | accept: [pdx] | pdx
          form.yaml | {characters: 40} | {characters: 40, words: 30} | 或只写 words、characters 之一
          form.yaml | {characters: 40} | {letters: 40} | 不认识
          form.yaml | 汉语: [中文, 普通话], 英语: [], 日语、韩语: [], 其他: [] | | 须列出 options
          form.yaml | `    paid: {label: 实缴, type: money, unit: 万元}` | `    paid: {label: 实缴, sheet: 实缴, rows: {a: {label: 甲}}, fields: {b: {label: 乙, type: number}}}` | 表格“team.paid”在列表内
          form.yaml | `    paid: {label: 实缴, type: money, unit: 万元}` | `    paid: {label: 实缴, fields: {b: {label: 乙, type: number}}}` | 分组“team.paid”在列表内
          form.yaml | `    paid: {label: 实缴, type: money, unit: 万元}` | `    paid: {label: 实缴, sheet: 实缴, key: b, each: {b: {label: 乙, type: text}, c: {label: 丙, sheet: 丙, each: {d: {label: 丁, type: text}}}}}` | 列表“team.paid”在列表内，里面不能再有列表
          form.yaml | `team:` | `grid: {label: 表, sheet: 表, rows: {a: {label: 甲}}, fields: {b: {label: 乙, fields: {c: {label: 丙, type: text}}}}}
team:` | 表格的每一格只能是填写项，“b”没有 type
          programme.yaml | `factory: 企业\\n    languages` | `factroy: 企业\\n    languages` | 汇总表没有“factroy”列，是否想写“factory”？（自定的列写成 factroy: {label: …, value: …}）
          form.yaml | accept: [pdf] | accept: [jpg] | zip，是否想写“jpeg”？
          rules.yaml | 成员出资：{app | 成员出资：{{app | “{”没有配对的“}”
          rules.yaml | app.firm.share + total | app.firm.capital + total | “+”两边的类型不能这样用
          rules.yaml | app.team.filter(one, one.share != null).all | app.team.all | “one.share”在有的行可能未填写
          rules.yaml | app.team.filter(one, one.share != null).all(one, one.share < 50) | app.team.map(one, one.share).all(s, s < 50) | “s”在有的行可能未填写
          rules.yaml | app.team.filter(one, one.share != null).all(one, one.share < 50) | app.team.exists(one, one.paid.value > 1) | “one.paid”在有的行可能未填写
          rules.yaml | app.team.filter(one, one.share != null).all(one, one.share < 50) | app.team[0].share < 50 | “app.team[…].share”在有的行可能未填写
          rules.yaml | app.team.filter(one, one.share != null).all(one, one.share < 50) | first(app.team).share < 50 | “app.team[…].share”在有的行可能未填写
          rules.yaml | one.year == null | one.year == 2030.0 | “one.year”在有的行可能未填写
          rules.yaml | app.team.filter(one, one.share != null).all(one, one.share < 50) | app.team.all(one, app.team.all(two, one.name == two.name)) | “one.name”在有的行可能未填写
          rules.yaml | decidable: has(facts.lists.funded) | decidable: facts.lists.funded.exists(one, one.project == "甲") | 名单“facts.lists.funded”可能没有提供
          rules.yaml | decidable: has(facts.lists.funded) | decidable: has(facts.lists.founded) | 是否想写“funded”
          rules.yaml | one.idNumber, app | one.idnumber, app | 是否想写“idNumber”
          rules.yaml | needs: [app.person.birth] | `needs: [app.person.birth]\n  when: app.person.birth < app.firm.name` | “app.firm.name”可能未填写
          rules.yaml | needs: [app.person.birth] | needs: [facts.lists.fundet] | 是否想写“funded”
          programme.yaml | deadline: 2033-06-30 | `` | programme.yaml 没有 deadline
          programme.yaml | label: 已资助名单 | labels: 已资助名单 | labels
          programme.yaml | type: number | type: date | “date”不是可选值
          programme.yaml | funded: | Funded: | 名单“Funded”
          form.yaml | label: 企业名称, | label: 企业名称, relevant: app.person.birth < "2033-01", | “app.person.birth”可能未填写，未填写时比不出先后大小
          rules.yaml | `'汉语' in` | `'汉语' ==` | “==”两边的类型不能这样用
          """)
  void aMistakeInATypeIsToldWithItsCure(String file, String right, String wrong, String told)
      throws IOException {
    String other = wrong == null ? "" : wrong.replace("\\n", "\n");
    assertThat(problems(TYPES, file, right.replace("\\n", "\n"), other))
        .anyMatch(problem -> problem.contains(told));
  }

  /** Of two members of the team one has neither share nor payment. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.team.all(one, one.share == null || one.share < 50)",
        "app.team.exists(one, one.share != null && one.share > 50)",
        "app.team.filter(one, has(one.paid)).all(one, one.paid.value > 100)",
        "app.team.map(one, one.share).filter(s, s != null).all(s, s < 50)",
        "app.team.filter(one, one.share != null).map(one, one.share).all(s, s < 50)",
        "app.team.exists(one, same(one.name, one.idNumber))",
        "app.team.all(one, app.team.all(two, one.name != null && one.name == two.name))",
        "app.team.all(one, '研发' in one.skills)",
        "app.team.exists(one, one.name in ['甲', '乙'])",
        "app.team.exists(one, one.idNumber == '甲')",
        "total(app.team.map(one, one.share)) > 100",
        "size(app.team.filter(one, label(one.share) == '甲')) > 0",
        "size(app.team) > 0 && app.team[0].share != null && app.team[0].share > 50"
      })
  void whatIsGuardedPassesLintAndNeverStumbles(String guarded)
      throws IOException, RuleTrials.Unfit {
    String rule = "app.team.filter(one, one.share != null).all(one, one.share < 50)";

    assertThat(problems(TYPES, "rules.yaml", rule, guarded)).isEmpty();

    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(config, new Wording(Locale.CHINESE))
                .read("talent-2033")
                .programme());
    Rule judged = Objects.requireNonNull(programme.rules().get("team-share"));
    Wording wording = new Wording(Locale.CHINESE);
    assertThat(
            new RuleTrials(programme, new Checker(programme, wording), wording)
                .findings(judged, Objects.requireNonNull(judged.good())))
        .noneMatch(finding -> finding.verdict() == Verdict.UNCHECKED);
  }

  /** What lint says of a pack in which something is written otherwise. */
  private List<String> problems(Path from, String file, String right, String wrong)
      throws IOException {
    Path pack = config.resolve("programmes").resolve(from.getFileName().toString());
    FileSystemUtils.copyRecursively(from, pack);
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(right);
    Files.writeString(
        pack.resolve(file),
        text.substring(0, text.indexOf(right))
            + wrong
            + text.substring(text.indexOf(right) + right.length()));
    return problems(from.getFileName().toString());
  }

  private List<String> problems(String id) throws IOException {
    Wording wording = new Wording(Locale.CHINESE);
    PackReading reading = new ProgrammeReader(config, wording).read(id);
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme programme = reading.programme();
    if (programme != null) {
      problems.addAll(new Checker(programme, wording).problems());
    }
    return problems.stream().map(PackProblem::message).toList();
  }
}
