package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordDocument;
import io.shenbao.document.fill.WordText;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The documents of the samples, as readable text. After a change that is meant to show in them,
 * {@code mvn test -Dtest=GoldenDocumentsTest -Dgolden=write} writes the texts anew: read the
 * difference.
 */
@WholeProgram
class GoldenDocumentsTest {

  private static final Path GOLDEN = Path.of("src/test/expected/documents");

  @TempDir private static Path output;

  @BeforeAll
  static void makeTheDocuments() {
    Program.run("new", output.resolve("new").toString());
    Program.run("template", "preview", "-o", output.resolve("preview").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "complete, 石峰区-轨道交通装备/申报书.docx",
    "draft, 醴陵市-日用陶瓷/申报书.docx",
    "summary, 推荐汇总表.docx",
    "own-summary, 芦淞区-硬质合金刀具/推荐汇总表.docx"
  })
  void ofTheSamplesReadAsTheyShould(String name, String document) throws Exception {
    assertReadsAsItShould(name, SamplesRun.once().output().resolve(document));
  }

  @ParameterizedTest
  @CsvSource({"blank, new/申报书（空白）.docx", "preview, preview/申报书.docx"})
  void withoutAnApplicationReadAsTheyShould(String name, String document) throws Exception {
    assertReadsAsItShould(name, output.resolve(document));
  }

  private static void assertReadsAsItShould(String name, Path document) throws Exception {
    byte[] docx = Files.readAllBytes(document);
    Path golden = GOLDEN.resolve(name + ".txt");
    String text = WordText.of(docx);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
    assertThat(WordDocument.mistakes(docx)).isEmpty();
  }
}
