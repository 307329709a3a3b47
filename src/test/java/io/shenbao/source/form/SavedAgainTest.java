package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.LibreOffice;
import io.shenbao.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms filled in by hand in all ways, and saved again by LibreOffice. */
@WholeProgram
class SavedAgainTest {

  @TempDir Path folder;

  @Test
  void noValueIsWrongAndHardlyOneMissed() throws Exception {
    HandFilledFormsTest.folder = folder;
    HandFilledFormsTest.fillTheFormIn();
    List<WayOfFilling> ways = HandFilledFormsTest.ways();
    List<Path> forms = new ArrayList<>();
    for (WayOfFilling way : ways) {
      forms.add(
          Files.write(
              folder.resolve("form" + forms.size() + ".docx"), HandFilledFormsTest.form(way)));
    }
    Path saved = Files.createDirectories(folder.resolve("saved"));
    LibreOffice.convert("docx", saved, forms.toArray(Path[]::new));

    SourceReader reader = FormsOfOthersTest.reader();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    int missed = 0;
    for (int i = 0; i < ways.size(); i++) {
      Path form = saved.resolve("form" + i + ".docx");
      Reread reread =
          Reread.of(HandFilledFormsTest.typed(), reader.read("a", form, "a/form.docx", true));
      all += reread.all();
      missed += reread.missed().size();
      if (!reread.wrong().isEmpty()) {
        wrong.add(ways.get(i) + ": " + reread);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(missed).isLessThanOrEqualTo(all / 100);
  }
}
