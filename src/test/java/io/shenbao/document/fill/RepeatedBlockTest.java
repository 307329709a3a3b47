package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.r;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static io.shenbao.document.fill.TestTemplate.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a repeated block holds besides its tags, and what is around it. */
class RepeatedBlockTest {

  private static final String NUMBERING =
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

  private static final String NUMBERED =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
          + r("{{text}}")
          + "</w:p>";

  @Test
  void bookmarksGetNamesOfTheirOwnAndReferencesFollow() throws Exception {
    String xml =
        document(
            p("{{#rows}}"),
            p(start(4, "_Ref1"), "{{text}}", end(4)),
            p(field(" REF _Ref1 \\h ")),
            p("<w:hyperlink w:anchor=\"_Ref1\">" + r("见") + "</w:hyperlink>"),
            p("<w:fldSimple w:instr=\" PAGEREF _Ref1 \">" + r("1") + "</w:fldSimple>"),
            p("{{/rows}}"),
            p(field(" REF _Ref1 ")));

    assertThat(all(xml, "w:name=\"([^\"]*)\"")).containsExactly("_Ref1", "_Ref1_2", "_Ref1_3");
    assertThat(all(xml, "instrText[^>]*>([^<]*)<"))
        .containsExactly(
            " REF _Ref1 \\h ", " REF _Ref1_2 \\h ", " REF _Ref1_3 \\h ", " REF ", "_Ref1 ");
    assertThat(all(xml, "w:anchor=\"([^\"]*)\"")).containsExactly("_Ref1", "_Ref1_2", "_Ref1_3");
    assertThat(all(xml, "w:instr=\"([^\"]*)\""))
        .containsExactly(" PAGEREF _Ref1 ", " PAGEREF _Ref1_2 ", " PAGEREF _Ref1_3 ");
    assertThat(all(xml, "bookmarkStart w:id=\"(\\d+)\"")).containsExactly("4", "5", "6");
    assertThat(all(xml, "bookmarkEnd w:id=\"(\\d+)\"")).containsExactly("4", "5", "6");
  }

  @Test
  void aBookmarkOfAnInnerLoopIsNamedByBothLoops() throws Exception {
    String xml =
        document(
            p("{{#rows}}"),
            p("{{#parts}}", start(1, "a"), "{{part}}", end(1), "{{/}}"),
            p(field("REF a")),
            p("{{/rows}}"),
            p(start(9, "a_2_1"), "旁", end(9)));

    assertThat(all(xml, "w:name=\"([^\"]*)\"")).containsExactly("a", "a_1_1_2", "a_1_3_1", "a_2_1");
    assertThat(all(xml, "instrText[^>]*>([^<]*)<"))
        .containsExactly("REF a", "REF a_1_2_1", "REF a_1_3_1");
  }

  @Test
  void aBookmarkAroundOneEndOfABlockGoesAroundTheWhole() throws Exception {
    String xml =
        document(
            p(start(1, "b"), "前"), p("{{#rows}}"), p("{{text}}", end(1)), p("{{/rows}}"), p("后"));

    assertThat(xml).containsOnlyOnce("w:bookmarkStart").containsOnlyOnce("w:bookmarkEnd");
    assertThat(xml.indexOf("w:bookmarkEnd")).isGreaterThan(xml.indexOf("丙"));
  }

  @Test
  void aBookmarkOnABlockTagOutlivesItsParagraph() throws Exception {
    String xml =
        document(p(start(1, "b"), "{{?name}}", end(1)), p("有"), p("{{/}}"), p(field("REF b")));

    assertThat(xml).contains("w:name=\"b\"").contains("w:bookmarkEnd w:id=\"1\"");
  }

  @Test
  void drawingsAndControlsHaveIdsOfTheirOwn() throws Exception {
    String control =
        "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>"
            + r("{{text}}")
            + "</w:sdtContent></w:sdt>";

    String xml =
        document(p(textBox(p("外"))), p("{{#rows}}"), p(control, textBox(p("内"))), p("{{/}}"));

    assertThat(all(xml, "docPr id=\"(\\d+)\"")).containsExactly("1", "2", "3", "4");
    assertThat(xml).doesNotContain("w:id w:val=\"5\"");
    assertThat(document(p(control.replace("{{text}}", "{{name}}")))).contains("w:id w:val=\"5\"");
  }

