package io.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.Programme;
import io.shenbao.programme.ProgrammeReader;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormDocumentTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final String PACK = "hunan-advanced-2025";
  @TempDir static Path cache;
  private static Programme programme;
  private static Documents documents;

  @BeforeAll
  static void load() throws Exception {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), WORDING).read(PACK).programme());
    try {
      documents = Documents.load(programme, WORDING, Path.of("templates"), cache);
    } catch (TemplateException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  @Test
  void fillsTheForm() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.application(ready(), Set.of(), out);
    Files.write(Path.of("/tmp/gen/ready.docx"), out.toByteArray());
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    documents.blank(blank);
    Files.write(Path.of("/tmp/gen/blank.docx"), blank.toByteArray());
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    List<SummaryEntry> entries =
        List.of(
            new SummaryEntry(
                "9", "示例公司", "工厂", List.of("a—b—c", "d—e—f"), "张三", "13900000001", "通过"));
    documents.summary("株洲市工业和信息化局", entries, summary);
    Files.write(Path.of("/tmp/gen/summary.docx"), summary.toByteArray());
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    documents.summaryWorkbook("株洲市工业和信息化局", entries, book);
    Files.write(Path.of("/tmp/gen/summary.xlsx"), book.toByteArray());
    assertThat(out.size()).isPositive();
  }

  private static Application ready() {
    return Objects.requireNonNull(
        new SourceReader(programme, WORDING)
            .read("ready", Objects.requireNonNull(programme.examples().get("ready")))
            .application());
  }
}
