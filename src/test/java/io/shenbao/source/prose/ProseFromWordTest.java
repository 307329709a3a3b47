package io.shenbao.source.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.prose.Block;
import io.shenbao.prose.Span;
import io.shenbao.source.word.LeftOut;
import io.shenbao.source.word.UnreadableWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a Word file of prose. */
class ProseFromWordTest {

  @TempDir Path folder;

  @Test
  void takesHeadingsListsScriptsFormulasPicturesAndMergedCells() throws IOException {
    assertThat(sample().prose().blocks().stream().map(ProseFromWordTest::line))
        .containsExactly(
            "H1 系统集成方案",
            "H1 总体思路",
            "P0 车间面积2.4万m^{2}，年减排CO_{2}约800吨，*全部系统互联*，*数据同源*，详见注^{[1]}。",
            "H2 集成架构",
            "P0 1. 制造执行系统",
            "P1 a) 排程",
            "P1 b) 派工",
            "P0 2. 质量系统",
            "P0 ●五轴加工中心",
            "P0 （一）数据采集",
            "P0 （二）数据治理",
            "P0 设备综合效率按 〈OEE=(合格品数×节拍)/计划时间〉 计算。",
            "P0 〈∑_(i=1)^nx^2√(a+b)〉",
            "G 系统集成方案.docx.1.png: 图1 集成架构图",
            "T [系统|接口数量（个）||] [|2022|2023|2024] [制造执行|12|20|31] [备注|接口均经/压力测试||]"
                + " {0,0 2×1; 0,1 1×3; 3,1 1×3}",
            "P0 集成后效率提升20%。",
            "P0 [1] 按2024年统计。");
  }

  @Test
  void saysWhatIsNotTaken() throws IOException {
    WordProse prose = sample();

    assertThat(prose.leftOut().counts())
        .containsOnlyKeys(
            LeftOut.FIELD, LeftOut.OBJECT, LeftOut.LINKED_PICTURE, LeftOut.STRUCK, LeftOut.HEADER);
    assertThat(prose.leftOut().fields()).containsExactly("INCLUDEPICTURE");
  }

  @Test
  void writesOfAFormulaOnlyWhatTheSchemaHas() throws IOException {
    WordProse prose =
        sample(
            xml ->
                xml.replace(
                    "<m:fPr><m:type m:val=\"bar\"/>",
                    "<m:evil m:val=\"x\"><w:r/></m:evil><m:fPr><m:type m:val=\"&lt;x&gt;\"/>"
                        + "<m:den><m:r><m:t>no</m:t></m:r></m:den>"));

    String formula =
        prose.prose().blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .flatMap(block -> ((Block.Paragraph) block).spans().stream())
            .map(Span::formula)
            .filter(one -> one != null && one.contains("OEE"))
            .findFirst()
            .orElseThrow();
    assertThat(formula)
        .startsWith(
            "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"")
        .contains(
            "<m:f><m:num><m:r><w:rPr/><m:t xml:space=\"preserve\">合格品数×节拍</m:t></m:r></m:num>")
        .doesNotContain("evil", "no<", "&lt;x");
  }

  @Test
  void refusesAFormulaThatNestsWithoutEnd() throws IOException {
    String deep = "<m:rad><m:e>".repeat(300) + "</m:e></m:rad>".repeat(300);

    assertThatThrownBy(() -> sample(xml -> xml.replace("<m:f>", deep + "<m:f>")))
        .isInstanceOf(UnreadableWord.class);
  }

  @Test
  void laysPicturesBesideACopyAndFindsThemThere() throws IOException {
    Path file = WordSample.write(folder.resolve("系统集成方案.docx"));
    ProsePictures.lay(file, "系统集成方案.docx");

    WordProse prose = WordProse.read(file, "系统集成方案.docx");

    assertThat(prose.pictures().keySet()).containsExactly("系统集成方案.docx.1.png");
    assertThat(prose.pictures().values()).allMatch(Files::isRegularFile);
  }

  private WordProse sample() throws IOException {
    return sample(xml -> xml);
  }

  private WordProse sample(UnaryOperator<String> change) throws IOException {
    Path file = WordSample.write(folder.resolve("系统集成方案.docx"), change);
    return WordProse.read(file, "系统集成方案.docx");
  }

  private static String line(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return "P" + paragraph.depth() + " " + text(paragraph.spans());
    }
    if (block instanceof Block.Heading heading) {
      return "H" + heading.level() + " " + text(heading.spans());
    }
    if (block instanceof Block.Picture picture) {
      return "G " + picture.file() + ": " + picture.caption();
    }
    Block.Table table = (Block.Table) block;
    return "T "
        + table.rows().stream().map(ProseFromWordTest::cells).collect(Collectors.joining(" "))
        + table.merges().stream()
            .map(one -> one.row() + "," + one.column() + " " + one.rows() + "×" + one.columns())
            .collect(Collectors.joining("; ", " {", "}"));
  }

  private static String cells(List<List<Block>> row) {
    return row.stream()
        .map(cell -> cell.stream().map(Block::visible).collect(Collectors.joining("/")))
        .collect(Collectors.joining("|", "[", "]"));
  }

  private static String text(List<Span> spans) {
    return spans.stream().map(ProseFromWordTest::text).collect(Collectors.joining());
  }

  private static String text(Span span) {
    if (span.formula() != null) {
      return "〈" + span.text() + "〉";
    }
    return switch (span.script()) {
      case RAISED -> "^{" + span.text() + "}";
      case LOWERED -> "_{" + span.text() + "}";
      case ON_LINE -> span.bold() ? "*" + span.text() + "*" : span.text();
    };
  }
}
