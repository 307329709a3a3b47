package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.document.template.TemplateException;
import io.shenbao.wording.Wording;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates as others made them, each of which once lost something; filled with the order form. */
class StrangersTemplateTest {

  private static final List<String> SHOP =
      List.of(
          "title",
          "licenceNo",
          "tel",
          "free",
          "ovens",
          "money",
          "rate",
          "ok",
          "size",
          "day",
          "founded",
          "story");

  @Test
  void whatFollowsATagInItsRunStays() throws Exception {
    assertThat(lines("tab")).containsExactly("示例公司⇥2025年4月8日");
    assertThat(lines("pagebreak")).containsExactly("示例公司⏎", "下页");
    assertThat(lines("noteref")).startsWith("前示例公司[2]后");
  }

  @Test
  void aTabInsideALoopIsRepeated() throws Exception {
    assertThat(lines("looptab")).containsExactly("甲⇥乙⇥丙⇥完");
  }

  @Test
  void theParagraphOfABlockTagKeepsItsPageBreak() throws Exception {
    assertThat(lines("looppagebreak")).containsExactly("甲", "⏎", "乙", "⏎", "丙", "⏎", "完");
  }

  @Test
  void theParagraphOfABlockTagKeepsItsSection() throws Exception {
    byte[] docx = fill("sectend");

    assertThat(WordText.of(docx).lines()).containsExactly("横页", "甲", "乙", "丙", "", "竖页");
    assertThat(document(docx)).containsOnlyOnce("w:orient=\"landscape\"");
  }

  @Test
  void anItemOfTwoRowsKeepsItsMergedCell() throws Exception {
    byte[] docx = fill("vmerge2");

    assertThat(WordText.of(docx).lines())
        .startsWith("| 第1项 | 上甲 |", "|  | 下甲 |", "| 第2项 | 上乙 |", "|  | 下乙 |");
    assertThat(document(docx).split("<w:vMerge w:val=\"restart\"/>", -1)).hasSize(4);
  }

  @Test
  void bookmarksOutsideAnyLoopStayWithTheirReferences() throws Exception {
    String xml = document(fill("refs"));

    assertThat(xml)
        .contains("<w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/>", "<w:bookmarkEnd w:id=\"1\"/>")
        .contains(" REF _Toc1 \\h ", " PAGEREF _Toc1 \\h ", " TOC \\o \"1-3\" \\h ")
        .contains("w:anchor=\"_Toc1\"");
  }

  @Test
  void aTemplateFileBecomesADocument() throws Exception {
    assertThat(OrderForm.part(fill("dotx"), "[Content_Types].xml"))
        .contains("wordprocessingml.document.main+xml")
        .doesNotContain("template.main");
  }

  @Test
  void aCellMayEndWithAContentControl() throws Exception {
    assertThat(document(fill("sdtcell"))).contains("示例公司", "<w:id w:val=\"5\"/>");
  }

  @Test
  void noTableWithoutRowsIsWritten() throws Exception {
    assertThat(document(fill("emptytable"))).doesNotContain("<w:tbl>");
  }

  @Test
  void eachCopyOfAReferenceHasANoteOfItsOwn() throws Exception {
    byte[] docx = fill("noterow");

    assertThat(WordText.of(docx).lines().filter(line -> line.startsWith("|")))
        .containsExactly("| 甲[2] |  |", "| 乙[3] |  |", "| 丙[4] |  |");
    assertThat(OrderForm.part(docx, "word/footnotes.xml"))
        .contains("w:id=\"2\"", "w:id=\"3\"", "w:id=\"4\"")
        .matches(notes -> notes.split("注文", -1).length == 4);
  }

  @Test
  void aCommentOnWhatIsRepeatedIsThereOnce() throws Exception {
    assertThat(document(fill("commentrow")))
        .containsOnlyOnce("<w:commentReference w:id=\"0\"/>")
        .containsOnlyOnce("<w:commentRangeStart w:id=\"0\"/>")
        .containsOnlyOnce("<w:commentRangeEnd w:id=\"0\"/>");
  }

