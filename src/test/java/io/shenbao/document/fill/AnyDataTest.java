package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.programme.FieldType;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Any data whatever gives a document that Word opens, and that holds the data. */
class AnyDataTest {

  private static Filler filler;

  @BeforeContainer
  static void compile() throws Exception {
    XWPFDocument template = new XWPFDocument();
    template.createParagraph().createRun().setText("前{{name}}后");
    template.createParagraph().createRun().setText("{{story}}");
    XWPFTable table = template.createTable(1, 2);
    var grid = table.getCTTbl().addNewTblGrid();
    grid.addNewGridCol();
    grid.addNewGridCol();
    table.getRow(0).getCell(0).setText("{{#rows}}{{text}}");
    table.getRow(0).getCell(1).setText("{{text}}{{/}}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    Names.Section names =
        new Names.Section(
            Map.of(
                "name", new Names.Text(FieldType.TEXT, Set.of(), Set.of(), true, false, ""),
                "story", Names.Text.PROSE,
                "rows", new Names.Repeated(Map.of("text", Names.Text.PLAIN))));
    filler =
        new Filler(
            new TemplateCompiler(new Wording(Locale.CHINESE))
                .compile("template.docx", out.toByteArray(), names, false));
  }

  @Property(tries = 150)
  void givesAValidDocumentThatHoldsTheData(
      @ForAll("texts") String name,
      @ForAll("texts") String story,
      @ForAll("rows") List<String> rows)
      throws Exception {
    byte[] docx = fill(name, story, rows);

    assertThat(WordDocument.mistakes(docx)).isEmpty();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getParagraphs().get(0).getText()).isEqualTo("前" + legal(name) + "后");
      for (int i = 0; i < rows.size(); i++) {
        assertThat(document.getTables().get(0).getRow(i).getCell(1).getText())
            .isEqualTo(legal(rows.get(i)));
      }
    }
  }

  @Property(tries = 1)
  void givesAValidDocumentForAVeryLongText() throws Exception {
    assertThat(WordDocument.mistakes(fill("名", "长".repeat(100_000), List.of("长".repeat(100_000)))))
        .isEmpty();
  }

  /** Several threads fill with one template, and what one of them wrote before changes nothing. */
  @Property(tries = 1)
  void givesTheSameBytesInEveryThread() throws Exception {
    List<Callable<byte[]>> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String story = "智能制造\n".repeat(i % 10);
      tasks.add(() -> fill("名", story, List.of("一", "二")));
    }
    List<Future<byte[]>> filled;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      filled = threads.invokeAll(tasks);
    } finally {
      threads.shutdown();
    }

    for (int i = 10; i < filled.size(); i++) {
      assertThat(filled.get(i).get()).isEqualTo(filled.get(i - 10).get());
    }
  }

  private static byte[] fill(String name, String story, List<String> rows) throws Exception {
    List<Map<String, Object>> items = new ArrayList<>();
    rows.forEach(text -> items.add(Map.of("text", PrintedValue.of(text))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    filler.fill(
        Map.of("name", PrintedValue.of(name), "story", PrintedValue.of(story), "rows", items),
        Album.EMPTY,
        out);
    return out.toByteArray();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "${7*7}",
            "<#if x>",
            "]]>",
            "&amp;",
            "<b>",
            "\u0000",
            "\u000B",
            "\uD800",
            "\uDC00",
            "\uFFFE",
            "𠀀𪚥",
            "👨‍👩‍👧",
            "שלום",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            "{{name}}",
            "=1+1",
            "\u00A0",
            "　");
    return Arbitraries.oneOf(nasty, Arbitraries.strings().all().ofMaxLength(20))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return texts().list().ofMinSize(1).ofMaxSize(4);
  }

  /** The text without what XML 1.0 cannot hold; a carriage return is a line break to a reader. */
  /** Without what XML forbids, and without what turns the direction of writing. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0x61C && c != 0x200E && c != 0x200F)
        .filter(c -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069))
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c < 0xD800)
                    || (c >= 0xE000 && c < 0xFFFE)
                    || c >= 0x10000)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
