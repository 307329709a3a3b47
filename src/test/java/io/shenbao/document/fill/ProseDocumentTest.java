package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Markdown is printed at its place in a template. */
class ProseDocumentTest {

  @TempDir private Path folder;
  private final Map<String, Path> pictures = new HashMap<>();

  @Test
  void numbersHeadingsUnderTheFormsOwn() throws Exception {
    assertThat(lines("# 背景\n甲\n## 现状\n## 目标\n# 条件\n### （三）自带编号\n", p("二、项目总体情况"), p("{{story}}")))
        .containsExactly("二、项目总体情况", "（一）背景", "甲", "1.现状", "2.目标", "（二）条件", "（三）自带编号");
    assertThat(lines("# 背景\n", p("（一）工厂建设"), p("{{story}}"))).contains("1.背景");
    assertThat(lines("# 背景\n", table(row("描述", "{{story}}")))).contains("| 描述 | 1.背景 |");
  }

  @Test
  void printsListsTablesAndBold() throws Exception {
    assertThat(
            lines(
                "1. 甲\n2. **乙**\n   - 丙\n\n| 年 | 值 |\n|---|---|\n| 2024 | 9 |\n",
                p("{{story}}"),
                p("完")))
        .containsExactly("1. 甲", "2. 乙", "●丙", "| 年 | 值 |", "| 2024 | 9 |", "", "完");
  }

  @Test
  void scalesAPictureToItsPlaceAndKeepsASmallOneSmall() throws Exception {
    picture("宽.png", 1600, 400);
    picture("小.png", 96, 96);

    assertThat(
            lines(
                "![图1](宽.png)\n\n![](小.png)",
                p("{{story}}"),
                table(row("格", "{{story}}")),
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
                    + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p>"))
        .containsExactly(
            "〈图 156×39mm〉", "图1", "〈图 25×25mm〉", "| 格 | 〈图 67×17mm〉⏎图1⏎〈图 25×25mm〉 |", "");
  }

  @Test
  void holdsAPictureOnceHoweverOftenItIsShownAndDoesNotDeflateIt() throws Exception {
    picture("a.png", 300, 200);
    pictures.put("图/b.png", pictures.get("a.png"));

    byte[] docx = fill("![甲](a.png)\n\n![乙](图/b.png)\n\n![丙](a.png)", p("{{story}}"));

    Map<String, ZipEntry> media = media(docx);
    assertThat(media).hasSize(1);
    assertThat(media.values()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    assertThat(WordText.of(docx).lines().filter(line -> line.startsWith("〈图"))).hasSize(3);
  }

  @Test
  void bringsAnOverLargePictureToPrintResolution() throws Exception {
    picture("大.png", 6000, 4000);

    byte[] docx = fill("![大](大.png)", p("{{story}}"));

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("word/media/")) {
          BufferedImage held = ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()));
          // 156 mm at 300 dots per inch
          assertThat(held.getWidth()).isEqualTo(1842);
          assertThat(held.getHeight()).isEqualTo(1228);
          return;
        }
      }
    }
    throw new AssertionError("no picture");
  }

  @Test
  void saysWhereAPictureCannotBeShown() throws Exception {
    assertThat(lines("![图1](没有.png)", p("{{story}}"))).containsExactly("【没有.png】", "图1");
  }

  @Test
  void printsTextWithoutItsMarksWhereNoParagraphCanStand() throws Exception {
    assertThat(lines("**甲**\n\n- 乙", p("说明：{{story}}。"))).containsExactly("说明：甲⏎●乙。");
  }

  private List<String> lines(String story, String... body) throws Exception {
    byte[] docx = fill(story, body);
    assertThat(WordDocument.mistakes(docx)).isEmpty();
    return WordText.of(docx).lines().toList();
  }

  private byte[] fill(String story, String... body) throws Exception {
    Map<String, Object> values = new LinkedHashMap<>(OrderForm.values());
    values.put("story", PrintedValue.ofProse(story));
    return OrderForm.fill(
        TestTemplate.of(body).bytes(), values, new Album(pictures, name -> "【" + name + "】"));
  }

  private void picture(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    pictures.put(name, file);
  }

  private static Map<String, ZipEntry> media(byte[] docx) throws IOException {
    Map<String, ZipEntry> media = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("word/media/")) {
          media.put(entry.getName(), entry);
        }
      }
    }
    return media;
  }
}
