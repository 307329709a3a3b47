package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values of a list are what their headings say. */
class ListsOnPaperTest {

  private static final Path PACK = Path.of("src/test/packs/county");
  private static final String ID = "village-2033";
  private static final String AMOUNT = "/partners/0/amount";

  @TempDir Path folder;

  @Test
  void aNumberIsInTheUnitThatItsHeadingStates() throws IOException, TemplateException {
    Programme programme = GoodApplication.of(PACK.resolve("config"), ID).programme();
    Path templates = PACK.resolve("templates");
    SourceReader reader =
        new SourceReader(
            programme, PaperForm.of(programme, templates.resolve(ID).resolve("application.docx")));
    Path ready = PACK.resolve("config/programmes").resolve(ID).resolve("examples/ready.yaml");
    Path source = Files.copy(ready, folder.resolve("application.yaml"));
    Application typed = application(reader.read("a", source, "application.yaml", true));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.load(programme, new Wording(Locale.CHINESE), templates, folder.resolve("cache"))
        .application(typed, new Printing(true, Set.of(), Map.of(), List.of()), out);
    Path form =
        Files.write(
            folder.resolve("form.docx"),
            FormDom.changed(
                out.toByteArray(),
                Set.of(),
                dom ->
                    dom.all("t").stream()
                        .filter(text -> text.getTextContent().equals("年收购额（万元）"))
                        .forEach(text -> text.setTextContent("年收购额（亿元）"))));

    SourceReading reading = reader.read("a", form, "form.docx", true);

    assertThat(application(reading).tree().at(AMOUNT).decimalValue())
        .isEqualByComparingTo(typed.tree().at(AMOUNT).decimalValue().movePointRight(4));
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().equals(AMOUNT))
        .extracting(finding -> finding.message().key())
        .containsExactly("source.normalised");
  }

  private static Application application(SourceReading reading) {
    return Objects.requireNonNull(
        reading.application(), () -> reading.judgement().findings().toString());
  }
}
