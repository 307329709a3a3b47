package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may hold is on lists; all else is refused, however it is spelt. */
class TemplateGuardTest {

  private static final String RELATIONSHIPS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Relationship Id='x' Type='%sattachedTemplate' Target='http://a/t.dotm' TargetMode='External'/>",
        "<Relationship TargetMode = \"&#69;xternal\" Id='x' Type='%simage' Target='http://a/b.png'/>",
        "<p:Relationship xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'"
            + " Id='x' Type='%simage' Target='file:///c:/b.png' TargetMode='external'/>",
        "<Relationship Id='x' Type='%shyperlink' Target='file://host/share' TargetMode='External'/>",
        "<Relationship Id='x' Type='%shyperlink' Target='\\\\\\\\host\\\\share' TargetMode='External'/>",
        "<Relationship Id='x' Type='%simage' Target='http://a/b.png'/>",
        "<Relationship Id='x' Type='%simage' Target='../../b.png'/>",
        "<Relationship Id='x' Type='%simage' Target='%%2E%%2e/../b.png'/>",
      })
  void refusesExternalTargetsInAnySpelling(String relationship) {
    assertThat(refused(withLink(relationship.formatted(TestTemplate.OFFICE + "/"))))
        .containsExactly("模板引用了外部内容");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vbaProject",
        "oleObject",
        "control",
        "aFChunk",
        "subDocument",
        "frame",
        "attachedTemplate"
      })
  void refusesPartsThatRunOrBringSomethingAlong(String kind) {
    String link =
        "<Relationship Id='x' Type='"
            + TestTemplate.OFFICE
            + "/"
            + kind
            + "' Target='styles.xml'/>";

    assertThat(refused(withLink(link))).containsExactly("模板含有不允许的部件或关系");
  }

  @Test
  void allowsLinksToPagesAndMailboxes() throws Exception {
    for (String target : List.of("https://a.cn/b", "mailto:a@b.cn", "#_Toc1")) {
      OrderForm.compile(
          withLink(
              "<Relationship Id='x' TargetMode='External' Type='%s/hyperlink' Target='%s'/>"
                  .formatted(TestTemplate.OFFICE, target)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DDEAUTO c:\\\\cmd.exe",
        " ddeauto x",
        "DDE\"x\"",
        "INCLUDETEXT \"http://a/b\"",
        "INCLUDEPICTURE \"http://a/b\" \\\\d",
        "INCLUDE x",
        "IMPORT x",
        "LINK Excel.Sheet.8 x",
        "DATABASE \\\\d x",
        "MACROBUTTON x y",
        "MERGEFIELD x",
        "AUTOTEXT x",
        "RD x",
        "HYPERLINK \"file://host/share\"",
        "HYPERLINK \\\\\\\\host\\\\share",
      })
  void refusesFieldsThatFetchOrStartSomething(String code) {
    String half = code.substring(0, 3);
    String split =
        begin()
            + "<w:r><w:instrText>%s</w:instrText></w:r><w:r><w:instrText>%s</w:instrText></w:r>"
                .formatted(half, code.substring(3))
            + end();

    assertThat(refused(TestTemplate.of(p(split)).bytes())).hasSize(1);
    assertThat(
            refused(
                TestTemplate.of(
                        p("<w:fldSimple w:instr='" + code + "'>" + r("x") + "</w:fldSimple>"))
                    .bytes()))
        .singleElement()
        .asString()
        .contains("不允许的域");
  }

  @Test
  void refusesAFieldWhoseNameAnotherOneMakes() {
    String inner = begin() + "<w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r>" + end();

    assertThat(refused(TestTemplate.of(p(begin() + inner + end())).bytes()))
        .singleElement()
        .asString()
        .contains("不允许的域");
  }

  @Test
  void allowsFieldsOfTheDocumentItself() throws Exception {
    for (String code :
        List.of(
            "PAGE",
            "= 1 + 2",
            "TOC \\o \"1-3\"",
            "HYPERLINK \"https://a.cn\" \\o \"提示\"",
            "HYPERLINK \\l \"b\"")) {
      OrderForm.compile(
          TestTemplate.of(p(begin() + "<w:r><w:instrText>" + code + "</w:instrText></w:r>" + end()))
              .bytes());
    }
  }

  @Test
  void refusesMacrosWhateverTheirPartIsCalled() {
    assertThat(
            refused(
                TestTemplate.of(p("x"))
                    .raw(
                        "word/media/a.png",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                    .bytes()))
        .contains("模板含有宏或嵌入的对象");
  }

  @Test
  void refusesADocumentThatCanHoldMacros() {
    assertThat(
            refused(
                TestTemplate.of(p("x"))
                    .main("application/vnd.ms-word.document.macroEnabled.main+xml")
                    .bytes()))
        .containsExactly("模板含有宏或嵌入的对象");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "word/../../evil.xml",
        "/evil.xml",
        "word\\evil.xml",
        "Word/Document.xml"
      })
  void refusesNamesThatLeadOutOfTheArchiveOrAreThereTwice(String name) {
    assertThat(refused(TestTemplate.of(p("x")).raw(name, "<a/>").bytes()))
        .containsExactly("压缩包内的文件名越出了文档，或有重名");
  }

  @Test
  void refusesWhatLooksLikeAMarkOfOurs() throws Exception {
    assertThat(refused(TestTemplate.of(p("{{name}}\uE0000\uE001")).bytes()))
        .containsExactly("模板含有与程序内部标记相同的私用区字符");
    assertThat(WordText.of(OrderForm.fill(TestTemplate.of(p("{{name}}\uE000造字\uE001")).bytes())))
        .isEqualTo("示例公司\uE000造字\uE001\n");
  }

  @Test
  void runsNoDirectiveOfAComment() throws Exception {
    String body = p("{{name}}") + "<!-- <#assign x = 1/0> ${x} --><?x <#stop \"!\"> ?>";

    assertThat(WordText.of(OrderForm.fill(TestTemplate.of(body).bytes()))).isEqualTo("示例公司\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<m:oMath><m:r><m:t>{{na</m:t></m:r><m:r><m:t>me}}</m:t></m:r></m:oMath>",
        "<w:sdt><w:sdtPr><w:alias w:val='{{name}}'/></w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt>",
        "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='a' descr='{{name}}'/></wp:inline></w:drawing></w:r>",
        "<w:r><w:pict><v:shape id='s'><v:textpath string='{{name}}'/></v:shape></w:pict></w:r>",
        "<w:fldSimple w:instr=' DOCPROPERTY {{name}} '><w:r/></w:fldSimple>",
        "<w:r><w:t>｛｛name｝｝</w:t></w:r>",
        "<w:r><w:t>{｛name}｝</w:t></w:r>",
        "<w:del w:id='1' w:author='a'><w:r><w:delText>{{name}}</w:delText></w:r></w:del>",
      })
  void reportsATagWhereNothingIsFilledIn(String content) {
    assertThat(refused(TestTemplate.of(p(content)).bytes()))
        .singleElement()
        .asString()
        .containsAnyOf("这里的标签不会被填写", "花括号是全角的");
  }

  @Test
  void readsAPartThatNamesItsElementsOtherwise() throws Exception {
    byte[] template = TestTemplate.of(p("{{name}}"), p("{{story}}：{{name}}")).prefix("ns0").bytes();

    assertThat(WordText.of(OrderForm.fill(template))).isEqualTo("示例公司\n一⏎二：示例公司\n");
  }

  private static String begin() {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  }

  private static String end() {
    return "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static byte[] withLink(String link) {
    return TestTemplate.of(p("{{name}}"))
        .header(p("眉"))
        .raw("word/_rels/header1.xml.rels", RELATIONSHIPS.formatted(link))
        .bytes();
  }

  private static List<String> refused(byte[] template) {
    TemplateException thrown =
        catchThrowableOfType(TemplateException.class, () -> OrderForm.compile(template));
    assertThat(thrown).isNotNull();
    return thrown.problems().stream().map(TemplateProblem::message).toList();
  }
}
