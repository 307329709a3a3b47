package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.source.SourceReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send in the place of a form costs a verdict and nothing else. */
class HostileFormsTest {

  private static final String HEAD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String TAIL = "</w:body></w:document>";
  private static final int MANY = 20_000;

  @TempDir Path folder;

  @Test
  void aFileThatIsNoPackageIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("form.docx"), "no zip");

    assertThat(verdict(file)).isEqualTo("source.broken-form");
  }

  @Test
  void anOldFormatIsNamed() throws IOException {
    byte[] old = "\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(verdict(Files.write(folder.resolve("form.docx"), old)))
        .isEqualTo("source.binary-form");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    String xml = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + HEAD + "<w:p/>" + TAIL;

    assertThat(verdict(packed(xml))).isEqualTo("source.broken-form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<w:tbl><w:tr><w:tc>", "<w:ins>", "<w:p><w:r><w:pict><w:txbxContent>"})
  void whatIsNestedWithoutEndIsRefused(String open) throws IOException {
    StringBuilder xml = new StringBuilder(HEAD).append(open.repeat(MANY)).append("<w:p/>");
    String[] tags = open.split("(?<=>)");
    for (int i = 0; i < MANY; i++) {
      for (int at = tags.length - 1; at >= 0; at--) {
        xml.append(tags[at].replace("<", "</"));
      }
    }

    assertThat(verdict(packed(xml + TAIL))).isIn("source.too-much-form", "source.broken-form");
  }

  @Test
  void rowsWithinMarksWithoutEndAreRefused() throws IOException {
    String xml =
        HEAD + "<w:tbl>" + "<w:ins>".repeat(MANY) + "</w:ins>".repeat(MANY) + "</w:tbl>" + TAIL;

    assertThat(verdict(packed(xml))).isEqualTo("source.too-much-form");
  }

  @Test
  void cellsOverMoreColumnsThanThereAreAreRead() throws IOException {
    String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc>";
    String xml = HEAD + "<w:tbl><w:tr>" + cell.repeat(MANY) + "</w:tr></w:tbl>" + TAIL;

    assertThat(verdict(packed(xml))).isEmpty();
  }

  private Path packed(String xml) throws IOException {
    Path file = folder.resolve("form.docx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** The key of what is said of a file that can't be read; empty when it can be. */
  private static String verdict(Path file) throws IOException {
    SourceReading reading = FormsOfOthersTest.reader().read("a", file, "a/form.docx", true);
    return reading.application() == null
        ? reading.judgement().findings().get(0).message().key()
        : "";
  }
}
