package io.shenbao.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.check.Checker;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary table that somebody typed, beside the applications that it lists. */
class TypedComparisonTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  private static final String[] HEAD = {
    "序号", "申报单位名称", "先进级智能工厂项目名称", "涉及典型场景实例（罗列）", "联系人", "联系方式（手机号）", "备注"
  };
  private static final String[] A = {
    "1", "株洲甲机械有限公司", "甲机械智能工厂", "1. 生产作业—人机协同作业—机器人焊接", "张三", "13800000001", ""
  };
  private static final String[] B = {
    "2", "株洲乙材料有限公司", "乙材料智能工厂", "在线智能检测", "李四", "138 0000 0002", "标杆"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void sayingTheSameIsNotWorthAWord(String kind) throws IOException {
    assertThat(compared(kind, HEAD, A, B)).isEmpty();
  }

  @Test
  void oneThatWasEditedInItsShapeStillSaysTheSame() throws IOException {
    String[] head = {"项目名称", "企业名称", "场景", "姓名", "电话", "县区意见"};
    assertThat(
            compared(
                    "xlsx",
                    new String[] {"推荐汇总表", "<", "<", "<", "<", "<"},
                    head,
                    new String[] {A[2], A[1], A[3], A[4], A[5], "同意"},
                    new String[] {B[2], B[1], B[3], B[4], B[5], "同意"})
                .stream()
                .filter(one -> one.severity() != Severity.INFO))
        .isEmpty();
  }

  @Test
  void aCellThatDiffersIsToldWithItsRowAndBothValues() throws IOException {
    String[] other = A.clone();
    other[4] = "张珊";
    other[3] = "生产作业—人机协同作业—机器人喷涂";

    assertThat(compared("xlsx", HEAD, other, B))
        .extracting(one -> WORDING.say(one.message()), one -> one.severity())
        .containsExactly(
            tuple("“株洲甲机械有限公司”的“联系人”：汇总表写“张珊”，申报数据为“张三”", Severity.WARNING),
            tuple("“株洲甲机械有限公司”的场景实例，汇总表中缺少：生产作业—人机协同作业—机器人焊接", Severity.WARNING),
            tuple("“株洲甲机械有限公司”在汇总表中多出申报数据没有的场景实例：生产作业—人机协同作业—机器人喷涂", Severity.WARNING));
  }

  @Test
  void whoStandsInOneAndNotInTheOtherIsTold() throws IOException {
    String[] stranger = B.clone();
    stranger[1] = "株洲丁科技有限公司";

    assertThat(keys(compared("docx", HEAD, A, stranger)))
        .containsExactly("merging.typed.unknown", "merging.typed.missing");
  }

  @Test
  void whoIsNotReadyAndWhoStandsThereTwiceIsTold() throws IOException {
    String[] notReady = {"3", "株洲丙化工有限公司", "丙化工智能工厂", "", "王五", "13800000003", ""};

    assertThat(keys(compared("docx", HEAD, A, B, A, notReady)))
        .contains("merging.typed.twice", "merging.typed.not-ready");
  }

  @Test
  void theSameTableInWordAndInExcelIsNoDouble() throws IOException {
    new EditedTable().table("", HEAD, A).write(folder.resolve("附件2.docx"));
    new EditedTable().table("", HEAD, A, B).write(folder.resolve("附件2.xlsx"));

    List<String> both = List.of("附件2.docx", "附件2.xlsx");
    assertThat(comparison().findings(folder, both, listing())).isEmpty();
  }

  @Test
  void anotherOrderIsToldOnce() throws IOException {
    List<Finding> findings = compared("docx", HEAD, B, A);

    assertThat(findings.stream().filter(one -> one.message().key().equals("merging.typed.order")))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void isKnownByItsColumnsAndNotByItsName() throws IOException {
    Path table = new EditedTable().table("", HEAD, A).write(folder.resolve("附件2.docx"));
    Path letter =
        new EditedTable()
            .table("", new String[] {"议题", "时间"})
            .write(folder.resolve("推荐汇总表说明.docx"));
    Path broken = Files.writeString(folder.resolve("汇总表.xlsx"), "nothing");
    Path other = Files.writeString(folder.resolve("照片.xlsx"), "nothing");

    assertThat(new TypedTables(PROGRAMME).among(List.of(table, letter, broken, other)))
        .containsExactlyInAnyOrder(table, broken);
    assertThat(comparison().findings(folder, List.of("汇总表.xlsx"), listing()))
        .first()
        .matches(one -> one.rule().equals(TypedComparison.RULE));
  }

  @Test
  void whoIsBeyondAQuotaNeedNotStandInTheTableAndIsTooMuchThere() throws IOException {
    TypedComparison.Listing one =
        new TypedComparison.Listing(listed().subList(0, 1), Set.of(B[2]), true);
    String name = "附件2.xlsx";
    new EditedTable().table("", HEAD, A).write(folder.resolve(name));
    assertThat(comparison().findings(folder, List.of(name), one)).isEmpty();

    new EditedTable().table("", HEAD, A, B).write(folder.resolve(name));
    assertThat(keys(comparison().findings(folder, List.of(name), one)))
        .containsExactly("merging.typed.beyond");
  }

  private static List<String> keys(List<Finding> findings) {
    return findings.stream()
        .filter(one -> one.severity() != Severity.INFO)
        .map(one -> one.message().key())
        .toList();
  }

  private List<Finding> compared(String kind, String[]... rows) throws IOException {
    String name = "附件2." + kind;
    new EditedTable().table("", rows).write(folder.resolve(name));
    return comparison().findings(folder, List.of(name), listing());
  }

  private static TypedComparison comparison() {
    TypedComparison comparison =
        new TypedComparison(PROGRAMME, new Checker(PROGRAMME, WORDING), "株洲市工业和信息化局");
    for (SummaryEntry entry : entries()) {
      boolean isReady = !entry.name().contains("丙");
      comparison.see(assessment(entry, isReady ? Outcome.READY : Outcome.NEEDS_FIX));
    }
    return comparison;
  }

  private static TypedComparison.Listing listing() {
    return new TypedComparison.Listing(listed(), Set.of(), true);
  }

  private static List<SummaryEntry> listed() {
    return entries().subList(0, 2);
  }

  private static List<SummaryEntry> entries() {
    List<SummaryEntry> entries = new ArrayList<>();
    entries.add(entry(A, "生产作业—人机协同作业—机器人焊接"));
    entries.add(entry(B, "质量管控—在线智能检测—视觉检测"));
    String[] third = {"", "株洲丙化工有限公司", "丙化工智能工厂", "", "王五", "13800000003"};
    entries.add(entry(third, "安全管控—危险作业自动化—机器人巡检"));
    return entries;
  }

  private static SummaryEntry entry(String[] row, String scenario) {
    return new SummaryEntry(
        "", row[1], row[2], List.of(scenario), row[4], row[5].replace(" ", ""), "审核说明");
  }

  private static Assessment assessment(SummaryEntry entry, Outcome outcome) {
    return new Assessment(
        entry.factory(),
        entry.name(),
        "",
        entry.factory(),
        "application.yaml",
        List.of(),
        outcome,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        entry);
  }
}
