package io.shenbao.source.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.fill.WordDocument;
import io.shenbao.document.fill.WordText;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;

/** A Word file that lies beside the source and is named after a text of the form. */
class ProseBesideTheSourceTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  @TempDir Path folder;

  @Test
  void isThatText() throws Exception {
    WordSample.write(folder.resolve("系统集成方案.docx"));

    SourceReading reading = read("applicant: {name: 甲}\n");

    Application application = Objects.requireNonNull(reading.application());
    JsonPointer place = application.rich().texts().keySet().iterator().next();
    assertThat(application.tree().at(place).asString())
        .startsWith("总体思路\n车间面积2.4万m2，")
        .contains("2. 质量系统", "图1 集成架构图", "备注\t接口均经\n压力测试");
    assertThat(application.rich().files()).containsExactly("系统集成方案.docx");
    assertThat(said(reading))
        .singleElement()
        .asString()
        .contains("已作为“系统集成方案”的正文读取", "取自别处的域1处（INCLUDEPICTURE）", "嵌入的对象、控件或图表1个", "页眉、页脚中的文字");
  }

  @Test
  void isPrintedInTheFormsOwnStylesAndNumbering() throws Exception {
    Path file = WordSample.write(folder.resolve("系统集成方案.docx"));
    ProsePictures.lay(file, "系统集成方案.docx");
    Application application = Objects.requireNonNull(read("applicant: {name: 甲}\n").application());

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.load(
            PROGRAMME, new Wording(Locale.CHINESE), Path.of("templates"), folder.resolve("cache"))
        .application(
            application,
            new Printing(false, Set.of(), application.rich().pictures(), List.of()),
            out);

    assertThat(WordDocument.mistakes(out.toByteArray())).isEmpty();
    assertThat(WordText.of(out.toByteArray()))
        .contains("（一）总体思路", "1.集成架构", "〈图", "图1 集成架构图", "| 制造执行 | 12 | 20 | 31 |");
  }

  @Test
  void givesWayToMarkdownOfTheSameName() throws IOException {
    WordSample.write(folder.resolve("系统集成方案.docx"));
    Files.writeString(folder.resolve("系统集成方案.md"), "各系统互联。");

    SourceReading reading = read("applicant: {name: 甲}\n");

    assertThat(Objects.requireNonNull(reading.application()).tree().toString()).contains("各系统互联。");
    assertThat(Objects.requireNonNull(reading.application()).rich().texts()).isEmpty();
    assertThat(Objects.requireNonNull(reading.application()).rich().files()).hasSize(1);
    assertThat(said(reading)).singleElement().asString().contains("以“系统集成方案.md”为准");
  }

  @Test
  void staysEvidenceWhereItsNameIsNoTextOfTheForm() throws IOException {
    WordSample.write(folder.resolve("系统集成方案评审意见.docx"));
    WordSample.write(folder.resolve("合同.docx"));

    SourceReading reading = read("applicant: {name: 甲}\n");

    assertThat(Objects.requireNonNull(reading.application()).rich().files()).isEmpty();
    assertThat(said(reading)).isEmpty();
  }

  @Test
  void isNamedForWhatItIsWhenItCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("系统集成方案.docx"), "no package");
    Files.writeString(folder.resolve("项目实施成效.wps"), "old");

    assertThat(said(read("applicant: {name: 甲}\n")))
        .anySatisfy(text -> assertThat(text).contains("“系统集成方案.docx”不是完好的 Word 文件"))
        .anySatisfy(text -> assertThat(text).contains("“项目实施成效.wps”应是“项目实施成效”的正文"));
  }

  private static List<String> said(SourceReading reading) {
    return reading.judgement().findings().stream()
        .filter(finding -> finding.rule().equals("prose-file"))
        .map((Finding finding) -> Said.PLAIN.message(finding))
        .toList();
  }

  private SourceReading read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("application.yaml"), yaml);
    return new SourceReader(PROGRAMME).read("a", file, "a/application.yaml", false);
  }
}
