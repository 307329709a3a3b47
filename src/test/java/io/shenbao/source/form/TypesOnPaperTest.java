package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
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

/** Money, percentages, several options and identity numbers are read back from the form. */
class TypesOnPaperTest {

  private static final Path PACK = Path.of("src/test/packs/types");

  @TempDir Path folder;

  @Test
  void whatWasFilledInIsReadBack() throws IOException, TemplateException {
    Programme programme = GoodApplication.of(PACK.resolve("config"), "talent-2033").programme();
    Path templates = PACK.resolve("templates");
    PaperForm paper =
        PaperForm.of(programme, templates.resolve(programme.id()).resolve("application.docx"));
    SourceReader reader = new SourceReader(programme, paper);
    Path ready = PACK.resolve("config/programmes/talent-2033/examples/ready.yaml");
    Path source = Files.copy(ready, folder.resolve("application.yaml"));
    Application typed =
        Objects.requireNonNull(reader.read("a", source, "application.yaml", true).application());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.load(programme, new Wording(Locale.CHINESE), templates, folder.resolve("cache"))
        .application(typed, new Printing(true, Set.of(), Map.of(), List.of()), out);
    Path form = Files.write(folder.resolve("form.docx"), out.toByteArray());

    Reread reread = Reread.of(typed, reader.read("a", form, "form.docx", true));

    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).isEmpty();
  }
}
