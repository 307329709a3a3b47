package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.SamplesRun;
import io.shenbao.document.word.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every run of every document names its fonts, for East Asian text too: GB/T 9704-2012, 5.2.4. */
@WholeProgram
class OfficialFontsTest {

  private static final List<String> SCRIPTS = List.of("ascii", "hAnsi", "eastAsia", "cs");
  private static final List<String> EAST_ASIAN =
      List.of("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体", "Segoe UI Symbol");

  private static List<Path> documents;

  @BeforeAll
  static void runTheSamples() throws IOException {
    try (Stream<Path> walk = Files.walk(SamplesRun.once().output())) {
      documents = walk.filter(path -> path.toString().endsWith(".docx")).sorted().toList();
    }
  }

  @Test
  void areNamedOnEveryRun() throws Exception {
    List<String> without = new ArrayList<>();
    TreeSet<String> used = new TreeSet<>();
    for (Path document : documents) {
      for (Element run : runs(document)) {
        Element properties = Word.child(run, "rPr");
        Element fonts = properties == null ? null : Word.child(properties, "rFonts");
        if (fonts == null
            || !SCRIPTS.stream().allMatch(one -> fonts.hasAttributeNS(Word.NAMESPACE, one))) {
          without.add(document.getFileName() + ": " + run.getTextContent());
        } else {
          used.add(fonts.getAttributeNS(Word.NAMESPACE, "eastAsia"));
        }
      }
    }

    assertThat(documents).hasSize(9);
    assertThat(without).isEmpty();
    assertThat(EAST_ASIAN).containsAll(used);
    assertThat(used).contains("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312");
  }

  @Test
  void drawTicksInAFontThatHasThem() throws Exception {
    for (Path document : documents) {
      for (Element run : runs(document)) {
        if (run.getTextContent().matches(".*[☑□].*")) {
          Element fonts = Word.child(Word.runProperties(run), "rFonts");
          assertThat(fonts).isNotNull();
          assertThat(fonts.getAttributeNS(Word.NAMESPACE, "eastAsia")).isEqualTo("Segoe UI Symbol");
        }
      }
    }
  }

  private static List<Element> runs(Path document) throws Exception {
    List<Element> runs = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/(document|header\\d*|footer\\d*|footnotes)\\.xml")) {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
          factory.setNamespaceAware(true);
          Node root =
              factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
          Word.descendants(root, "r", "").stream()
              .filter(run -> !run.getTextContent().isEmpty())
              .forEach(runs::add);
        }
      }
    }
    return runs;
  }
}
