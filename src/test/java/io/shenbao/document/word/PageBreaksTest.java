package io.shenbao.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page that is counted is one in any program; one that only some make is not. */
class PageBreaksTest {

  private static final String TEXT = "<w:p><w:r><w:t>字</w:t></w:r></w:p>";
  private static final String BREAK = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
  private static final String EMPTY = "<w:p/>";
  private static final String END_OF_SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>";
  private static final String LAST_SECTION = "<w:sectPr/>";

  @TempDir Path folder;

  @Test
  void aDocumentWithoutBreaksHasAPage() throws IOException {
    assertThat(pages(TEXT.repeat(500) + LAST_SECTION)).isEqualTo(1);
    assertThat(pages(EMPTY + LAST_SECTION)).isZero();
  }

  @Test
  void whatStandsBehindABreakStandsOnAnotherPage() throws IOException {
    assertThat(pages(TEXT + BREAK + TEXT + before("") + LAST_SECTION)).isEqualTo(3);
    assertThat(pages("<w:p><w:r><w:t>字</w:t><w:br w:type=\"page\"/><w:t>字</w:t></w:r></w:p>"))
        .isEqualTo(2);
  }

  @Test
  void aBreakBehindWhichNothingStandsAndOneThatIsSwitchedOffMakeNoPage() throws IOException {
    assertThat(pages(BREAK + TEXT + BREAK + EMPTY + BREAK + LAST_SECTION)).isEqualTo(1);
    assertThat(pages(TEXT + before(" w:val=\"0\""))).isEqualTo(1);
    assertThat(pages(TEXT + "<w:p><w:r><w:br/><w:t>字</w:t></w:r></w:p>")).isEqualTo(1);
  }

  @Test
  void aSectionSaysItselfHowItBegins() throws IOException {
    String next = "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>";
    String same = "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>";

    assertThat(pages(TEXT + END_OF_SECTION + TEXT + LAST_SECTION)).isEqualTo(2);
    assertThat(pages(TEXT + END_OF_SECTION + TEXT + next)).isEqualTo(2);
    assertThat(pages(TEXT + END_OF_SECTION + TEXT + same)).isEqualTo(1);
    // one break that is written twice is one
    assertThat(pages(TEXT + END_OF_SECTION + before("") + LAST_SECTION)).isEqualTo(2);
  }

  @Test
  void aBreakInATableOrATextBoxIsNoneOfThePage() throws IOException {
    String cell = "<w:tbl><w:tr><w:tc>" + TEXT + BREAK + TEXT + "</w:tc></w:tr></w:tbl>";
    String box = "<w:p><w:r><w:pict><w:txbxContent>" + BREAK + TEXT + "</w:txbxContent></w:pict>";

    assertThat(pages(cell + TEXT + LAST_SECTION)).isEqualTo(1);
    assertThat(pages(TEXT + box + "</w:r></w:p>" + TEXT + LAST_SECTION)).isEqualTo(1);
  }

  @Test
  void nothingIsSaidOfAPackageThatIsBuiltOtherwise() throws IOException {
    assertThat(PageBreaks.fewestPages(packed("word/other.xml", ""))).isZero();
  }

  private static String before(String value) {
    return "<w:p><w:pPr><w:pageBreakBefore" + value + "/></w:pPr><w:r><w:t>字</w:t></w:r></w:p>";
  }

  private int pages(String body) throws IOException {
    return PageBreaks.fewestPages(packed("word/document.xml", body));
  }

  private Path packed(String part, String body) throws IOException {
    Path file = folder.resolve("document.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(part));
      String xml =
          "<w:document xmlns:w=\"" + Word.NAMESPACE + "\"><w:body>\n%s</w:body></w:document>";
      zip.write(xml.formatted(body).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
