package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code across}: a table whose columns are the items of a list. */
class RepeatedColumnsTest {

  private static final String NAMES = "{{#rows across}}{{text}}{{/rows}}";
  private static final String NUMBERS = "{{#rows across}}{{@number}}{{/}}";

  @Test
  void everyRowRepeatsItsCellForEachItem() throws Exception {
    assertThat(
            lines(OrderForm.values(), table(row("名", NAMES, "计"), row("号", NUMBERS, "{{count}}"))))
        .containsExactly("| 名 | 甲 | 乙 | 丙 | 计 |", "| 号 | 1 | 2 | 3 | 1200 |");
  }

  @Test
  void severalCellsMakeAGroup() throws Exception {
    assertThat(
            lines(
                OrderForm.values(),
                table(row("{{name}}", "{{#rows across}}{{@number}}", "{{text}}{{/rows}}"))))
        .containsExactly("| 示例公司 | 1 | 甲 | 2 | 乙 | 3 | 丙 |");
  }

  @Test
  void onlyTheItemsAskedForAreThere() throws Exception {
    String some = "{{#rows where text is 乙 across}}{{text}}{{/}}";

    assertThat(lines(OrderForm.values(), table(row("名", some)))).containsExactly("| 名 | 乙 |");
  }

  @Test
  void whatIsRepeatedMayHoldBlocks() throws Exception {
    assertThat(
            lines(
                OrderForm.values(),
                table(
                    row("部", "{{#rows across}}{{#parts}}{{part}}、{{/parts}}{{/rows}}"),
                    row("有", "{{#rows across}}{{?parts}}有{{/}}{{!parts}}无{{/}}{{/rows}}"))))
        .containsExactly("| 部 | a、b、 |  | c、 |", "| 有 | 有 | 无 | 有 |");
  }

  @Test
  void rowsAreRepeatedAsWell() throws Exception {
    assertThat(
            lines(
                OrderForm.values(),
                table(
                    row("", "{{#rows across}}{{text}}{{/}}", ""),
                    row("{{#rows}}{{text}}", "{{#rows across}}{{@number}}{{/}}", "完{{/rows}}"))))
        .containsExactly(
            "|  | 甲 | 乙 | 丙 |  |",
            "| 甲 | 1 | 2 | 3 | 完 |",
            "| 乙 | 1 | 2 | 3 | 完 |",
            "| 丙 | 1 | 2 | 3 | 完 |");
  }

  @Test
  void theWidthOfTheColumnsIsSharedOutToTheLastTwentieth() throws Exception {
    String xml = xml(OrderForm.values(), table(row("名", NAMES, "计"), row("号", NUMBERS, "")));

    assertThat(all(xml, "gridCol w:w=\"(\\d+)\""))
        .containsExactly("4000", "1333", "1333", "1334", "4000");
    assertThat(all(xml, "tcW [^>]*w:w=\"(\\d+)\"").subList(0, 5))
        .containsExactly("4000", "1333", "1333", "1334", "4000");
  }

  @Test
  void aCellOverTheColumnsTakesAsManyAsThereAre() throws Exception {
    String over = table(row("标题", "去"), row("名", NAMES)).replace(cell("去"), "");
    String wide =
        over.replace(
            cell("标题"), cell("标题").replace("</w:tcPr>", "<w:gridSpan w:val=\"2\"/></w:tcPr>"));
    String above = table(row("指标", "各项"), row("名", NAMES));

    assertThat(all(xml(OrderForm.values(), wide), "gridSpan w:val=\"(\\d+)\""))
        .containsExactly("4");
    assertThat(all(xml(OrderForm.values(), above), "gridSpan w:val=\"(\\d+)\""))
        .containsExactly("3");
  }

  @Test
  void withoutItemsTheColumnsAreNotThere() throws Exception {
    Map<String, Object> values = new HashMap<>(OrderForm.values());
    values.put("rows", List.of());

    assertThat(lines(values, table(row("指标", "各项"), row("名", NAMES))))
        .containsExactly("| 指标 |", "| 名 |");
    assertThat(all(xml(values, table(row("名", NAMES))), "gridCol")).hasSize(1);
  }

