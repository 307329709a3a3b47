package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static io.shenbao.document.fill.TestTemplate.textBox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template's mistakes are all told at once, each with its place. */
class PlantedMistakesTest {

  @Test
  void areAllFoundInOneRunEachAtItsPlace() {
    byte[] template =
        TestTemplate.of(
                p("{{nmae}}"),
                p("{{kind is 绿}}"),
                table(
                    row("{{#rows}}{{@number}}", "{{texts}}{{/}}"),
                    row("好", p("{{?name}}") + p("甲") + p("{{/}}"))),
                p("{{/rows}}"),
                p("{{name as date yyyy}}"),
                p("{{#name}}", "x", "{{/}}"),
                p("{{amount as 美元}}"),
                p(
                    "<w:hyperlink w:anchor=\"a\"><w:r><w:t>{{?name}}</w:t></w:r></w:hyperlink>",
                    "链接",
                    "{{/}}"),
                p(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF {{name}} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
                p(textBox(p("{{nmae}}"))),
                p("{{#rows}}", "{{text}}"))
            .header(p("{{name"))
            .bytes();

    assertThat(problems(template))
        .containsExactly(
            "word/document.xml 第1段: 表单中没有“nmae”，是否想写“name”？: nmae",
            "word/document.xml 第2段: “绿”不是它的选项: kind is 绿",
            "word/document.xml 表1 第1行第2格第1段: 表单中没有“texts”，是否想写“text”？: texts",
            "word/document.xml 第3段: 多余的结束标签: /rows",
            "word/document.xml 第4段: “date yyyy”不是它的打印格式：写法见 docs/templates.md: name as date yyyy",
            "word/document.xml 第5段: “name”不是列表: #name",
            "word/document.xml 第6段: “美元”不是它的打印格式：写法见 docs/templates.md: amount as 美元",
            "word/document.xml 第7段: 开始标签与结束标签须各自独占一段，或同在一段、同在一张表的行里: ?name",
            "word/document.xml 第9段的文本框第1段: 表单中没有“nmae”，是否想写“name”？: nmae",
            "word/document.xml 第10段: 这一块没有结束标签: #rows",
            "word/document.xml 第8段: 这里的标签不会被填写：标签只写在正文、表格、文本框、页眉、页脚、脚注和尾注里: REF {{name}}",
            "word/document.xml 表1 第2行第2格第1段: 单元格须以不在块内的段落结束: 甲",
            "word/header1.xml 第1段: 花括号不成对: {{name");
  }

  @Test
  void tellsTheFieldsThatNoTemplatePrints() {
    TemplateException thrown =
        catchThrowableOfType(
            TemplateException.class,
            () ->
                new TemplateCompiler(new Wording(Locale.CHINESE))
                    .compile(
                        "订单.docx",
                        TestTemplate.of(p("{{name}}{{date}}{{month}}{{amount}}{{kind}}{{flag}}"))
                            .bytes(),
                        OrderForm.names(),
                        true));

    assertThat(thrown.problems())
        .extracting(TemplateProblem::message)
        .containsExactlyInAnyOrder(
            "模板没有打印表单的“count”",
            "模板没有打印表单的“rate”",
            "模板没有打印表单的“logo”",
            "模板没有打印表单的“story”",
            "模板没有打印表单的“absent”",
            "模板没有打印表单的“absentDate”");
  }

  @Test
  void includeTagsWhereNothingIsFilledIn() {
    byte[] template =
        TestTemplate.of(p("{{name}}")).raw("docProps/core.xml", "<a>{{name}}</a>").bytes();

    assertThat(problems(template)).singleElement().asString().contains("docProps/core.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name as}}",
        "{{name as picture}}",
        "{{logo as picture 9999}}",
        "{{amount as number abc}}",
        "{{date as date QQ}}",
        "{{date as date yyyy'x'}}",
        "{{rows as options}}",
        "{{#rows or x}}",
        "{{kind is 红 or x}}",
        "{{name.x}}",
        "{{7*7}}",
        "{{name?new()}}",
        "{{name!\"freemarker.template.utility.Execute\"?new()}}"
      })
  void areRefusedWhateverTheyAre(String tag) {
    assertThat(problems(TestTemplate.of(p(tag)).bytes())).isNotEmpty();
  }

  @Test
  void leaveFreeMarkersOwnSyntaxAsItStands() throws Exception {
    String hostile =
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")} &lt;#assign x=1&gt; [=7*7] #{7*7}";

    assertThat(WordText.of(OrderForm.fill(TestTemplate.of(p(hostile)).bytes())))
        .isEqualTo(hostile.replace("&lt;", "<").replace("&gt;", ">") + "\n");
  }

  @Test
  void includeAnArchiveThatUnpacksBeyondABound() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1_000_000];
      for (int i = 0; i < 80; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }

    assertThat(problems(bomb.toByteArray())).singleElement().asString().contains("解压后超过50MB");
  }

  private static List<String> problems(byte[] template) {
    TemplateException thrown =
        catchThrowableOfType(TemplateException.class, () -> OrderForm.compile(template));
    assertThat(thrown).isNotNull();
    return thrown.problems().stream()
        .map(
            one ->
                one.place()
                    + ": "
                    + one.message()
                    + (one.excerpt().isEmpty() ? "" : ": " + one.excerpt()))
        .toList();
  }
}
