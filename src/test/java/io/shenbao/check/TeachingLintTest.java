package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.Causes;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** What lint says of a mistake: one line for each cause, with what may have been meant. */
class TeachingLintTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final String ID = "village-2033";

  @TempDir Path config;
  private Path pack;

  @BeforeEach
  void copyThePack() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("src/test/packs/county/config"), config);
    FileSystemUtils.copyRecursively(Path.of("config/library"), config.resolve("library"));
    pack = config.resolve("programmes").resolve(ID);
  }

  @Test
  void aMovedDeadlineIsOneLineAtTheExample() throws IOException {
    edit("programme.yaml", "deadline: 2033-09-30", "deadline: 2033-08-31");

    assertThat(problems(ID)).hasSize(1);
    assertThat(problems(ID).get(0))
        .startsWith("examples/ready.yaml:22 ")
        .contains("示例“ready”本身触发了“project-deadline”：日期 2033-09-12 晚于截止日期 2033-08-31", "29个检查项");
  }

  @Test
  void aRenamedFieldIsOneLineWithAllPlacesThatMissIt() throws IOException {
    edit("form.yaml", "    investment: {label: 总投资", "    invested: {label: 总投资");

    assertThat(problems(ID)).hasSize(1);
    assertThat(problems(ID).get(0))
        .contains("没有“investment”这一项，是否想写“invested”？", "（同一个原因还有4处：", "programme.yaml:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          form.yaml | staff: {label: 职工人数, type: number | staff: {label: 职工人数, tpye: number | 不认识的键“tpye”，是否想写“type”？
          form.yaml | staff: {label: 职工人数, type: number | staff: {label: 职工人数, type: nubmer | “nubmer”不是可选值，是否想写“number”？可选：text
          form.yaml | format: mobile | format: mobil | 不认识的格式“mobil”，是否想写“mobile”？
          form.yaml | key: name | kye: name | 不认识的键“kye”
          programme.yaml | phone: firm.mobile | phone: firm.moblie | 表单中没有“firm.moblie”，是否想写“firm.mobile”？
          programme.yaml | by: [app.firm.code, | by: [app.partners.name, | “app.partners.name”不能用来判断重复
          programme.yaml | by: [app.firm.code, | by: [app.project.losses, | “app.project.losses”不能用来判断重复
          programme.yaml | by: [app.firm.code, | by: [app.firm.cod, | 表单中没有“app.firm.cod”，是否想写“app.firm.code”？
          programme.yaml | each: app.partners, | each: app.partner, | “app.partner”不是表单中的列表或固定行表格
          programme.yaml | name: 联系人名册 | name: 名册/一 | “名册/一”不能作汇总表的名称
          programme.yaml | name: 联系人名册 | name: 一类项目 | 已有名称为“一类项目”的汇总表
          programme.yaml | template: first-tier.docx | template: summary.docx | “summary.docx”不能作文书模板
          rules.yaml | at: app.partners | at: app.partnrs | 表单中没有“app.partnrs”，是否想写“app.partners”？
          rules.yaml | quote: 项目须带动两家以上农民合作社 | quote: 项目应带动两家以上合作社 | 最相近的是“项目〔应→须〕带动两家以上〔→农民〕合作社”
          rules.yaml | quote: 项目须带动两家以上农民合作社 | quote: 示例湖底捞月 | 找不到：“示例湖底捞月”
          rules.yaml | include: phone | include: phnoe | 规则库（config/library）中没有“phnoe”，是否想写“phone”？
          rules.yaml | with: {least: 30} | severity: info | 规则库的“too-short”还缺 least：写 with: {least: app.…}
          rules.yaml | with: {least: 30} | with: {least: 30, most: 90} | 规则库的“too-short”没有 most
          form.yaml | {label: 单位名称, type | {lable: 单位名称, type | 不认识的键“lable”，是否想写“label”？
          form.yaml | 'app.project.investment >= 1000 ? "一类" : "二类"' | app.result.tier | “result.tier”要由它自己算出（result.tier → result.tier）
          form.yaml | 'total(app.partners.map(one, one.amount))' | 'app.result.amount + app.result.households' | “result.amount”要由它自己算出
          programme.yaml | deadline: 2033-09-30 | deadline: 2033年9月30日 | “2033年9月30日”不是日期：截止日期写成 2025-04-28 这样
          rules.yaml | severity: info | severity: error | 出自惯例（source: practice），级别至多为 warning
          """)
  void aMistakeIsToldOnceWithWhatWasMeant(String file, String right, String wrong, String told)
      throws IOException {
    edit(file, right, wrong);

    assertThat(problems(ID)).singleElement().asString().contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "rules.yaml, GB18030",
    "form.yaml, GB18030",
    "notice.txt, GB18030",
    "programme.yaml, GB18030",
    "form.yaml, UTF-16",
    "notice.txt, UTF-16LE"
  })
  void aFileInAnotherEncodingIsOneLine(String file, String encoding) throws IOException {
    String text = Files.readString(pack.resolve(file));
    Files.writeString(pack.resolve(file), text, Charset.forName(encoding));

    assertThat(problems(ID))
        .singleElement()
        .isEqualTo(file + ":0 不是 UTF-8 编码：在编辑器（记事本也行）中“另存为”，编码选 UTF-8");
  }

  @Test
  void aNoticeThatIsNotThereIsOneLine() throws IOException {
    Files.delete(pack.resolve("notice.txt"));

    assertThat(problems(ID)).containsExactly("notice.txt:0 缺少此文件");
  }

  @Test
  void aRoleThatTheLibraryNeedsIsAskedFor() throws IOException {
    edit("programme.yaml", "  mail: firm.email\n", "");
    Path library = config.resolve("library/contacts.yaml");
    Files.writeString(
        library,
        Files.readString(library)
            .replace(
                "at: it\n    message: “{it.label}”{it.text} 的格式",
                "at: $mail\n    message: “{it.label}”{it.text} 的格式"));

    assertThat(problems(ID)).anyMatch(one -> one.contains("规则库的“email”要用角色 mail"));
  }

  @Test
  void whatIsInheritedAndSpeaksOfTheParentsCityIsWorthALook() throws IOException {
    edit("programme.yaml", "region: 示例省", "region: 示例省青山市");
    edit("programme.yaml", "title: 农产品加工示范项目申报书", "title: 青山市农产品加工示范项目申报书");
    Path child = Files.createDirectories(config.resolve("programmes/child-2034"));
    Files.writeString(
        child.resolve("programme.yaml"), "id: child-2034\nextends: village-2033\nregion: 示例省白石市\n");
    Files.writeString(child.resolve("notice.txt"), "通知");

    PackReading reading = new ProgrammeReader(config, WORDING).read("child-2034");

    assertThat(reading.problems()).isEmpty();
    List<String> hints = reading.hints().stream().map(PackProblem::message).toList();
    assertThat(hints)
        .anyMatch(
            one ->
                one.equals(
                    "沿用来的“title”仍写着“青山”：青山市农产品加工示范项目申报书；在本项目的 programme.yaml 中改写“title”，或以 null 删去"))
        .noneMatch(one -> one.contains("示例”"));
    Files.writeString(
        child.resolve("programme.yaml"),
        "id: child-2034\nextends: village-2033\nregion: 示例省白石市\ntitle: 白石市申报书\n");
    assertThat(new ProgrammeReader(config, WORDING).read("child-2034").hints())
        .noneMatch(one -> one.message().contains("“title”"));
    assertThat(new ProgrammeReader(config, WORDING).read(ID).hints()).isEmpty();
  }

  @Test
  void aPackThatIsRightHasNoProblem() throws IOException {
    assertThat(problems(ID)).isEmpty();
  }

  private void edit(String file, String right, String wrong) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(right);
    Files.writeString(
        pack.resolve(file),
        Pattern.compile(Pattern.quote(right)).matcher(text).replaceFirst(quoted(wrong)));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$");
  }

  /** As lint has them: file, line and message. */
  private List<String> problems(String id) throws IOException {
    PackReading reading = new ProgrammeReader(config, WORDING).read(id);
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    Programme programme = reading.programme();
    if (programme != null) {
      Checker checker = new Checker(programme, WORDING);
      problems.addAll(checker.problems());
      if (problems.isEmpty()) {
        problems.addAll(new RuleTrials(programme, checker, WORDING).problems());
      }
    }
    String folder = "programmes/" + id + "/";
    return new Causes(WORDING)
        .of(problems).stream()
            .map(one -> one.file().replace(folder, "") + ":" + one.line() + " " + one.message())
            .toList();
  }
}
