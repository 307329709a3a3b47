package io.shenbao.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clerk's list of enterprises. */
class RosterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "株洲示例电气有限公司, '', true",
    "株洲示例电气（集团）有限公司, '', true",
    "'株洲示例电气( 集团 )有限公司', '', true",
    "别的名称, 91350100M000100Y43, true",
    "别的名称, 91350100m000100y43, true",
    "别的名称, ９１３５０１００Ｍ０００１００Ｙ４３, true",
    "株洲示例机械有限公司, 91330100799655058B, false",
    "'', '', false",
    "企业, '', false",
    "1, 1, false",
  })
  void namesAnEnterpriseByNameOrCode(String name, String code, boolean named) {
    Roster roster =
        Roster.of(
            List.of("1", "　株洲示例 电气有限公司 ", "株洲示例电气（集团）有限公司", "91350100M000100Y43", "", "2024"));

    assertThat(roster.names(name, code)).isEqualTo(named);
  }

  @Test
  void tellsTheMostSimilarName() {
    Roster roster = Roster.of(List.of("株洲示例电气有限公司", "醴陵陶瓷厂"));

    assertThat(roster.similar("株洲示例电器有限公司")).isEqualTo("株洲示例电气有限公司");
    assertThat(roster.similar("某某大学")).isEmpty();
  }

  @Test
  void changesItsFingerprintWithItsContentOnly() {
    Roster roster = Roster.of(List.of("株洲甲公司", "株洲乙公司"));

    assertThat(Roster.of(List.of("株洲乙公司", " 株洲甲公司")).fingerprint()).isEqualTo(roster.fingerprint());
    assertThat(Roster.of(List.of("株洲甲公司")).fingerprint()).isNotEqualTo(roster.fingerprint());
  }

  @Test
  void isReadFromCsvInUtf8AndInWhatAChineseExcelWrites() throws IOException {
    String text = "序号,企业名称\n1,株洲示例电气有限公司\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Path file = Files.writeString(folder.resolve("list.csv"), text, charset);

      assertThat(read(file).names("株洲示例电气有限公司", "")).as(charset.name()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void isReadFromWhatExcelSavesAsText(String separator) throws IOException {
    String text = "序号;企业名称;年份\r\n1;株洲示例电气有限公司;2024\r\n".replace(";", separator);
    for (String mark : List.of("", "\uFEFF")) {
      for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
        Path file =
            Files.writeString(folder.resolve("list.txt"), mark + text, Charset.forName(charset));

        assertThat(read(file).names()).as(charset).containsExactly("株洲示例电气有限公司");
      }
    }
  }

  @Test
  void isReadLineByLineWhereItWasPutTogetherFromTwoEncodings() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFF企业名称\n株洲示例电气有限公司\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("醴陵示例陶瓷厂\r\n".getBytes(Charset.forName("GBK")));
    Path file = Files.write(folder.resolve("list.csv"), bytes.toByteArray());

    assertThat(read(file).names()).containsExactlyInAnyOrder("株洲示例电气有限公司", "醴陵示例陶瓷厂");
  }

  @Test
  void isRefusedInAnUnknownEncoding() throws IOException {
    Path file =
        Files.write(
            folder.resolve("list.csv"), new byte[] {(byte) 0xFF, 'a', (byte) 0x80, '\n', 'b'});

    assertThatThrownBy(() -> read(file)).hasMessageContaining("编码");
  }

  @Test
  void isReadFromAnyColumnOfAWorkbook() throws IOException {
    Path file = folder.resolve("清单.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("见下一张表");
      var row = workbook.createSheet("名单").createRow(3);
      row.createCell(0).setCellValue(1);
      row.createCell(2).setCellValue("91350100M000100Y43");
      workbook.write(out);
    }

    assertThat(read(file).names("", "91350100M000100Y43")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "list.doc, 株洲示例电气有限公司, 不是 CSV、文本或 Excel",
    "list.xlsx, 这不是工作簿, 无法读取",
    "list.csv, '1,2', 没有企业",
    "list.csv, '序号,企业名称,统一社会信用代码（18位）\n', 没有企业",
    "list.csv, '株洲市2024年智能工厂名单\n序号;单位名称;备注', 没有企业",
  })
  void saysWhyAListCannotBeUsed(String name, String content, String says) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);

    assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining(says);
  }

  @Test
  void saysThatAListIsNotThere() {
    assertThatThrownBy(() -> read(folder.resolve("none.csv")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("无法读取");
  }

  private static Roster read(Path file) throws IOException {
    return new RosterFile(new Wording(Locale.CHINESE)).read(file);
  }
}
