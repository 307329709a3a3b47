package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.JudgedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceMirrorTest {

  @TempDir Path input;
  @TempDir Path work;
  private SourceMirror mirror;
  private Path source;

  @BeforeEach
  void writeASource() throws IOException {
    mirror = new SourceMirror(work.resolve("sources"));
    Files.createDirectories(input.resolve("甲"));
    source = Files.writeString(input.resolve("甲/application.yaml"), "a: 1");
    Files.writeString(input.resolve("甲/后续计划.md"), "文");
  }

  @Test
  void takesOverADigestThatIsKnown() throws IOException {
    assertThat(
            mirror.take(source, "甲/application.yaml", true, word -> false, file -> "known").files())
        .containsExactly(new JudgedFile("甲/application.yaml", "known"));
  }

  @Test
  void keepsSourceAndProseAsTheyWereReadWhateverIsEditedAfterwards() throws IOException {
    SourceMirror.Taken taken =
        mirror.take(source, "甲/application.yaml", false, word -> false, file -> null);
    Files.writeString(source, "a: 2");

    assertThat(taken.files())
        .containsExactly(
            JudgedFile.of("甲/application.yaml", "a: 1".getBytes(StandardCharsets.UTF_8)),
            JudgedFile.of("甲/后续计划.md", "文".getBytes(StandardCharsets.UTF_8)));
    assertThat(Files.readString(taken.source())).isEqualTo("a: 1");
    assertThat(Files.readString(mirror.root().resolve("甲/后续计划.md"))).isEqualTo("文");
  }

  @Test
  void ofLoneFilesInOneFolderEachStays() throws IOException {
    Path form = Path.of("src/test/forms/form1.docx");
    Path first = mirror.take(form, "甲/a.docx", true, word -> false, file -> null).source();
    Path second = mirror.take(form, "甲/b.docx", true, word -> false, file -> null).source();

    assertThat(first).exists();
    assertThat(second.resolveSibling("b.docx.1.png")).exists();
    mirror.forget("甲/b.docx");
    assertThat(first).exists();
    assertThat(first.resolveSibling("a.docx.1.png")).exists();
    assertThat(second.resolveSibling("b.docx.1.png")).doesNotExist();
  }

  @Test
  void forgetsProseThatIsNoLongerThere() throws IOException {
    mirror.take(source, "甲/application.yaml", false, word -> false, file -> null);
    Files.delete(input.resolve("甲/后续计划.md"));

    assertThat(
            mirror.take(source, "甲/application.yaml", false, word -> false, file -> null).files())
        .hasSize(1);
    assertThat(mirror.root().resolve("甲/后续计划.md")).doesNotExist();
  }

  @Test
  void doesNotCallJudgedWhatIsTooLargeOrCantBeRead() throws IOException {
    Files.write(source, new byte[SourceReader.MOST_BYTES + 5]);

    assertThat(mirror.take(source, "甲/application.yaml", true, word -> false, file -> null).files())
        .isEmpty();
    Files.delete(source);
    assertThat(mirror.take(source, "甲/application.yaml", true, word -> false, file -> null))
        .isEqualTo(
            new SourceMirror.Taken(
                mirror.root().resolve("甲/application.yaml"), List.of(), List.of()));
  }

  @Test
  void leavesNothing() throws IOException {
    mirror.take(source, "甲/application.yaml", false, word -> false, file -> null);

    mirror.forget();
    mirror.forget();

    assertThat(mirror.root()).doesNotExist();
  }
}