  @Test
  void aPageBreakBesideProseIsThereOnce() throws Exception {
    assertThat(lines("prosebreak")).containsExactly("一", "二⏎");
    assertThat(document(fill("prosebreak"))).containsOnlyOnce("<w:br w:type=\"page\"/>");
  }

  @Test
  void drawingsHaveNumbersOfTheirOwnInAllParts(@TempDir Path folder) throws Exception {
    Path logo = folder.resolve("标志.png");
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());

    byte[] docx =
        OrderForm.fill(
            template("template-headerid"),
            OrderForm.values(),
            new Album(Map.of("图/标志.png", logo), name -> ""));

    assertThat(OrderForm.part(docx, "word/header1.xml")).contains("<wp:docPr id=\"1\"");
    assertThat(document(docx)).contains("<wp:docPr id=\"2\"");
  }

  @Test
  void fiveThingsThatWereLostAtOnceAreAllThere() throws Exception {
    Map<String, Names> shop = new LinkedHashMap<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : SHOP) {
      shop.put(key, key.equals("story") ? Names.Text.PROSE : Names.Text.PLAIN);
      values.put(key, PrintedValue.of(key));
    }
    Map<String, Names> bread = new LinkedHashMap<>();
    List.of("nick", "family", "sort", Names.NUMBER)
        .forEach(key -> bread.put(key, Names.Text.PLAIN));
    Names.Section names =
        new Names.Section(
            Map.of("shop", new Names.Section(shop), "breads", new Names.Repeated(bread)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new Filler(
            new TemplateCompiler(new Wording(Locale.CHINESE))
                .compile("a.docx", template("cli-five-losses"), names, false))
        .fill(
            Map.of("shop", values, "breads", List.of(bread("甲", 1), bread("乙", 2))),
            Album.EMPTY,
            out);

    byte[] docx = out.toByteArray();
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    assertThat(WordText.of(docx).lines())
        .contains(
            "店名：title⇥电话：tel⏎规模：size",
            "附注free⏎",
            "| 第1项 | 名称 甲 |",
            "|  | 类别 甲 |",
            "| 第2项 | 名称 乙 |",
            "|  | 类别 乙 |");
    assertThat(document(docx))
        .containsOnlyOnce("w:orient=\"landscape\"")
        .contains("w:name=\"_Ref1\"", " REF _Ref1 \\h ")
        .matches(xml -> xml.split("<w:vMerge w:val=\"restart\"/>", -1).length == 3);
  }

  private static Map<String, Object> bread(String text, int number) {
    PrintedValue value = PrintedValue.of(text);
    return Map.of(
        "nick", value, "family", value, "sort", value, Names.NUMBER, FormView.number(number));
  }

  @ParameterizedTest
  @CsvSource({
    "template-watermark, 这里的标签不会被填写",
    "template-fldsimple, 这里的标签不会被填写",
    "template-ddeauto, 不允许的域“DDEAUTO”",
    "template-external-singlequote, 引用了外部内容"
  })
  void whatIsNotFilledOrNotHarmlessIsAMistake(String name, String message) throws Exception {
    byte[] template = template(name);

    TemplateException thrown =
        catchThrowableOfType(TemplateException.class, () -> OrderForm.compile(template));

    assertThat(thrown.problems())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains(message);
  }

  private static List<String> lines(String name) throws Exception {
    return WordText.of(fill(name)).lines().toList();
  }

  private static byte[] fill(String name) throws Exception {
    byte[] docx = OrderForm.fill(template("template-" + name));
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return docx;
  }

  private static String document(byte[] docx) throws IOException {
    return OrderForm.part(docx, "word/document.xml");
  }

  private static byte[] template(String name) throws IOException {
    try (InputStream in =
        StrangersTemplateTest.class.getResourceAsStream("templates/" + name + ".docx")) {
      return in.readAllBytes();
    }
  }
}
