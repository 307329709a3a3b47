package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.checkBox;
import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static io.shenbao.document.fill.TestTemplate.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tags of docs/templates.md print; the values are those of the test's order form. */
class TemplateLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "{{name}} > 示例公司",
        "{{ name }} > 示例公司",
        "{{date}} > 2025年4月8日",
        "{{date as date yyyy-MM-dd}} > 2025-04-08",
        "{{date as date yyyy.M.d}} > 2025.4.8",
        "{{date as date 大写}} > 二〇二五年四月八日",
        "{{month as date yyyy/MM/dd}} > 2024/03",
        "{{month as date yyyy年M月d日}} > 2024年3月",
        "{{month as date 大写}} > 二〇二四年三月",
        "{{amount}} > 12345.678",
        "{{amount as number #,##0.00}} > 12,345.68",
        "{{amount as number 0}} > 12346",
        "{{amount as 亿元}} > 1.2345678亿元",
        "{{amount as 万元}} > 12345.678万元",
        "{{rate as number 0.0}} > 92.5",
        "{{count as number #,##0}} > 1,200",
        "{{kind is 红}}红 {{kind is 蓝}}蓝 > □红 ☑蓝",
        "{{kind as options}} > □红　☑蓝",
        "{{flag as options}} > ☑是　□否",
        "{{absent or ——}} > ——",
        "{{name or ——}} > 示例公司",
        "{{absentDate as date yyyy or 未填}} > 未填",
        "{{?name}}有{{/}}{{!name}}无{{/}} > 有",
        "{{?absent}}有{{/}}{{!absent}}无{{/}} > 无",
        "{{?kind is 蓝}}蓝{{/}}{{?kind is 红}}红{{/}} > 蓝",
        "{{?absent is none}}空{{/}} > 空",
        "{{#rows}}{{@number}}{{text}}；{{/rows}} > 1甲；2乙；3丙；",
        "{{#rows where text is 乙}}{{text}}{{/}} > 乙",
        "{{#rows by 2}}[{{1.text}}{{2.text}}]{{/}} > [甲乙][丙]",
        "{{#rows}}{{text}}:{{#parts}}{{part}},{{/parts}}。{{/rows}} > 甲:a,b,。乙:。丙:c,。",
        "{{#rows}}{{text}}{{name}}。{{/}} > 甲示例公司。乙示例公司。丙示例公司。",
      })
  void printsInOneParagraph(String template, String printed) throws Exception {
    assertThat(lines(p(template))).containsExactly(printed);
  }

  @Test
  void repeatsARow() throws Exception {
    assertThat(lines(table(row("{{#rows}}{{@number}}", "{{text}}{{/}}"))))
        .containsExactly("| 1 | 甲 |", "| 2 | 乙 |", "| 3 | 丙 |");
  }

  @Test
  void repeatsAGroupOfRows() throws Exception {
    assertThat(
            lines(
                table(
                    row("名", "值"),
                    row("{{#rows}}{{@number}}", "{{text}}"),
                    row("备注", "{{text}}！{{/}}"))))
        .containsExactly(
            "| 名 | 值 |",
            "| 1 | 甲 |",
            "| 备注 | 甲！ |",
            "| 2 | 乙 |",
            "| 备注 | 乙！ |",
            "| 3 | 丙 |",
            "| 备注 | 丙！ |");
  }

  @Test
  void repeatsRowsInsideRows() throws Exception {
    assertThat(lines(table(row("{{#rows}}{{text}}", ""), row("{{#parts}}", "{{part}}{{/}}{{/}}"))))
        .containsExactly("| 甲 |  |", "|  | a |", "|  | b |", "| 乙 |  |", "| 丙 |  |", "|  | c |");
  }

  @Test
  void choosesARowInsideARepeatedGroup() throws Exception {
    assertThat(
            lines(
                table(
                    row("{{#rows}}{{?parts}}{{text}}", "有{{/}}"),
                    row("{{!parts}}{{text}}", "无{{/}}{{/rows}}"))))
        .containsExactly("| 甲 | 有 |", "| 乙 | 无 |", "| 丙 | 有 |");
  }

  @Test
  void repeatsParagraphs() throws Exception {
    assertThat(lines(p("{{#rows}}"), p("{{text}}"), p("——"), p("{{/rows}}"), p("完")))
        .containsExactly("甲", "——", "乙", "——", "丙", "——", "完");
  }

  @Test
  void repeatsBlocksWithTablesAndTablesInsideTables() throws Exception {
    assertThat(
            lines(
                p("{{#rows}}"),
                table(row("{{text}}", table(row("{{#parts}}{{part}}{{/}}")) + p(""))),
                p("{{/}}")))
        .containsExactly("| 甲 | [| ab |]⏎ |", "| 乙 | [|  |]⏎ |", "| 丙 | [| c |]⏎ |");
  }

  @Test
  void leavesOutRowsAndParagraphs() throws Exception {
    assertThat(
            lines(
                table(row("{{?absent}}没有", "{{/}}"), row("{{?name}}有", "{{/}}")),
                p("{{!absent}}"),
                p("空"),
                p("{{/}}")))
        .containsExactly("| 有 |  |", "空");
  }

  @Test
  void readsATagThatWordHasSplit() throws Exception {
    String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r>";
    String noise = "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>";

    byte[] docx =
        OrderForm.fill(TestTemplate.of(p("前", bold, noise, "{na", "me", "}", "}后")).bytes());

    assertThat(WordText.of(docx)).isEqualTo("前示例公司后\n");
    assertThat(OrderForm.part(docx, "word/document.xml"))
        .containsPattern("<w:b/></w:rPr><w:t xml:space=\"preserve\">示例公司");
  }

  @Test
  void readsSeveralTagsThatWordHasSplit() throws Exception {
    assertThat(lines(p("{", "{na", "me}", "}至", "{{", "da", "te}", "}；{", "{ki", "nd}}")))
        .containsExactly("示例公司至2025年4月8日；蓝");
  }

  @Test
  void fillsHeadersFootnotesAndTextBoxes() throws Exception {
    byte[] docx =
        OrderForm.fill(
            TestTemplate.of(p(textBox(p("盒{{name}}"))), p(textBox(p("{{#rows}}{{text}}{{/}}"))))
                .header(p("眉{{name}}"))
                .footnote(p("注{{name}}"))
                .bytes());

    assertThat(WordText.of(docx).lines())
        .anyMatch(line -> line.contains("盒示例公司"))
        .anyMatch(line -> line.contains("甲乙丙"))
        .contains("眉示例公司", "注示例公司");
    assertThat(OrderForm.part(docx, "word/document.xml")).doesNotContain("{{");
  }

  @Test
  void setsWordsOwnCheckBoxes() throws Exception {
    byte[] docx =
        OrderForm.fill(
            TestTemplate.of(
                    p(checkBox("{{kind is 红}}"), "红", checkBox("{{kind is 蓝}}"), "蓝"),
                    p("{{#rows}}"),
                    p(checkBox("{{text is 乙}}"), "{{text}}"),
                    p("{{/}}"),
                    p(checkBox("{{flag}}")))
                .bytes());
    String xml = OrderForm.part(docx, "word/document.xml");

    assertThat(WordText.of(docx).lines()).containsExactly("☐红þ蓝", "☐甲", "þ乙", "☐丙", "þ");
    assertThat(xml.split("w14:checked w14:val=\"1\"", -1)).hasSize(4);
    assertThat(xml).contains("w:eastAsia=\"Wingdings\"").doesNotContain("{{");
    assertThat(WordDocument.mistakes(docx)).isEmpty();
  }

  @Test
  void takesTheTextOfAContentControlForARealOne() throws Exception {
    String control =
        "<w:sdt><w:sdtPr><w:id w:val=\"3\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{}\"/><w:text/></w:sdtPr><w:sdtContent>"
            + TestTemplate.r("{{name}}")
            + "</w:sdtContent></w:sdt>";

    String xml =
        OrderForm.part(OrderForm.fill(TestTemplate.of(p(control)).bytes()), "word/document.xml");

    assertThat(xml).contains("示例公司").doesNotContain("showingPlcHdr", "dataBinding");
  }

  private static List<String> lines(String... body) throws Exception {
    byte[] docx = OrderForm.fill(TestTemplate.of(body).bytes());
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return WordText.of(docx).lines().toList();
  }
}
