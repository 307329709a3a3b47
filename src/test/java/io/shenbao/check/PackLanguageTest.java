package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in what a pack names, computes, scores and prints are told with their cure. */
class PackLanguageTest {

  private static final Path PACK = Path.of("src/test/packs/points/config/programmes/sme-2031");

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
          rules.yaml | needs: [growth] | needs: [] | “growth”可能未填写
          score.yaml | `  full: 20` | `  bands: points` | 评分项“certificates”要么写 value 和 bands
          score.yaml | bands: points | bands: limits | 没有可用的评分表“limits”
          score.yaml | at: app.certificates | at: app.certificate | 表单中没有“app.certificate”
          """)
  void aMistakeIsToldWithItsCure(String file, String right, String wrong, String told)
      throws IOException {
    Path pack = config.resolve("programmes/sme-2031");
    copy(pack);
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(right);
    Files.writeString(
        pack.resolve(file),
        text.substring(0, text.indexOf(right))
            + wrong
            + text.substring(text.indexOf(right) + right.length()));

    assertThat(problems()).anyMatch(problem -> problem.contains(told));
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(PACK.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private List<String> problems() throws IOException {
    Wording wording = new Wording(Locale.CHINESE);
    PackReading reading = new ProgrammeReader(config, wording).read("sme-2031");
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme programme = reading.programme();
    if (programme != null) {
      problems.addAll(new Checker(programme, wording).problems());
    }
    return problems.stream().map(PackProblem::message).toList();
  }
}