  @Test
  void numberingContinuesUnlessTheTagSaysRestart() throws Exception {
    String[] block = {p("{{#rows}}"), NUMBERED, p("{{/}}")};
    assertThat(all(document(OrderForm.fill(withLists(block))), "w:numId w:val=\"(\\d+)\""))
        .containsOnly("3");

    block[0] = p("{{#rows restart}}");
    byte[] docx = OrderForm.fill(withLists(block));

    assertThat(all(document(docx), "w:numId w:val=\"(\\d+)\"")).containsExactly("4", "5", "6");
    assertThat(all(OrderForm.part(docx, "word/numbering.xml"), "w:num w:numId=\"(\\d+)\""))
        .containsExactly("3", "4", "5", "6");
    assertThat(OrderForm.part(docx, "word/numbering.xml").split("startOverride w:val=\"1\"", -1))
        .hasSize(4);
  }

  @Test
  void aBreakBetweenTwoTagsOfOneParagraphIsRepeated() throws Exception {
    assertThat(lines(p("{{#rows}}", "<w:r><w:br w:type=\"page\"/></w:r>", "{{/rows}}"), p("完")))
        .containsExactly("⏎⏎⏎", "完");
  }

  @Test
  void whatStandsOnBothSidesOfABlockTagStaysOnItsSide() throws Exception {
    String tab = "<w:r><w:tab/></w:r>";

    assertThat(lines(p(tab, "{{#rows}}", tab, tab), p("{{text}}"), p(tab, "{{/rows}}", tab)))
        .containsExactly("⇥", "⇥⇥", "甲", "⇥", "⇥⇥", "乙", "⇥", "⇥⇥", "丙", "⇥", "⇥");
  }

  @Test
  void aControlOrTextBoxIsNeverEmpty() throws Exception {
    String control =
        "<w:sdt><w:sdtPr/><w:sdtContent>"
            + p("{{?absent}}")
            + p("无")
            + p("{{/}}")
            + "</w:sdtContent></w:sdt>";

    assertThat(document(control, p("完"))).doesNotContain("w:sdt");
    assertThat(document(p(textBox(p("{{?absent}}") + p("无") + p("{{/}}")))))
        .contains("<w:txbxContent><w:p/></w:txbxContent>");
    assertThat(document(control.replace("absent", "name"), p("完"))).contains("<w:sdt>", "无");
  }

  @Test
  void aTableIsLeftOutOnlyWhenNoneOfItsRowsIsLeft() throws Exception {
    assertThat(
            lines(
                table(
                    row("{{#rows where text is 无}}{{text}}", "{{/}}"), row("{{?name}}有", "{{/}}")),
                p("完")))
        .containsExactly("| 有 |  |", "完");
  }

  private static String start(int id, String name) {
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>";
  }

  private static String end(int id) {
    return "<w:bookmarkEnd w:id=\"" + id + "\"/>";
  }

  private static String field(String code) {
    int half = code.length() / 2;
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + instruction(code.substring(0, half))
        + instruction(code.substring(half))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String instruction(String text) {
    return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
  }

  private static byte[] withLists(String... body) {
    return TestTemplate.of(body).raw("word/numbering.xml", NUMBERING).bytes();
  }

  private static List<String> all(String xml, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    while (matcher.find()) {
      if (!matcher.group(1).isEmpty()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static List<String> lines(String... body) throws Exception {
    byte[] docx = OrderForm.fill(TestTemplate.of(body).bytes());
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return WordText.of(docx).lines().toList();
  }

  private static String document(String... body) throws Exception {
    byte[] docx = OrderForm.fill(TestTemplate.of(body).bytes());
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return document(docx);
  }

  private static String document(byte[] docx) throws Exception {
    return OrderForm.part(docx, "word/document.xml");
  }
}
