package io.shenbao.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.check.Checker;
import io.shenbao.merging.SeenRow.Fate;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counties' tables, however they were edited, say what they said before. */
class MergerTest {

  private static final String UP = EditedTable.UP;
  private static final String LEFT = EditedTable.LEFT;

  private static final String[] HEAD = {
    "序号", "申报单位名称", "先进级智能工厂项目名称", "涉及典型场景实例（罗列）", "联系人", "联系方式（手机号）", "备注"
  };
  private static final String SCENARIOS_A = "1. 生产作业—人机协同作业—机器人焊接\n2. 仓储物流—智能仓储—立体仓库";
  private static final String[] A = {
    "1", "株洲甲机械有限公司", "甲机械智能工厂", SCENARIOS_A, "张三", "13800000001", "非标杆"
  };
  private static final String[] B = {
    "2", "株洲乙材料有限公司", "乙材料智能工厂", "1. 质量管控—在线智能检测—视觉检测", "李四", "13800000002", "标杆"
  };

  private static Programme programme;
  private static Wording wording;
  private static Merger merger;

  @TempDir private Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    Wording own = new Wording(Locale.CHINESE);
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), own).read("hunan-advanced-2025").programme());
    wording = own.with(programme.phrases());
    merger = new Merger(programme, new Checker(programme, own), "株洲市工业和信息化局");
  }

  /** What people do to a table; each still says what it said, in Word and in Excel. */
  private static Map<String, EditedTable> treatments() {
    Map<String, EditedTable> all = new LinkedHashMap<>();
    all.put("nothing", table(HEAD, A, B));
    all.put("other order", table(order(HEAD), order(A), order(B)));
    all.put(
        "added columns",
        table(with(HEAD, 5, "职务", "联系人备注"), with(A, 5, "经理", "周末勿扰"), with(B, 5, "厂长", "")));
    all.put(
        "title and county in merged rows",
        table(
            row("先进级智能工厂项目推荐汇总表", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT),
            row("推荐单位（盖章）：天元区工信局", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT),
            HEAD,
            A,
            B));
    all.put(
        "a row a scenario, the rest merged",
        table(
            HEAD,
            with(A, 3, 1, "生产作业—人机协同作业—机器人焊接"),
            row(UP, UP, UP, "仓储物流—智能仓储—立体仓库", UP, UP, UP),
            B));
    all.put(
        "a row a scenario, the rest left blank",
        table(
            HEAD,
            with(A, 3, 1, "（1）生产作业—人机协同作业—机器人焊接"),
            row("", "", "", "（2）仓储物流—智能仓储—立体仓库", "", "", ""),
            B));
    all.put(
        "empty rows, total, notes and signatures below",
        table(
            HEAD,
            A,
            row("", "", "", "", "", "", ""),
            B,
            row("3", "", "", "", "", "", ""),
            row("合计", "2家", "", "", "", "", ""),
            row("注：按优先次序排名。", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT),
            row("填表人：王五", "", "", "审核人：赵六", "", "", "")));
    all.put("numbers missing", table(HEAD, with(A, 0, 1, ""), with(B, 0, 1, "")));
    all.put("numbers wrong", table(HEAD, with(A, 0, 1, "7"), with(B, 0, 1, "3")));
    all.put("numbers typed as numbers", table(HEAD, typed(A), typed(B)));
    all.put("headings repeated", table(HEAD, A, HEAD, B));
    all.put("two tables", new EditedTable().table("", HEAD, A).table("续表", HEAD, B));
    all.put(
        "two tables in different orders",
        new EditedTable().table("", HEAD, A).table("", order(HEAD), order(B)));
    all.put(
        "headings of two rows",
        table(
            row("序号", "申报单位名称", "项目名称", "典型场景", "联系人信息", LEFT, "备注"),
            row(UP, UP, UP, UP, "姓名", "手机号", UP),
            A,
            B));
    all.put(
        "other headings", table(row("编号", "企业名称", "智能工厂名称", "典型场景", "项目联系人", "联系电话", "备注"), A, B));
    all.put(
        "contact and phone in one column",
        table(
            row("序号", "申报单位", "项目名称", "涉及场景", "联系人及联系方式", "备注"),
            row(A[0], A[1], A[2], A[3], A[4] + " " + A[5], A[6]),
            row(B[0], B[1], B[2], B[3], B[4] + "\n" + B[5], B[6])));
    all.put(
        "scenarios in one line",
        table(HEAD, with(A, 3, 1, "①生产作业—人机协同作业—机器人焊接；②仓储物流—智能仓储—立体仓库。"), B));
    all.put(
        "blanks and line ends within values",
        table(
            HEAD,
            with(with(A, 1, 1, "株洲甲机械\n有限公司"), 5, 1, " 138 0000 0001 "),
            with(B, 4, 1, "\u3000李四")));
    return all;
  }

  @ParameterizedTest
  @CsvSource({"docx", "xlsx"})
  void aTableSaysTheSameHoweverItWasEdited(String type) throws IOException {
    for (Map.Entry<String, EditedTable> one : treatments().entrySet()) {
      Path file = one.getValue().write(folder.resolve("天元区." + type));

      Merged merged = merge(file);

      assertThat(merged.listed())
          .as(one.getKey())
          .extracting(
              SummaryEntry::name,
              SummaryEntry::factory,
              entry -> String.join("|", entry.scenarios()),
              SummaryEntry::contact,
              SummaryEntry::phone,
              SummaryEntry::remark)
          .containsExactly(
              tuple(A[1], A[2], "生产作业—人机协同作业—机器人焊接|仓储物流—智能仓储—立体仓库", A[4], A[5], A[6]),
              tuple(B[1], B[2], "质量管控—在线智能检测—视觉检测", B[4], B[5], B[6]));
      assertThat(said(merged)).as(one.getKey()).noneMatch(line -> !line.startsWith("[提示]"));
      accounted(merged);
    }
  }

  @Test
  void whatWasNotTakenOverIsTold() throws IOException {
    Map<String, EditedTable> all = treatments();

    assertThat(said(merge(all.get("added columns").write(folder.resolve("a.xlsx")))))
        .containsExactly("[提示] a.xlsx 工作表“Sheet1”：以下各列不是汇总表的列，没有并入：职务、联系人备注");
    assertThat(
            said(
                merge(
                    all.get("empty rows, total, notes and signatures below")
                        .write(folder.resolve("b.docx")))))
        .hasSize(3)
        .anyMatch(line -> line.contains("第1个表格第7行") && line.contains("按优先次序排名"));
    assertThat(said(merge(all.get("numbers wrong").write(folder.resolve("c.docx")))))
        .singleElement()
        .asString()
        .contains("重新编号");
  }

  @Test
  void namesOfScenariosAloneAreReadBetweenCommas() throws IOException {
    Merged merged =
        merge(table(HEAD, with(A, 3, 1, "人机协同作业、智能仓储，先进过程控制")).write(folder.resolve("a.docx")));

    assertThat(merged.listed().get(0).scenarios()).containsExactly("人机协同作业", "智能仓储", "先进过程控制");
    assertThat(merged.told()).isEmpty();
  }

  @Test
  void theCountyIsTheOneThatTheTableNamesElseTheFile() throws IOException {
    Path named =
        new EditedTable()
            .table("推荐单位（盖章）：芦淞区科工信局\u3000\u3000日期：2025年4月", HEAD, A)
            .write(folder.resolve("1.docx"));
    Path city =
        new EditedTable().table("推荐单位（盖章）：株洲市工业和信息化局", HEAD, B).write(folder.resolve("石峰区.xlsx"));

    assertThat(merge(named, city).rows())
        .extracting(row -> row.row().county())
        .containsExactly("芦淞区科工信局", "石峰区");
  }

  @Test
  void doublesAreToldWithBothPlacesAndTheLaterIsLeftOut() throws IOException {
    Path one = table(HEAD, A, B).write(folder.resolve("1.docx"));
    Path two =
        table(
                HEAD,
                with(B, 1, 1, "株洲乙材料有限公司 "),
                with(with(A, 2, 1, "甲机械另一工厂"), 5, 1, "13800000003"))
            .write(folder.resolve("2.xlsx"));

    Merged merged = merge(one, two);

    assertThat(merged.rows())
        .extracting(SeenRow::fate)
        .containsExactly(Fate.LISTED, Fate.LISTED, Fate.DOUBLE, Fate.LISTED);
    assertThat(said(merged))
        .filteredOn(line -> !line.contains("重新编号"))
        .containsExactly(
            "[须处理] 2.xlsx 工作表“Sheet1”第2行：“株洲乙材料有限公司”重复，与1.docx 第1个表格第3行相同，只列入前一处",
            "[提示] 2.xlsx 工作表“Sheet1”第3行：“株洲甲机械有限公司”与1.docx 第1个表格第2行是同一企业，项目不同，两处都已列入");
    accounted(merged);
  }

  @Test
  void aSecondRowWithTheSameIdentityIsADoubleUnderAnotherName() throws IOException {
    String code = "91430211MA4SLBA11T";
    Path file =
        table(
                with(HEAD, 2, "统一社会信用代码"),
                with(A, 2, code),
                with(with(A, 1, 1, "甲机械公司"), 2, code.toLowerCase(Locale.ROOT)))
            .write(folder.resolve("1.xlsx"));

    assertThat(merge(file).rows())
        .extracting(SeenRow::fate)
        .containsExactly(Fate.LISTED, Fate.DOUBLE);
  }

  @Test
  void rowsBeyondAQuotaAreLeftOutAndTold() throws IOException {
    Path one = table(HEAD, A, B).write(folder.resolve("天元区推荐表.docx"));
    Path two =
        table(HEAD, with(A, 1, 1, "丙公司"), with(B, 1, 1, "丁公司")).write(folder.resolve("芦淞区.xlsx"));

    Merged merged =
        merger.merge(List.of(one, two), List.of(), new Quotas(Map.of("天元区", 1, "炎陵县", 2)));

    assertThat(merged.rows())
        .extracting(SeenRow::fate)
        .containsExactly(Fate.LISTED, Fate.OVER_QUOTA, Fate.LISTED, Fate.LISTED);
    assertThat(merged.rows()).extracting(SeenRow::number).containsExactly(1, 0, 2, 3);
    assertThat(said(merged))
        .hasSize(2)
        .anyMatch(line -> line.contains("“天元区”的名额是1个"))
        .anyMatch(line -> line.contains("“炎陵县”与哪一个推荐单位都对不上"));
    accounted(merged);
  }

  @Test
  void quotasComeFromATable() throws IOException {
    Path file = Files.writeString(folder.resolve("q.csv"), "县市区,名额\n天元区,3\n芦淞区,2\n");

    assertThat(Quotas.read(file, "q.csv", wording).limits()).isEqualTo(Map.of("天元区", 3, "芦淞区", 2));
    Path bad = Files.writeString(folder.resolve("bad.csv"), "县市区,名额\n天元区,三\n芦淞区,\n");
    assertThatThrownBy(() -> Quotas.read(bad, "bad.csv", wording)).hasMessageContaining("第 2, 3 行");
  }

  @Test
  void anApplicationCountsByItsCountysFolderElseByItsOwn() {
    Quotas quotas = new Quotas(Map.of("天元区", 1, "炎陵", 2));

    assertThat(quotas.ofPath("天元区/炎陵某公司")).contains("天元区");
    assertThat(quotas.ofPath("天元区-新能源材料")).contains("天元区");
    assertThat(quotas.ofPath("2025年/炎陵县/某公司")).contains("炎陵");
    // what an enterprise calls itself is no county
    assertThat(quotas.ofPath("芦淞区/天元区某公司")).isEmpty();
  }

  @Test
  void whatCantBeReadIsListedWithItsPlace() throws IOException {
    Path file =
        table(
                with(HEAD, 2, "信用代码"),
                with(with(A, 1, 1, ""), 2, ""),
                with(with(B, 3, 1, "1. 机器人舞蹈\n2. 人机协同做业—x"), 2, "91430211MA4SLBA11Z"),
                with(with(with(A, 5, 1, "1380000"), 3, 1, "/"), 2, "/"))
            .write(folder.resolve("1.docx"));

    Merged merged = merge(file);

    assertThat(said(merged))
        .anyMatch(line -> line.startsWith("[未读出] 1.docx 第1个表格第2行：没有申报单位的名称"))
        .anyMatch(line -> line.contains("第3行：统一社会信用代码“91430211MA4SLBA11Z”校验不通过"))
        .anyMatch(line -> line.contains("“机器人舞蹈”中没有场景指引里的场景"))
        .anyMatch(line -> line.contains("“人机协同做业—x”") && line.contains("是否为“人机协同作业”"))
        .anyMatch(line -> line.contains("第4行：联系人手机“1380000”不是11位手机号码"))
        .anyMatch(line -> line.startsWith("[提示]") && line.contains("没有填写：涉及典型场景实例"));
    assertThat(merged.rows())
        .extracting(SeenRow::fate)
        .containsExactly(Fate.UNREAD, Fate.LISTED, Fate.LISTED);
    accounted(merged);
  }

  @Test
  void whatAChangeTookAwayOrAPenStruckOutIsNotTakenOver() throws IOException {
    String table = table(HEAD, A, B, with(A, 1, 1, "划去公司")).document();
    String changed =
        table
            .replace(
                "<w:r><w:t xml:space=\"preserve\">划去公司",
                "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">划去公司")
            .replace(
                "<w:r><w:t xml:space=\"preserve\">标杆</w:t></w:r>",
                "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>");
    EditedTable.word(folder.resolve("1.docx"), changed);

    Merged merged = merge(folder.resolve("1.docx"));

    assertThat(merged.listed()).extracting(SummaryEntry::remark).containsExactly("非标杆", "新");
    assertThat(merged.rows().get(2).fate()).isEqualTo(Fate.UNREAD);
    assertThat(said(merged)).anyMatch(line -> line.contains("名称已划去"));
  }

  @Test
  void aFileThatCantBeReadCostsItselfOnly() throws IOException {
    Path good = table(HEAD, A).write(folder.resolve("0.docx"));
    String table = table(HEAD, B).document();
    EditedTable.word(folder.resolve("1-doctype.docx"), "<!DOCTYPE x [<!ENTITY a \"a\">]>" + table);
    EditedTable.word(
        folder.resolve("2-deep.docx"),
        EditedTable.document("<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000)));
    EditedTable.word(
        folder.resolve("3-large.docx"), EditedTable.document("<w:p/>".repeat(1_200_000)));
    Files.writeString(folder.resolve("4-broken.docx"), "PK but no zip");
    Files.write(folder.resolve("5-empty.xlsx"), new byte[0]);
    Files.writeString(folder.resolve("6-old.doc"), "\u00d0\u00cf");
    Files.writeString(folder.resolve("7.pdf"), "%PDF");
    new EditedTable().table("", row("甲", "乙"), row("1", "2")).write(folder.resolve("8-none.xlsx"));
    EditedTable.word(
        folder.resolve("9-spans.docx"),
        table.replace("<w:gridSpan w:val=\"1\"/>", "<w:gridSpan w:val=\"2000000000\"/>"));
    Files.writeString(folder.resolve("~$0.docx"), "lock");

    Merged merged = merge(folder);

    assertThat(merged.listed()).hasSize(1);
    assertThat(merged.files()).hasSize(10).doesNotContain("~$0.docx");
    assertThat(merged.told())
        .extracting(MergeRemark::file)
        .containsAll(merged.files().subList(1, 10));
    assertThat(said(merged))
        .anyMatch(line -> line.contains("1-doctype.docx") && line.contains("DOCTYPE"))
        .anyMatch(line -> line.contains("3-large.docx") && line.contains("过大"))
        .anyMatch(line -> line.contains("6-old.doc") && line.contains("另存为 .docx"))
        .anyMatch(line -> line.contains("8-none.xlsx") && line.contains("没有找到推荐汇总表"));
    assertThat(good).exists();
  }

  @Test
  void filesThatAreTooManyAreToldWithTheirNumber() throws IOException {
    for (int i = 0; i < 2_003; i++) {
      Files.createFile(folder.resolve("%04d.txt".formatted(i)));
    }

    assertThat(said(merge(folder)))
        .anyMatch(line -> line.contains("文件过多：只读取了前 2000 个，另有 3 个没有读取；请分批合并"));
  }

  @Test
  void aFileIsReadHoweverDeepItLies() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("1/2/3/4/5/6/7/8/9/10"));
    table(HEAD, A).write(deep.resolve("天元区.docx"));

    assertThat(merge(folder).files()).hasSize(1);
  }

  @Test
  void statisticsTellWhatIsCoveredAndByWhom() throws IOException {
    Path one =
        table(with(HEAD, 7, "行业"), with(A, 7, "机械"), with(B, 7, "材料"))
            .write(folder.resolve("天元区.docx"));
    Path two = table(HEAD, with(A, 1, 1, "丙公司")).write(folder.resolve("芦淞区.docx"));

    List<List<String>> lines =
        new Statistics(programme, wording, merge(one, two))
            .lines().stream().map(line -> line.cells()).toList();

    assertThat(lines)
        .contains(
            List.of("天元区", "2", "3", "3"),
            List.of("芦淞区", "1", "2", "2"),
            List.of("合计", "3", "5", "3"),
            List.of("机械", "1", "2", "2"),
            List.of("未注明", "1", "2", "2"),
            List.of("场景指引2024年版：40个场景中，已涉及3个，无人涉及37个"),
            List.of("生产管理", "仓储物流", "2", "1/2", "精准配送"))
        .anyMatch(line -> line.contains("人机协同作业") && line.contains("天元区 1、芦淞区 1"))
        .anyMatch(line -> line.contains("精准配送") && line.contains("无人涉及"));
  }

  /** Nothing is dropped in silence. */
  private static void accounted(Merged merged) {
    assertThat(merged.listed().size() + merged.doubles() + merged.overQuota() + merged.unread())
        .isEqualTo(merged.seen());
    assertThat(merged.rows())
        .allSatisfy(
            row ->
                assertThat(
                        row.fate() == Fate.LISTED
                            || merged.told().stream()
                                .anyMatch(
                                    told ->
                                        told.row() == row.row().row()
                                            && told.file().equals(row.row().file())
                                            && told.text().equals(row.why())))
                    .isTrue());
  }

  private static Merged merge(Path... files) throws IOException {
    return merger.merge(List.of(files), List.of(), Quotas.NONE);
  }

  private static List<String> said(Merged merged) {
    List<String> lines = MergedFiles.report(merged, wording);
    return lines.subList(0, lines.size() - 1);
  }

  private static EditedTable table(String[]... rows) {
    return new EditedTable().table("", rows);
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static String[] order(String[] row) {
    return row(row[3], row[6], row[1], row[5], row[4], row[2], row[0]);
  }

  /** A row with cells put in before an index. */
  private static String[] with(String[] row, int index, String... added) {
    return with(row, index, 0, added);
  }

  private static String[] with(String[] row, int index, int replaced, String... added) {
    List<String> cells = new ArrayList<>(Arrays.asList(row).subList(0, index));
    cells.addAll(Arrays.asList(added));
    cells.addAll(Arrays.asList(row).subList(index + replaced, row.length));
    return cells.toArray(String[]::new);
  }

  private static String[] typed(String[] row) {
    return with(with(row, 0, 1, "#" + row[0]), 5, 1, "#" + row[5]);
  }
}
