package io.shenbao.document.fill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.document.template.CompiledTemplate;
import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.programme.FieldType;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class TemplateCompilerTest {

  private static final Names.Section NAMES =
      new Names.Section(
          Map.of(
              "name", text(FieldType.TEXT, Set.of(), true, "name"),
              "story", text(FieldType.PROSE, Set.of(), false, "story"),
              "kind", text(FieldType.OPTION, new LinkedHashSet<>(List.of("红", "蓝")), false, "kind"),
              "rows",
                  new Names.Repeated(
                      Map.of("text", Names.Text.PLAIN, Names.NUMBER, Names.Text.PLAIN))));

  private static Names.Text text(
      FieldType type, Set<String> options, boolean required, String path) {
    return new Names.Text(type, options, Set.of(), required, false, path);
  }

  @Test
  void findsATagThatIsSplitOverRuns() throws Exception {
    XWPFDocument template = new XWPFDocument();
    XWPFParagraph paragraph = template.createParagraph();
    run(paragraph, "名称：{", false);
    run(paragraph, "{na", true);
    run(paragraph, "me}}！", false);

    assertThat(paragraphs(fill(template, Map.of("name", PrintedValue.of("甲")))))
        .containsExactly("名称：甲！");
  }

  @Test
  void keepsThePropertiesOfTheRunThatHoldsTheOpeningBrace() throws Exception {
    XWPFDocument template = new XWPFDocument();
    XWPFParagraph paragraph = template.createParagraph();
    run(paragraph, "{{", true);
    run(paragraph, "name}}", false);

    XWPFDocument filled = fill(template, Map.of("name", PrintedValue.of("甲")));

    XWPFRun run = filled.getParagraphs().get(0).getRuns().get(0);
    assertThat(run.text()).isEqualTo("甲");
    assertThat(run.isBold()).isTrue();
  }

  @Test
  void ticksTheOptionThatHolds() throws Exception {
    XWPFDocument template = lines("{{kind is 红}}红 {{kind is 蓝}}蓝");

    assertThat(paragraphs(fill(template, Map.of("kind", PrintedValue.of("蓝")))))
        .containsExactly("□红 ☑蓝");
  }

  @Test
  void makesAParagraphOfEachLineOfProse() throws Exception {
    XWPFDocument template = lines("{{story}}", "完");

    assertThat(paragraphs(fill(template, Map.of("story", PrintedValue.of("一\n\n二")))))
        .containsExactly("一", "二", "完");
  }

  @Test
  void repeatsParagraphsRowsAndText() throws Exception {
    XWPFDocument template =
        lines("{{#rows}}", "{{@number}}：{{text}}", "{{/rows}}", "{{#rows}}{{text}}、{{/}}");
    XWPFTable table = template.createTable(1, 2);
    table.getRow(0).getCell(0).setText("{{#rows}}{{@number}}");
    table.getRow(0).getCell(1).setText("{{text}}{{/}}");

    XWPFDocument filled = fill(template, Map.of("rows", rows("甲", "乙")));

    assertThat(paragraphs(filled)).containsExactly("1：甲", "2：乙", "甲、乙、");
    assertThat(filled.getTables().get(0).getRows()).hasSize(2);
    assertThat(filled.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("乙");
  }

  @Test
  void showsABlockOnlyWhenThereIsSomething() throws Exception {
    XWPFDocument template = lines("{{?rows}}", "有", "{{/}}", "{{!rows}}", "无", "{{/}}");

    assertThat(paragraphs(fill(template, Map.of("rows", List.of())))).containsExactly("无");
  }

  @Test
  void marksWhatIsMissing() throws Exception {
    XWPFDocument filled = fill(lines("{{name}}"), Map.of("name", PrintedValue.missing("【待填：名称】")));

    assertThat(paragraphs(filled)).containsExactly("【待填：名称】");
    assertThat(filled.getParagraphs().get(0).getRuns().get(0).getTextHighlightColor().toString())
        .isEqualTo("yellow");
  }

  @Test
  void writesWhatXmlForbidsAsNothingAndLineBreaksAsBreaks() throws Exception {
    XWPFDocument filled =
        fill(lines("{{name}}"), Map.of("name", PrintedValue.of("a<&>\"\u0001\uD800b\n${7*7}\tc")));

    assertThat(paragraphs(filled)).containsExactly("a<&>\"b\n${7*7}\tc");
  }

  @Test
  void leavesTheTemplatesOwnDollarsAlone() throws Exception {
    assertThat(paragraphs(fill(lines("${name} <#if x>"), Map.of())))
        .containsExactly("${name} <#if x>");
  }

  @Test
  void tellsAllMistakesAtOnceWithTheirPlaces() {
    XWPFDocument template = lines("{{nmae}}", "{{kind is 绿}}", "{{#rows}}", "{{", "{{name is}}");

    assertThatThrownBy(() -> compile(template))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(TemplateProblem::place, TemplateProblem::message)
                    .extracting(Object::toString)
                    .anyMatch(text -> text.contains("第1段") && text.contains("是否想写“name”"))
                    .anyMatch(text -> text.contains("第2段") && text.contains("绿"))
                    .anyMatch(text -> text.contains("第3段") && text.contains("没有结束标签"))
                    .anyMatch(text -> text.contains("第4段") && text.contains("花括号"))
                    .anyMatch(text -> text.contains("第5段") && text.contains("不是标签")));
  }

  @Test
  void refusesACellThatMayEndWithoutAParagraph() {
    XWPFDocument template = new XWPFDocument();
    XWPFTable table = template.createTable(1, 1);
    table.getRow(0).getCell(0).getParagraphs().get(0).createRun().setText("{{?name}}");
    table.getRow(0).getCell(0).addParagraph().createRun().setText("{{name}}");
    table.getRow(0).getCell(0).addParagraph().createRun().setText("{{/}}");

    assertThatThrownBy(() -> compile(template)).isInstanceOf(TemplateException.class);
  }

  @Test
  void refusesATemplateThatFetchesSomethingOrHoldsADocumentType() throws Exception {
    assertThatThrownBy(
            () ->
                compile(
                    withPart(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                            + " Target=\"http://example.com/x.dotm\" TargetMode=\"External\"/></Relationships>")))
        .isInstanceOf(TemplateException.class);
    assertThatThrownBy(
            () ->
                compile(
                    withPart(
                        "word/document.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")))
        .isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> compile("no document".getBytes(UTF_8)))
        .isInstanceOf(TemplateException.class);
  }

  @Test
  void writesTheSameBytesInEveryTimeZone() throws Exception {
    Filler filler = new Filler(compile(lines("{{name}}")));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] east = bytes(filler);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(bytes(filler)).isEqualTo(east);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] bytes(Filler filler) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    filler.fill(Map.of("name", PrintedValue.of("甲")), Album.EMPTY, out);
    return out.toByteArray();
  }

  private static List<Map<String, Object>> rows(String... texts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(
          Map.of("text", PrintedValue.of(text), Names.NUMBER, FormView.number(rows.size() + 1)));
    }
    return rows;
  }

  private static XWPFDocument lines(String... lines) {
    XWPFDocument document = new XWPFDocument();
    for (String line : lines) {
      document.createParagraph().createRun().setText(line);
    }
    return document;
  }

  private static void run(XWPFParagraph paragraph, String text, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setBold(bold);
  }

  private static CompiledTemplate compile(XWPFDocument template) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    return compile(out.toByteArray());
  }

  private static CompiledTemplate compile(byte[] docx) throws Exception {
    return new TemplateCompiler(new Wording(Locale.CHINESE))
        .compile("template.docx", docx, NAMES, false);
  }

  /** A template with one part replaced. */
  private static byte[] withPart(String name, String text) throws Exception {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    lines("{{name}}").write(template);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? text.getBytes(UTF_8) : in.readAllBytes());
        out.closeEntry();
      }
    }
    return changed.toByteArray();
  }

  private static XWPFDocument fill(XWPFDocument template, Map<String, Object> model)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Filler(compile(template)).fill(model, Album.EMPTY, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<String> paragraphs(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }
}
