package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.examine.Recognition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applications whose evidence is a scan: with {@code --ocr} it is read, and without it said so. */
@WholeProgram
class ScannedEvidenceTest {

  private static final String LICENCE = "01-营业执照/营业执照.pdf";
  private static final Path CONTRADICTING = Path.of("src/test/evidence/contradicting");

  /** As a scanner of an office does. */
  private static final int DPI = 300;

  @TempDir Path folder;

  @Test
  void whatAScanSaysIsComparedAndAContradictionIsAWarning() throws IOException {
    Programs.need(Recognition.isThere(), "tesseract with chi_sim and eng");
    application("agreeing", Program.SAMPLES.resolve(Program.RAIL));
    application("contradicting", CONTRADICTING);

    JsonNode report = check("--ocr");

    List<JsonNode> agreeing = facts(report, "agreeing");
    assertThat(agreeing).hasSize(5);
    assertThat(agreeing)
        .allSatisfy(
            fact -> {
              assertThat(fact.path("agreement").asString()).as("%s", fact).isEqualTo("agrees");
              assertThat(fact.path("recognised").asBoolean()).as("%s", fact).isTrue();
              assertThat(fact.path("page").asInt()).isEqualTo(1);
              assertThat(fact.path("excerpt").asString()).isNotBlank();
            });
    assertThat(findings(report, "agreeing")).isEmpty();

    List<JsonNode> contradictions =
        facts(report, "contradicting").stream()
            .filter(fact -> fact.path("agreement").asString().equals("contradicts"))
            .toList();
    // a name whose label is misread is told as one that does not occur
    assertThat(contradictions)
        .extracting(fact -> fact.path("label").asString())
        .contains("成立日期", "类型", "住所");
    assertThat(findings(report, "contradicting"))
        .allSatisfy(finding -> assertThat(finding.path("severity").asString()).isEqualTo("warning"))
        .filteredOn(finding -> finding.path("rule").asString().equals("evidence-contradicts"))
        .hasSameSizeAs(contradictions)
        .allSatisfy(
            finding -> assertThat(finding.path("message").asString()).contains("识别可能有误，以原件为准"));
  }

  @Test
  void withoutRecognitionNothingIsReadAndThatIsSaid() throws IOException {
    application("agreeing", Program.SAMPLES.resolve(Program.RAIL));

    JsonNode report = check();

    assertThat(facts(report, "agreeing")).isEmpty();
    assertThat(findings(report, "agreeing"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path("rule").asString()).isEqualTo("evidence-unread");
              assertThat(finding.path("severity").asString()).isEqualTo("info");
              assertThat(finding.path("message").asString()).contains(LICENCE);
            });
  }

  /** The rail sample with nothing but a licence, which is a scan of another one. */
  private void application(String name, Path licence) throws IOException {
    Path application = folder.resolve("input").resolve(name);
    Files.createDirectories(application.resolve(LICENCE).getParent());
    for (String part : List.of("application.yaml", "项目总体情况.md", "图片")) {
      Program.copy(Program.SAMPLES.resolve(Program.RAIL).resolve(part), application.resolve(part));
    }
    scan(licence.resolve(LICENCE), application.resolve(LICENCE));
  }

  /** Every page as a picture of black and white. */
  private static void scan(Path document, Path file) throws IOException {
    try (PDDocument printed = Loader.loadPDF(document.toFile());
        PDDocument scanned = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(printed);
      for (int i = 0; i < printed.getNumberOfPages(); i++) {
        BufferedImage picture = renderer.renderImageWithDPI(i, DPI, ImageType.BINARY);
        PDPage page = new PDPage(printed.getPage(i).getMediaBox());
        scanned.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
          content.drawImage(
              CCITTFactory.createFromImage(scanned, picture),
              0,
              0,
              page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
      }
      scanned.save(file.toFile());
    }
  }

  private JsonNode check(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check", "--format=json"));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("input").toString());
    String printed = Program.run(arguments.toArray(String[]::new)).printed();
    return JsonMapper.builder().build().readTree(printed.substring(printed.indexOf('{')));
  }

  private static List<JsonNode> facts(JsonNode report, String application) {
    List<JsonNode> facts = new ArrayList<>();
    for (JsonNode file : in(report, application).path("attachments")) {
      if (file.path("file").asString().equals(application + "/" + LICENCE)) {
        file.path("facts").forEach(facts::add);
      }
    }
    return facts;
  }

  /** What is said of what evidence says. */
  private static List<JsonNode> findings(JsonNode report, String application) {
    List<JsonNode> findings = new ArrayList<>();
    for (JsonNode finding : in(report, application).path("findings")) {
      if (finding.path("rule").asString().startsWith("evidence-")) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static JsonNode in(JsonNode report, String path) {
    for (JsonNode application : report.path("applications")) {
      if (application.path("path").asString().equals(path)) {
        return application;
      }
    }
    throw new AssertionError(path + " is not in the report");
  }
}
