package io.shenbao.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.report.HunanCheck;
import io.shenbao.report.ReportFormat;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that was filled in with Word comes back as it was, with comments. */
class ReturnedFormTest {

  private static final Path FORMS = Path.of("src/test/forms");
  private static final Path NO_FORM = Path.of("none.docx");
  private static final String DOCUMENT = "word/document.xml";
  private static final Pattern PUT_IN =
      Pattern.compile(
          "<w:commentRangeStart w:id=\"\\d+\"/>"
              + "|<w:commentRangeEnd w:id=\"\\d+\"/><w:r><w:commentReference w:id=\"\\d+\"/></w:r>");
  private static HunanCheck check;

  @TempDir Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    check = new HunanCheck(new Wording(Locale.CHINESE));
  }

  @AfterAll
  static void endTheChildProcesses() {
    check.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"form1.docx", "form3.docx", "form4.docx"})
  void nothingButCommentsIsPutIn(String name) throws IOException {
    Path form = FORMS.resolve(name);
    Map<String, String> before = parts(Files.readAllBytes(form));
    Map<String, String> after = parts(returned(form, NO_FORM).orElseThrow().content());

    for (String part : before.keySet()) {
      String now = Objects.requireNonNull(after.get(part));
      String was = Objects.requireNonNull(before.get(part));
      if (part.equals(DOCUMENT)) {
        assertThat(withoutComments(now)).isEqualTo(withoutComments(was));
      } else if (part.equals("[Content_Types].xml")
          || part.endsWith("document.xml.rels")
          || part.equals("word/comments.xml")) {
        assertThat(now).startsWith(was.substring(0, was.lastIndexOf("</")));
      } else {
        assertThat(now).as(part).isEqualTo(was);
      }
    }
  }

  @Test
  void aCommentStandsAtItsValue() throws IOException {
    Path form = FORMS.resolve("form3.docx");
    Assessment one = check.assess(form);
    byte[] content = returned(form, NO_FORM).orElseThrow().content();
    Map<String, String> commented = commented(content);

    List<Finding> placed =
        one.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.FAILED)
            .filter(finding -> finding.origin() instanceof Origin.Passage at && at.table() > 0)
            .toList();
    assertThat(placed).isNotEmpty();
    for (Finding finding : placed) {
      String words = check.wording().say(finding.message());
      String text =
          commented.entrySet().stream()
              .filter(comment -> comment.getKey().contains(words))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      String there = ((Origin.Passage) finding.origin()).words().replace("…", "");
      assertThat(letters(text)).as(words).contains(letters(there).substring(0, 2));
    }
  }

  @Test
  void commentsThatAreThereStayAndNewOnesFollow() throws IOException {
    Path form = FORMS.resolve("form3.docx");
    byte[] once = returned(form, NO_FORM).orElseThrow().content();
    Path again = Files.write(folder.resolve("再交.docx"), once);
    byte[] twice = returned(again, NO_FORM).orElseThrow().content();

    List<String> own = texts(Files.readAllBytes(form));
    List<String> first = texts(once);
    List<String> second = texts(twice);
    assertThat(own).isNotEmpty();
    assertThat(first.subList(0, own.size())).isEqualTo(own);
    assertThat(second.subList(0, first.size())).isEqualTo(first);
    assertThat(second).hasSize(2 * first.size() - own.size());
    assertThat(comments(twice)).extracting(XWPFComment::getId).doesNotHaveDuplicates();
    assertThat(comments(twice).subList(own.size(), second.size()))
        .extracting(XWPFComment::getAuthor)
        .containsOnly("申报审核");
  }

  @Test
  void oneThatTheGuardRefusesGoesBackAsOurForm() throws IOException {
    byte[] plain = Files.readAllBytes(FORMS.resolve("form3.docx"));
    Path refused = Files.write(folder.resolve("宏.docx"), with(plain, "word/vbaProject.bin"));
    Path fresh = Files.write(folder.resolve("申报书.docx"), plain);

    Map<String, String> parts = parts(returned(refused, fresh).orElseThrow().content());

    assertThat(parts).doesNotContainKey("word/vbaProject.bin").containsKey("word/comments.xml");
    assertThat(parts.get("word/comments.xml")).contains("重新生成的申报书");
    assertThat(returned(refused, NO_FORM)).isEmpty();
  }

  private static Optional<Returned> returned(Path form, Path fresh) throws IOException {
    Assessment one = check.assess(form);
    PaperForm paper = PaperForm.in(Path.of("templates"), check.programme());
    return new ReturnedSource(
            form, Set.of(ReportFormat.XLSX), check.programme(), paper, check.wording())
        .of(one, Optional::empty, fresh);
  }

  /** What comments say, and the text that they are on. */
  private static Map<String, String> commented(byte[] docx) throws IOException {
    String xml = Objects.requireNonNull(parts(docx).get(DOCUMENT));
    Map<String, String> all = new LinkedHashMap<>();
    for (XWPFComment comment : comments(docx)) {
      Matcher on =
          Pattern.compile(
                  "<w:commentRangeStart w:id=\"%1$s\"/>(.*?)<w:commentRangeEnd w:id=\"%1$s\"/>"
                      .formatted(comment.getId()),
                  Pattern.DOTALL)
              .matcher(xml);
      assertThat(on.find()).isTrue();
      all.put(comment.getText(), on.group(1).replaceAll("<[^>]*>", ""));
    }
    return all;
  }

  private static List<XWPFComment> comments(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getDocComments().getComments();
    }
  }

  private static List<String> texts(byte[] docx) throws IOException {
    return comments(docx).stream().map(XWPFComment::getText).toList();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String withoutComments(String xml) {
    return PUT_IN.matcher(xml).replaceAll("").replace("></w:p>", "/>").replace("/></w:p>", "/>");
  }

  private static byte[] with(byte[] docx, String more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        zip.transferTo(out);
      }
      out.putNextEntry(new ZipEntry(more));
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        parts.put(
            entry.getName(),
            new String(
                zip.readAllBytes(), isXml ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }
}
