package io.shenbao.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.desk.run.Judging;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of applications that lie in the input as archives. */
class OpenedArchivesTest {

  @TempDir Path folder;
  private Workspace workspace;
  private Judging.Known known;

  @BeforeEach
  void open() throws Exception {
    workspace = Workspace.open(folder.resolve("desk"));
    Wording wording = new Wording(Locale.CHINESE);
    known =
        new Judging.Known(
            Objects.requireNonNull(
                new ProgrammeReader(Path.of("config"), wording)
                    .read("hunan-advanced-2025")
                    .programme()),
            wording,
            List.of());
  }

  private void pack(String archive, String... names) throws Exception {
    Path file = workspace.input().resolve(archive);
    Files.createDirectories(file.resolveSibling(""));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void aFileInAnArchiveIsFoundByTheNameThatReportsHaveForIt() throws Exception {
    pack("甲县/a.zip", "申报/application.yaml", "申报/01/执照.pdf");
    OpenedArchives archives = new OpenedArchives(workspace);

    Path file = archives.file("甲县/a.zip/01/执照.pdf", known).orElseThrow();

    assertThat(Files.readString(file)).isEqualTo("申报/01/执照.pdf");
    assertThat(file.toRealPath()).startsWith(workspace.own().toRealPath());
  }

  @Test
  void nothingOutsideAnArchiveIsReachedThroughIt() throws Exception {
    pack("a.zip", "application.yaml");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    OpenedArchives archives = new OpenedArchives(workspace);

    for (String name :
        List.of("a.zip/../../secret.txt", "../secret.txt", "a.zip/x.pdf", "b.zip/x")) {
      assertThat(archives.file(name, known)).as(name).isEmpty();
    }
  }

  @Test
  void manyArchivesOneAfterTheOtherKeepTheirOwnFiles() throws Exception {
    OpenedArchives archives = new OpenedArchives(workspace);
    for (int i = 0; i < 6; i++) {
      pack(i + ".zip", "application.yaml", i + ".pdf");
    }
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < 6; i++) {
        assertThat(archives.file("0.zip/0.pdf", known)).isPresent();
        Path file = archives.file(i + ".zip/" + i + ".pdf", known).orElseThrow();
        assertThat(Files.readString(file)).isEqualTo(i + ".pdf");
      }
    }
  }
}
