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
    Program.run("run", "input", "-o", output.resolve("run").toString());
    Program.run("new", output.resolve("new").toString());
    Program.run("template", "preview", "-o", output.resolve("preview").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "complete, run/石峰区-轨道交通装备/申报书.docx",
    "draft, run/醴陵市-日用陶瓷/申报书.docx",
    "summary, run/推荐汇总表.docx",
    "own-summary, run/芦淞区-硬质合金刀具/推荐汇总表.docx",
    "blank, new/申报书（空白）.docx",
    "preview, preview/申报书.docx"
  })
  void readAsTheyShould(String name, String document) throws Exception {
    byte[] docx = Files.readAllBytes(output.resolve(document));
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
