package io.shenbao.source;

import io.shenbao.programme.Programme;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The first sheet: how to fill in the workbook. */
final class Guide {

  private static final List<String> LINES =
      List.of(
          "1. 只填写浅黄色的单元格；带*的为必填。不要改动表名、表头和隐藏的行列；可以插入行。",
          "2. 有下拉箭头的单元格请从列表中选择。单元格右上角有红色三角的，鼠标停留可看填写说明。",
          "3. 指标只写数字即按表中单位计；也可写“92.5%”“提升20%”“下降8.5%”“35.2万元/人”。",
          "4. 日期写“2024-03”“2024年3月”或“2024-03-15”均可。没有内容的选填项留空。",
          "5. 表格类工作表每行一项；“所属场景实例”等列须与前面表中的名称一致。",
          "6. 证明材料放入同一文件夹下对应的子文件夹；放不进去的，可在“证明材料”表写明文件名。",
          "7. 场景清单、按环节的索引和推荐汇总表由程序从场景实例得出，不必另填。");

  private Guide() {}

  static void write(Programme programme, Workbook workbook, Styles styles) {
    Sheet sheet = workbook.createSheet("填写说明");
    sheet.setColumnWidth(0, 110 * 256);
    sheet.setDisplayGridlines(false);
    Row title = sheet.createRow(0);
    title.setHeightInPoints(30);
    styles.put(title, 0, programme.title() + "　申报数据", styles.title());
    for (int i = 0; i < LINES.size(); i++) {
      Row row = sheet.createRow(i + 2);
      row.setHeightInPoints(22);
      styles.put(row, 0, LINES.get(i), styles.label());
    }
    Styles.print(sheet);
  }
}
