package io.shenbao.filename;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names whose bytes are no text in the encoding of the file system. */
class PathNameTest {

  @TempDir Path folder;

  @Test
  void areReadByTheirBytesAndNoTwoAreTheSame() throws IOException {
    GbkNames.need();
    for (String name : List.of("甲/照片.jpg", "甲/图纸.jpg")) {
      Path file = GbkNames.in(folder, name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }

    try (Stream<Path> walk = Files.walk(folder)) {
      assertThat(walk.filter(Files::isRegularFile).map(file -> PathName.below(folder, file)))
          .containsExactlyInAnyOrder("甲/照片.jpg", "甲/图纸.jpg");
    }
    assertThat(PathName.of(folder.resolve("一 #%.pdf"))).isEqualTo("一 #%.pdf");
  }

  @Test
  void lettersOfOneScriptAreWhatTheyAre() {
    for (String name : List.of("Müller-Façade.pdf", "отчёт.pdf", "αβ检测.pdf", "ξένος 1.txt")) {
      assertThat(RawName.of(name.getBytes(StandardCharsets.UTF_8))).isEqualTo(name);
      assertThat(PathName.of(folder.resolve(name))).isEqualTo(name);
    }
  }

  @Test
  void areOpenedByAPlainPathThatIsGoneAfterwards() throws IOException {
    GbkNames.need();
    Path file = Files.writeString(GbkNames.in(folder, "照片.JPG"), "seen");
    assertThat(file.toFile()).doesNotExist();

    Path plain;
    try (PlainPath way = PlainPath.to(file)) {
      plain = way.path();
      assertThat(plain.toFile()).hasContent("seen");
      assertThat(plain.toString()).endsWith(".JPG");
    }

    assertThat(plain.getParent()).doesNotExist();
    assertThat(file).hasContent("seen");
  }

  @Test
  void aPlainNameIsOpenedAsItIs() {
    Path file = folder.resolve("照片.jpg");

    try (PlainPath way = PlainPath.to(file)) {
      assertThat(way.path()).isSameAs(file);
    }
  }
}
