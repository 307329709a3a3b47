package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any document whatever, with tags at any places, keeps all that is no tag. */
class AnyTemplateTest {

  private static final String VALUE = "示例公司";

  private static final String STYLES =
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void keepsAllThatIsNoTag(@ForAll("documents") List<StrangersDocument.Piece> pieces)
      throws Exception {
    String body = body(pieces, new int[1]);

    byte[] filled = OrderForm.fill(template(tagged(body)).bytes());

    byte[] expected = template(valued(body)).bytes();
    for (String part : List.of("document", "header1", "footnotes")) {
      assertThat(PlainXml.of(OrderForm.part(filled, "word/" + part + ".xml")))
          .isEqualTo(PlainXml.of(OrderForm.part(expected, "word/" + part + ".xml")));
    }
    for (String part : List.of("word/styles.xml", "_rels/.rels", "[Content_Types].xml")) {
      assertThat(OrderForm.part(filled, part)).isEqualTo(OrderForm.part(expected, part));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void repeatsWhatStandsInALoopAndKeepsWhatIsAroundIt(
      @ForAll("documents") List<StrangersDocument.Piece> before,
      @ForAll("documents") List<StrangersDocument.Piece> repeated,
      @ForAll("documents") List<StrangersDocument.Piece> after)
      throws Exception {
    int[] ids = new int[1];
    String first = body(before, ids);
    String loop = body(repeated, ids);
    String last = body(after, ids);

    byte[] filled =
        OrderForm.fill(
            template(
                    tagged(first),
                    TestTemplate.p("{{#rows}}"),
                    tagged(loop),
                    TestTemplate.p("{{/rows}}"),
                    tagged(last))
                .bytes());

    assertThat(WordIds.doubled(filled)).isEmpty();
    String once = text(template(valued(loop)).bytes());
    assertThat(text(filled))
        .isEqualTo(
            text(template(valued(first)).bytes())
                + once.repeat(3)
                + text(template(valued(last)).bytes()));
    assertThat(inBody(filled))
        .startsWith(inBody(template(valued(first)).bytes()))
        .endsWith(inBody(template(valued(last)).bytes()));
  }

  @Provide
  Arbitrary<List<StrangersDocument.Piece>> documents() {
    return StrangersDocument.blocks();
  }

  private static String body(List<StrangersDocument.Piece> pieces, int[] ids) {
    StringBuilder body = new StringBuilder();
    pieces.forEach(piece -> body.append(piece.xml(ids)));
    return body.toString();
  }

  private static TestTemplate template(String... body) {
    List<String> all = new ArrayList<>(List.of(body));
    StringBuilder notes = new StringBuilder();
    for (int id = 1; id < 200; id++) {
      if (String.join("", body).contains("footnoteReference w:id=\"" + id + "\"")) {
        notes.append("<w:footnote w:id=\"" + id + "\"><w:p/></w:footnote>");
      }
    }
    return TestTemplate.of(all.toArray(String[]::new))
        .header(TestTemplate.p("眉"))
        .footnotes(notes.toString())
        .raw("word/styles.xml", STYLES);
  }

  private static String tagged(String body) {
    return body.replace(StrangersDocument.TAG, "{{name}}")
        .replace(StrangersDocument.FIRST_HALF, "{{na")
        .replace(StrangersDocument.SECOND_HALF, "me}}");
  }

  private static String valued(String body) {
    return body.replace(StrangersDocument.TAG, VALUE)
        .replace(StrangersDocument.FIRST_HALF, VALUE)
        .replace(StrangersDocument.SECOND_HALF, "");
  }

  private static String inBody(byte[] docx) throws Exception {
    return inBody(PlainXml.of(OrderForm.part(docx, "word/document.xml")));
  }

  private static String inBody(String plain) {
    int from = plain.indexOf("<w:body{}>") + "<w:body{}>".length();
    return plain.substring(from, plain.lastIndexOf("\n<w:sectPr{}>"));
  }

  /** What is shown, in order: texts and what stands between them, without comments and ids. */
  private static String text(byte[] docx) throws Exception {
    String shown =
        OrderForm.part(docx, "word/document.xml")
            .replaceAll("<w:(?:bookmark|comment)[^>]*/>", "")
            .replaceAll("<w:id w:val=[^>]*/>", "");
    return inBody(PlainXml.of(shown)).replaceAll("\\{[^}]*\\}", "");
  }
}
