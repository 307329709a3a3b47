package io.shenbao.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.programme.Reference;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau's lists with columns, as clerks keep them. */
class ListFileTest {

  @TempDir Path folder;

  @Test
  void columnsAreKnownByTheirHeadingsWhereverTheyStand() throws IOException {
    assertThat(read("一、名单\n序号,获评年度,企 业 名 称（全称）,备注\n1,2030,甲公司,略\n2,,乙公司\n,,,\n合计,,,2\n"))
        .containsExactly(Map.of("year", 2030.0, "name", "甲公司"), Map.of("name", "乙公司"));
  }

  @Test
  void aListInTheEncodingOfExcelIsRead() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "企业名称（全称）;获评年度\n'甲公司;1,234\n".getBytes(Charset.forName("GB18030")));

    assertThat(list().read(file)).containsExactly(Map.of("name", "甲公司", "year", 1234.0));
  }

  @Test
  void everySheetMayHaveItsHeadings() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      sheet(workbook, "甲县", List.of("企业名称（全称）", "获评年度"), List.of("甲公司", 2030));
      sheet(workbook, "乙县", List.of("获评年度", "企业名称（全称）"), List.of(2031, "乙公司"));
      workbook.write(out);
    }

    assertThat(list().read(file))
        .containsExactly(
            Map.of("name", "甲公司", "year", 2030.0), Map.of("name", "乙公司", "year", 2031.0));
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThatThrownBy(() -> read("企业名称（全称）\n甲公司\n")).hasMessageEndingWith("缺：获评年度");
    assertThatThrownBy(() -> read("企业名称（全称）,获评年度\n甲公司,去年\n"))
        .hasMessageContaining("第2行“获评年度”写作“去年”，不是数字");
    assertThatThrownBy(() -> read("企业名称（全称）,获评年度\n")).hasMessageContaining("在列名下面没有内容");
    assertThatThrownBy(() -> list().read(Files.createFile(folder.resolve("a.pdf"))))
        .hasMessageContaining("不是 CSV");
  }

  @Test
  void anotherRowIsAnotherList() throws IOException {
    ClerkLists one = ClerkLists.NONE.with("a", read("企业名称（全称）,获评年度\n甲公司,1\n"));
    ClerkLists other = ClerkLists.NONE.with("a", read("企业名称（全称）,获评年度\n甲公司,2\n"));

    assertThat(ClerkLists.NONE.fingerprint()).isEmpty();
    assertThat(one.fingerprint())
        .isNotEqualTo(other.fingerprint())
        .isNotEqualTo(one.with(Roster.of(List.of("丙公司"))).fingerprint());
  }

  private List<Map<String, Object>> read(String text) throws IOException {
    return list().read(Files.writeString(folder.resolve("list.csv"), text));
  }

  private static ListFile list() {
    Map<String, Reference.Column> columns = new LinkedHashMap<>();
    columns.put("name", new Reference.Column("企业名称(全称)", false));
    columns.put("year", new Reference.Column("获评年度", true));
    return new ListFile(new Reference.Listing("名单", columns), new Wording(Locale.CHINESE));
  }

  private static void sheet(
      XSSFWorkbook workbook, String name, List<String> headings, List<?> values) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < headings.size(); i++) {
      (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(headings.get(i));
      var row = i == 0 ? sheet.createRow(1) : sheet.getRow(1);
      if (values.get(i) instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else {
        row.createCell(i).setCellValue(values.get(i).toString());
      }
    }
  }
}
