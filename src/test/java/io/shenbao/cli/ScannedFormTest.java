package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A scan of the stamped form with fewer pages than the form has is told, where that is known. */
@WholeProgram
class ScannedFormTest {

  private static final String SCAN = "08-盖章扫描件/申报书扫描件.pdf";

  @TempDir Path folder;
  private Path application;
  private Path out;

  @BeforeEach
  void copyTheForm() throws IOException {
    application = Files.createDirectories(folder.resolve("in/rail"));
    out = folder.resolve("out");
    Files.copy(
        Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"),
        application.resolve("application.yaml"));
  }

  @Test
  void fewerPagesThanThePartsThatPageBreaksMake() throws IOException {
    scan(12);
    run();

    assertThat(messages()).hasSize(1);
    assertThat(messages().get(0)).startsWith("“" + SCAN + "”共12页，而申报书不少于").endsWith("扫描件可能不完整");
    assertThat(fact().path("agreement").asString()).isEqualTo("contradicts");
    assertThat(fact().path("stated").asString()).startsWith("≥").endsWith("页");
    assertThat(Files.readString(out.resolve("rail/审核意见.html"))).contains("共12页，而申报书不少于");

    scan(40);
    run();
    assertThat(messages()).isEmpty();
    assertThat(fact().isMissingNode()).isTrue();
  }

  @Test
  void fewerPagesThanTheFormHasWhenItIsPrinted() throws IOException {
    Programs.need("soffice");
    scan(40);
    run("--pdf");

    assertThat(messages()).hasSize(1);
    assertThat(messages().get(0)).startsWith("“" + SCAN + "”共40页，而申报书有");
    assertThat(out.resolve("rail/申报书.pdf")).isRegularFile();
  }

  private void scan(int pages) throws IOException {
    Path file = application.resolve(SCAN);
    Files.createDirectories(file.resolve("..").normalize());
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }
  }

  private void run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", folder.resolve("in").toString(), "-o", out.toString()));
    arguments.addAll(List.of(more));
    Program.run(arguments.toArray(String[]::new));
  }

  private List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    for (JsonNode finding : Program.application(out, "rail").path("findings")) {
      if (finding.path("rule").asString().equals("evidence-contradicts")) {
        messages.add(finding.path("message").asString());
      }
    }
    return messages;
  }

  private JsonNode fact() throws IOException {
    for (JsonNode file : Program.application(out, "rail").path("attachments")) {
      if (file.path("file").asString().endsWith(SCAN)) {
        return file.path("facts").path(0);
      }
    }
    throw new AssertionError("no scan in the report");
  }
}
