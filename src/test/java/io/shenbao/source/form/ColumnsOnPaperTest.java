package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that the form has in columns, one for each item, is read back from them. */
class ColumnsOnPaperTest {

  private static final Path PACK = Path.of("src/test/packs/types");
  private static final String ID = "talent-2033";

  @TempDir Path folder;

  @Test
  void eachColumnIsAnItem() throws IOException, TemplateException {
    Programme programme = GoodApplication.of(PACK.resolve("config"), ID).programme();
    Path template = template();
    SourceReader reader = new SourceReader(programme, PaperForm.of(programme, template));
    Path ready = PACK.resolve("config/programmes").resolve(ID).resolve("examples/ready.yaml");
    Path source = Files.copy(ready, folder.resolve("application.yaml"));
    Application typed =
        Objects.requireNonNull(reader.read("a", source, "application.yaml", true).application());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.load(
            programme,
            new Wording(Locale.CHINESE),
            folder.resolve("templates"),
            folder.resolve("cache"))
        .application(typed, new Printing(true, Set.of(), Map.of(), List.of()), out);
    Path form = Files.write(folder.resolve("form.docx"), out.toByteArray());

    Reread reread = Reread.of(typed, reader.read("a", form, "form.docx", true));

    assertThat(typed.tree().path("team")).hasSize(2);
    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).isEmpty();
  }

  /** The pack's template, in which the team stands in columns. */
  private Path template() throws IOException {
    Path own = Files.createDirectories(folder.resolve("templates").resolve(ID));
    for (String name : List.of("application.docx", "summary.docx", "shares.docx")) {
      Files.copy(PACK.resolve("templates").resolve(ID).resolve(name), own.resolve(name));
    }
    Path template = own.resolve("application.docx");
    try (FileSystem zip = FileSystems.newFileSystem(template)) {
      Path document = zip.getPath("word/document.xml");
      String xml = Files.readString(document);
      int end = xml.lastIndexOf("</w:tbl>");
      int begin = xml.lastIndexOf("<w:tbl>", end);
      assertThat(xml.substring(begin, end)).contains("{{#team}}");
      Files.write(
          document,
          (xml.substring(0, begin) + columns() + xml.substring(end))
              .getBytes(StandardCharsets.UTF_8));
    }
    return template;
  }

  private static String columns() {
    StringBuilder table =
        new StringBuilder(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1800\"/><w:gridCol w:w=\"6000\"/>"
                + "<w:gridCol w:w=\"1200\"/></w:tblGrid>");
    row(table, "姓名", "name");
    row(table, "身份证号", "idNumber");
    row(table, "专长", "skills");
    row(table, "出资比例（%）", "share");
    row(table, "实缴", "paid or ——");
    return table.toString();
  }

  private static void row(StringBuilder table, String label, String tag) {
    table.append("<w:tr>");
    for (String text : List.of(label, "{{#team across}}{{" + tag + "}}{{/team}}", "")) {
      table
          .append("<w:tc><w:tcPr/><w:p><w:r><w:t xml:space=\"preserve\">")
          .append(text)
          .append("</w:t></w:r></w:p></w:tc>");
    }
    table.append("</w:tr>");
  }
}
