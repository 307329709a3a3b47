package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.template.TemplateException;
import io.shenbao.programme.Node;
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
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is filled into a pack's form is read back from it, and filled in again gives the same.
 */
class AnyFormTest {

  private static final Map<String, Forms> FORMS = new ConcurrentHashMap<>();

  /** A pack's form, to be filled in and read. */
  private record Forms(Programme programme, Documents documents, SourceReader reader, Path folder) {

    static Forms of(String pack) {
      try {
        Path root = Path.of(pack.startsWith("src") ? pack.substring(0, pack.lastIndexOf('/')) : "");
        String id = pack.substring(pack.lastIndexOf('/') + 1);
        Programme programme = GoodApplication.of(root.resolve("config"), id).programme();
        Path templates = root.resolve("templates");
        Path folder = Files.createTempDirectory("forms");
        return new Forms(
            programme,
            Documents.load(programme, new Wording(Locale.CHINESE), templates, folder),
            new SourceReader(programme, PaperForm.in(templates, programme)),
            folder);
      } catch (IOException | TemplateException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Whether a value stands on the form; one is told by its pointer. */
    boolean isOnPaper(String missed) {
      String path = missed.substring(1, missed.indexOf(": ")).replaceAll("/\\d+/", "/");
      Map<String, Node> children = programme.form().sections();
      boolean printed = true;
      for (String key : path.split("/")) {
        Node node = Objects.requireNonNull(children.get(key));
        printed &= node.caption().printed();
        children = node.children();
      }
      return printed;
    }

    byte[] fill(Application application) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      documents.application(application, new Printing(true, Set.of(), Map.of(), List.of()), out);
      return out.toByteArray();
    }
  }

  @Provide
  Arbitrary<String> packs() {
    return Arbitraries.of(
        "hunan-advanced-2025",
        "changsha-basic-2025",
        "national-excellence-2025",
        "national-pioneer-2025",
        "src/test/packs/county/village-2033",
        "src/test/packs/person/fund-2032",
        "src/test/packs/points/sme-2031",
        "src/test/packs/tiny/bakery-2031",
        "src/test/packs/types/talent-2033");
  }

  @Property(tries = 40)
  void whatIsFilledInIsReadBack(@ForAll("packs") String pack, @ForAll long seed)
      throws IOException {
    Forms forms = FORMS.computeIfAbsent(pack, Forms::of);
    Application typed =
        Objects.requireNonNull(
            forms.reader().read("a", AnyApplication.of(forms.programme(), seed)).application());
    byte[] filled = forms.fill(typed);
    Path form = Files.write(forms.folder().resolve("form.docx"), filled);

    var reading = forms.reader().read("a", form, "form.docx", true);
    Reread reread = Reread.of(typed, reading);

    assertThat(reread.wrong()).as(pack + " " + reread).isEmpty();
    assertThat(reread.missed()).as(pack + " " + reread).noneMatch(forms::isOnPaper);
    assertThat(forms.fill(Objects.requireNonNull(reading.application()))).isEqualTo(filled);
  }
}
