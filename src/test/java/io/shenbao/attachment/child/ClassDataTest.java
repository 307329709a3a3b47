package io.shenbao.attachment.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children start from classes that are ready, of this very installation, or from none. */
class ClassDataTest {

  @TempDir Path folder;
  private final String classPath = System.getProperty("java.class.path");

  @BeforeEach
  void install() throws Exception {
    System.setProperty(
        "java.class.path",
        Files.createFile(folder.resolve("shenbao.jar")) + File.pathSeparator + "other.jar");
  }

  @AfterEach
  void restore() {
    System.setProperty("java.class.path", classPath);
  }

  @Test
  void oneChildWritesItAndTheNextRead() throws Exception {
    ClassData first = ClassData.ofProgram();
    assertThat(first.reading()).isEmpty();
    assertThat(first.claim()).isTrue();
    assertThat(first.claim()).isFalse();
    Files.writeString(draft(first), "classes");
    first.adopt(true);

    ClassData next = ClassData.ofProgram();
    assertThat(next.claim()).isFalse();
    assertThat(next.reading()).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
  }

  @Test
  void whatAChildLeftHalfWrittenIsThrownAway() throws Exception {
    ClassData first = ClassData.ofProgram();
    Files.writeString(draft(first), "cla");
    first.adopt(false);

    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("shenbao.jar"));
    assertThat(ClassData.ofProgram().claim()).isTrue();
  }

  @Test
  void anotherClassPathHasOneOfItsOwn() throws Exception {
    ClassData first = ClassData.ofProgram();
    Files.writeString(draft(first), "classes");
    first.adopt(true);
    System.setProperty(
        "java.class.path", System.getProperty("java.class.path") + File.pathSeparator + "more.jar");

    assertThat(ClassData.ofProgram().reading()).isEmpty();
  }

  @Test
  void outsideItsJarThereIsNone() {
    System.setProperty("java.class.path", "target/classes");

    assertThat(ClassData.ofProgram().claim()).isFalse();
    assertThat(ClassData.ofProgram().reading()).isEmpty();
  }

  private static Path draft(ClassData data) {
    return Path.of(data.written().get(0).substring("-XX:ArchiveClassesAtExit=".length()));
  }
}
