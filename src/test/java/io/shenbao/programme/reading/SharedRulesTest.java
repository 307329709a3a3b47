package io.shenbao.programme.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rules that every pack may include. */
class SharedRulesTest {

  private final ProgrammeReader reader =
      new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE));

  @Test
  void theManualListsThemAll() throws IOException {
    String manual = Files.readString(Path.of("docs/packs.md"));
    List<String> listed =
        manual
            .substring(
                manual.indexOf("<!-- library -->"), manual.indexOf("<!-- end of library -->"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1)).strip())
            .toList();

    assertThat(listed)
        .isEqualTo(
            reader.library().stream().map(one -> "| `" + one.id() + "` | " + one.label()).toList());
  }

  @Test
  void whatARuleLeavesOpenIsNamedButForRoles() throws IOException {
    assertThat(reader.library())
        .contains(
            new SharedRule("date-order", "起止日期先后", List.of("start", "end")),
            new SharedRule("credit-code", "统一社会信用代码校验", List.of()));
  }

  @Test
  void aHomeWithoutALibraryHasNone() throws IOException {
    assertThat(
            new ProgrammeReader(Path.of("src/test/packs/tiny/config"), new Wording(Locale.CHINESE))
                .library())
        .isEmpty();
  }
}
