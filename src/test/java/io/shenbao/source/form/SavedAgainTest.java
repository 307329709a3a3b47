package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.shenbao.WholeProgram;
import io.shenbao.cli.LibreOffice;
import io.shenbao.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms that were filled in by hand in many ways, and saved again by LibreOffice: every fourth way,
 * or all with {@code -Dshenbao.forms=all}. The shares stand in {@code target/form-shares-saved.txt}
 * afterwards.
 */
@WholeProgram
class SavedAgainTest {

  private static final Path SHARES = Path.of("target/form-shares-saved.txt");
  private static final boolean ALL = System.getProperty("shenbao.forms", "").equals("all");
  private static final int EVERY = 4;
  private static final int AT_ONCE = 10;

  @TempDir Path folder;

  @Test
  void noValueIsWrongAndHardlyOneMissed() throws Exception {
    HandFilledFormsTest.folder = folder;
    HandFilledFormsTest.fillTheFormIn();
    List<WayOfFilling> ways = ways();
    List<Path> forms = new ArrayList<>();
    for (WayOfFilling way : ways) {
      Path form = folder.resolve("form" + forms.size() + ".docx");
      forms.add(Files.write(form, HandFilledFormsTest.form(way)));
    }
    Path saved = Files.createDirectories(folder.resolve("saved"));
    for (List<Path> some : Lists.partition(forms, AT_ONCE)) {
      LibreOffice.convert("docx", saved, some.toArray(Path[]::new));
    }

    SourceReader reader = FormsOfOthersTest.reader();
    List<String> shares = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    int missed = 0;
    for (int i = 0; i < ways.size(); i++) {
      Path form = saved.resolve(forms.get(i).getFileName());
      Reread reread =
          Reread.of(HandFilledFormsTest.typed(), reader.read("a", form, "a/form.docx", true));
      shares.add("%-40s %s".formatted(ways.get(i).name(), reread.shares()));
      all += reread.all();
      missed += reread.missed().size();
      if (!reread.wrong().isEmpty()) {
        wrong.add(ways.get(i) + ": " + reread);
      }
    }
    Files.write(SHARES, shares);
    assertThat(wrong).isEmpty();
    assertThat(missed).isLessThanOrEqualTo(all / 100);
  }

  private static List<WayOfFilling> ways() {
    List<WayOfFilling> ways = HandFilledFormsTest.ways();
    return IntStream.range(0, ways.size())
        .filter(i -> ALL || i % EVERY == 0)
        .mapToObj(ways::get)
        .toList();
  }
}
