package io.shenbao.workbook;

import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.Layout;
import io.shenbao.source.WorkedExample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet: how to fill in the others, what they are, and what is still missing on them. */
final class Guide {

  private static final List<Integer> WIDTHS = List.of(28, 62, 16, 16);
  private static final int COUNT_COLUMN = 3;
  private static final int LAST_COLUMN = WIDTHS.size() - 1;
  private static final float LINE_POINTS = 20;

  private final Pen pen;
  private final Sheet sheet;
  private int next;

  private Guide(Pen pen, Sheet sheet) {
    this.pen = pen;
    this.sheet = sheet;
  }

  static void write(Pen pen, Sheet sheet, List<Layout.Sheet> sheets) {
    Guide guide = new Guide(pen, sheet);
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
    }
    sheet.setDisplayGridlines(false);
    guide.line(pen.programme().title() + "　申报数据", true);
    guide.lines(sheets).forEach(line -> guide.line(line, false));
    guide.legend();
    guide.index(sheets);
    Paper.single(sheet, LAST_COLUMN);
    pen.workbook().setForceFormulaRecalculation(true);
  }

  private List<String> lines(List<Layout.Sheet> sheets) {
    List<String> lines = new ArrayList<>();
    lines.add("请填写有底色的单元格，不要改动表名、表头和隐藏的行列；可以插入行。没有内容的选填项留空。");
    lines.add("有下拉箭头的单元格请从列表中选择；选中单元格会显示示例，右上角有三角的，鼠标停留可看填写说明。");
    lines.add("数字按表中单位填写即可，也可写“92.5%”“提升20%”“下降8.5%”；日期写“2024-03”或“2024年3月”均可。");
    String example = "以“" + WorkedExample.MARK + "”开头的灰色行是示例，不会被读取，不必删除。";
    boolean hasTables = sheets.stream().anyMatch(Layout.Table.class::isInstance);
    if (hasTables) {
      lines.add("表格类工作表每行一项。" + example);
    }
    if (sheets.stream()
        .anyMatch(one -> one instanceof Layout.Table table && table.parent() != null)) {
      lines.add("“所属……”一列从列表中选择前面表中已填写的名称，须与其一致。");
    }
    if (!pen.programme().requirements().isEmpty()) {
      lines.add("证明材料放入同一文件夹下对应的子文件夹；放不进去的，可在“" + Layout.EVIDENCE + "”表写明文件名。");
    }
    return lines;
  }

  private void line(String text, boolean isTitle) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(isTitle ? 2 * LINE_POINTS : LINE_POINTS);
    String number = isTitle ? "" : next + ". ";
    pen.put(row, 0, number + text, isTitle ? pen.styles().title() : pen.styles().plain());
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_COLUMN));
    next++;
  }

  private void legend() {
    Row row = sheet.createRow(++next);
    row.setHeightInPoints(LINE_POINTS);
    int column = 0;
    for (Duty duty : Duty.values()) {
      pen.put(row, column++, duty.label(), pen.styles().input(duty));
    }
    pen.put(row, column, "示例，不读取", pen.styles().example());
    next += 2;
  }

  private void index(List<Layout.Sheet> sheets) {
    Row head = sheet.createRow(next++);
    List<String> titles = List.of("工作表（点击前往）", "内容", "填写要求", "必填项还缺");
    for (int i = 0; i < titles.size(); i++) {
      pen.put(head, i, titles.get(i), pen.styles().header());
    }
    int first = next;
    Missing missing = new Missing(pen.form(), pen.geometry());
    for (Layout.Sheet one : sheets) {
      Row row = entry(one.name(), content(one), requirement(one));
      count(row, missing.formula(one));
    }
    Row evidence = entry(Layout.EVIDENCE, "没有放入对应文件夹的文件", Duty.OPTIONAL.label());
    pen.put(evidence, COUNT_COLUMN, "", pen.styles().count());
    Row total = sheet.createRow(next++);
    pen.put(total, 0, "合计", pen.styles().header());
    pen.put(total, 1, "视情况必填的，只计工作簿能够判断的；以审核结果为准", pen.styles().note());
    pen.put(total, 2, "", pen.styles().note());
    Stretch counts = new Stretch(sheet.getSheetName(), COUNT_COLUMN, first, next - 2);
    count(total, "SUM(" + counts.range() + ")");
    colour(first, next - 1);
  }

  private Row entry(String name, String content, String requirement) {
    Row row = sheet.createRow(next++);
    Cell cell = pen.put(row, 0, name, pen.styles().link());
    Hyperlink link = pen.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(new Spot(name, 0, Layout.LABEL_COLUMN).link());
    cell.setHyperlink(link);
    pen.put(row, 1, content, pen.styles().note());
    pen.put(row, 2, requirement, pen.styles().note());
    Lines.fit(row, 1);
    return row;
  }

  private static String content(Layout.Sheet one) {
    List<String> paths = one.nodes().stream().map(Node::path).toList();
    return one.nodes().stream()
        .filter(node -> !paths.contains(outer(node.path())))
        .map(node -> node.caption().label())
        .collect(Collectors.joining("；"));
  }

  private static String outer(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private String requirement(Layout.Sheet one) {
    Duty duty = Duty.of(pen.form(), one);
    boolean isList = one instanceof Layout.Table table && isOptional(table.list());
    return isList ? "有则填写" : duty.label();
  }

  private boolean isOptional(Items list) {
    return Duty.of(pen.form(), list) == Duty.OPTIONAL;
  }

  private void count(Row row, String formula) {
    Cell cell = pen.put(row, COUNT_COLUMN, "", pen.styles().count());
    cell.setCellFormula(formula);
  }

  /** Stands out where something is missing. */
  private void colour(int firstRow, int lastRow) {
    SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule some =
        all.createConditionalFormattingRule(ComparisonOperator.GT, "0");
    fill(some, "FCE4D6");
    CellRangeAddress[] range = {
      new CellRangeAddress(firstRow, lastRow, COUNT_COLUMN, COUNT_COLUMN)
    };
    all.addConditionalFormatting(range, some);
  }

  private static void fill(ConditionalFormattingRule rule, String colour) {
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Styles.colour(colour));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
  }
}
