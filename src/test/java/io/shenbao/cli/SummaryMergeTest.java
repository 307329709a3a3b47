package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has written can be merged as any county's table. */
@WholeProgram
class SummaryMergeTest {

  @TempDir private Path folder;

  @Test
  void ourOwnTableMergesToItself() throws Exception {
    Path run = folder.resolve("run");
    for (String sample :
        List.of(Program.RAIL, Program.TOOLS, Program.CERAMICS, Program.MATERIALS)) {
      WithoutEvidence.copy(sample, folder.resolve("in").resolve(sample));
    }
    Program.run(
        "run",
        folder.resolve("in").toString(),
        "-o",
        run.toString(),
        "--summary",
        "all",
        "--home",
        WithoutEvidence.home(folder.resolve("home")).toString());
    Path document = run.resolve("推荐汇总表.docx");
    Path workbook = run.resolve("推荐汇总表.xlsx");

    Program word = merge("word", document);
    Program excel = merge("excel", workbook);

    assertThat(word.printed()).contains("列入4行，重复未列入0行，超名额未列入0行，未读出0行");
    assertThat(cells("word")).hasSize(4).isEqualTo(cells("run"));
    assertThat(cells("excel")).isEqualTo(cells("run"));
    assertThat(excel.exit()).isEqualTo(word.exit());

    Path old = Files.createDirectories(folder.resolve("old"));
    LibreOffice.convert("xls", old, workbook);
    assertThat(merge("from-xls", old.resolve("推荐汇总表.xls")).exit()).isEqualTo(word.exit());
    assertThat(cells("from-xls")).isEqualTo(cells("run"));
    LibreOffice.convert("doc", old, document);
    Program doc = merge("from-doc", old.resolve("推荐汇总表.doc"));
    assertThat(doc.exit()).isEqualTo(3);
    assertThat(doc.printed()).contains("推荐汇总表.doc").contains("另存为");

    Path again = Files.createDirectories(folder.resolve("again"));
    LibreOffice.convert("docx", again, document);
    merge("from-docx", again.resolve("推荐汇总表.docx"));
    assertThat(cells("from-docx")).isEqualTo(cells("run"));

    Program both = merge("both", document, workbook);
    assertThat(both.exit()).isEqualTo(1);
    assertThat(both.printed()).contains("共2个文件、8行：列入4行，重复未列入4行");
    assertThat(sheets("both")).containsExactly("汇总表", "合并说明", "合并明细", "统计");
  }

  @Test
  void wrongUsageIsToldAtOnce() throws IOException {
    Path table = Files.writeString(folder.resolve("a.docx"), "x");

    assertThat(merge("out", folder.resolve("none.docx")).exit()).isEqualTo(2);
    assertThat(Program.run("summary").exit()).isEqualTo(2);
    Program quotas = merge("out", table, "--quota", "天元区=-1", "--quota", "芦淞区=-2");
    assertThat(quotas.exit()).isEqualTo(2);
    assertThat(quotas.printed()).contains("天元区=-1").contains("芦淞区=-2");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(Program.run("summary", "merge", table.toString(), "-o", folder.toString()).exit())
        .isEqualTo(2);
  }

  private Program merge(String out, Object... arguments) {
    return Program.run(
        Stream.of(
                Stream.of("summary", "merge"),
                Stream.of(arguments).map(String::valueOf),
                Stream.of("-o", folder.resolve(out).toString()))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }

  /** The table's rows without their numbers. */
  private List<String> cells(String out) throws IOException {
    return WordText.of(Files.readAllBytes(folder.resolve(out).resolve("推荐汇总表.docx")))
        .lines()
        .filter(line -> line.startsWith("|") && !line.contains("序号"))
        .map(line -> line.substring(line.indexOf('|', 1)))
        .toList();
  }

  private List<String> sheets(String out) throws IOException {
    Path file = folder.resolve(out).resolve("推荐汇总表.xlsx");
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      return StreamSupport.stream(workbook.spliterator(), false)
          .map(sheet -> sheet.getSheetName())
          .toList();
    }
  }
}