  @Test
  void noMoreColumnsArePrintedThanTheListMayHave() throws Exception {
    Map<String, Object> values = new HashMap<>(OrderForm.values());
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.addAll((List<?>) OrderForm.values().get("rows"));
    }
    values.put("rows", many);

    assertThat(all(xml(values, table(row("名", NAMES))), "gridCol")).hasSize(1 + 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#rows across}}{{text}}{{/}}", // no table at all
        "{{#rows across by 2}}{{1.text}}{{/}}",
        "{{#rows across restart}}{{text}}{{/}}",
        "{{?rows across}}有{{/}}",
        "{{name across}}"
      })
  void whatIsNotInATableIsNotRepeatedAcross(String tag) {
    assertThat(problems(p(tag))).isNotEmpty();
  }

  @Test
  void mistakesAreToldWithTheirCure() {
    assertThat(problems(table(row("名", "{{#rows across}}{{text}}"), row("号", "{{@number}}{{/}}"))))
        .anyMatch(one -> one.contains("须在同一行的单元格里"));
    assertThat(problems(table(row(NAMES)))).anyMatch(one -> one.contains("一行里还须有不重复的单元格"));
    assertThat(problems(table(row("名", "类", NAMES), row("号", NUMBERS, ""))))
        .anyMatch(one -> one.contains("只能横向重复同一个列表"));
    assertThat(problems(table(row("一", "二", "三"), row("名", "{{#rows across}}{{text}}", "{{/}}"))))
        .anyMatch(one -> one.contains("第1行与横向重复的栏不相配"));
    assertThat(
            problems(
                table(row("部", "{{#rows}}"), row("名", "{{#parts across}}{{part}}{{/}}{{/rows}}"))))
        .anyMatch(one -> one.contains("列表“parts”没有上限"))
        .anyMatch(one -> one.contains("列表“parts”随行变化"));
    assertThat(
            problems(
                table(row("名", NAMES))
                    .replace(
                        "<w:gridCol w:w=\"4000\"/></w:tblGrid>",
                        "<w:gridCol w:w=\"3000\"/></w:tblGrid>")))
        .anyMatch(one -> one.contains("列表最多8项，这几栏只放得下6项"));
    assertThat(
            problems(
                table(row("名", NAMES))
                    .replace("<w:gridCol w:w=\"4000\"/></w:tblGrid>", "</w:tblGrid>")))
        .anyMatch(one -> one.contains("没有写明各栏的宽度"));
  }

  @Test
  void oneCauseIsOneLine() {
    String parts = "{{#parts across}}{{part}}{{/}}";

    assertThat(problems(p("{{#rows}}"), table(row("一", parts), row("二", parts)), p("{{/rows}}")))
        .hasSize(1);
    assertThat(problems(table(row("名", "{{#rowss across}}{{text}}{{parts}}{{/}}"))))
        .singleElement()
        .asString()
        .contains("是否想写“rows”");
  }

  private static String cell(String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>" + p(text) + "</w:tc>";
  }

  private static List<String> problems(String... body) {
    TemplateException wrong =
        catchThrowableOfType(
            TemplateException.class, () -> OrderForm.compile(TestTemplate.of(body).bytes()));
    return wrong.problems().stream().map(TemplateProblem::message).toList();
  }

  private static byte[] fill(Map<String, Object> values, String... body) throws Exception {
    byte[] docx = OrderForm.fill(TestTemplate.of(body).bytes(), values, Album.EMPTY);
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return docx;
  }

  private static List<String> lines(Map<String, Object> values, String... body) throws Exception {
    return WordText.of(fill(values, body)).lines().toList();
  }

  private static String xml(Map<String, Object> values, String... body) throws Exception {
    return OrderForm.part(fill(values, body), "word/document.xml");
  }

  private static List<String> all(String xml, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    while (matcher.find()) {
      found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }
    return found;
  }
}
