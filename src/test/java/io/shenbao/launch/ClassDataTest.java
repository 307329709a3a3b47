package io.shenbao.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    ClassData first = ClassData.of("evidence");
    assertThat(first.reading()).isEmpty();
    assertThat(first.claim()).isTrue();
    assertThat(first.claim()).isFalse();
    Files.writeString(draft(first), "classes");
    first.adopt(true);

    ClassData next = ClassData.of("evidence");
    assertThat(next.claim()).isFalse();
    assertThat(next.reading()).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
  }

  @Test
  void whatAChildLeftHalfWrittenIsThrownAway() throws Exception {
    ClassData first = ClassData.of("evidence");
    Files.writeString(draft(first), "cla");
    first.adopt(false);

    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("shenbao.jar"));
    assertThat(ClassData.of("evidence").claim()).isTrue();
  }

  @Test
  void anotherClassPathHasOneOfItsOwn() throws Exception {
    ClassData first = ClassData.of("evidence");
    Files.writeString(draft(first), "classes");
    first.adopt(true);
    System.setProperty(
        "java.class.path", System.getProperty("java.class.path") + File.pathSeparator + "more.jar");

    assertThat(ClassData.of("evidence").reading()).isEmpty();
  }

  @Test
  void oneOfOtherJarsIsReplaced() throws Exception {
    ClassData first = ClassData.of("evidence");
    Files.writeString(draft(first), "classes");
    first.adopt(true);
    Files.writeString(folder.resolve("library.jar"), "newer");

    ClassData next = ClassData.of("evidence");
    assertThat(next.reading()).isEmpty();
    assertThat(next.claim()).isTrue();
    Files.writeString(draft(next), "other classes");
    next.adopt(true);

    assertThat(folder.toFile().list((place, name) -> name.endsWith(".jsa"))).hasSize(1);
    assertThat(ClassData.of("evidence").reading()).isNotEmpty();
  }

  @Test
  void whatAnotherProcessIsWritingIsNotWrittenAgain() throws Exception {
    Path other = Path.of(draft(ClassData.of("evidence")) + "1");
    Files.createFile(other);

    assertThat(ClassData.of("evidence").claim()).isFalse();

    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    assertThat(ClassData.of("evidence").claim()).as("it died").isTrue();
    assertThat(other).doesNotExist();
  }

  @Test
  void aProgramAndItsChildrenHaveOneEach() throws Exception {
    ClassData children = ClassData.of("evidence");
    Files.writeString(draft(children), "classes");
    children.adopt(true);

    assertThat(ClassData.of("shenbao").claim()).isTrue();
  }

  @Test
  void outsideItsJarThereIsNone() {
    System.setProperty("java.class.path", "target/classes");

    assertThat(ClassData.of("evidence").claim()).isFalse();
    assertThat(ClassData.of("evidence").reading()).isEmpty();
  }

  @Test
  void aLargerProgramThatHasTheJarStartsChildrenFromTheJarAlone() throws Exception {
    Path jar = Files.createDirectories(folder.resolve("lib")).resolve("shenbao.jar");
    pack(jar, "io/shenbao/launch", "io/shenbao/file");
    List<URL> larger = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (String one : Splitter.on(File.pathSeparatorChar).split(classPath)) {
      larger.add(Path.of(one).toUri().toURL());
    }
    System.setProperty("java.class.path", classPath);
    try (URLClassLoader loader =
        new URLClassLoader(larger.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> there = loader.loadClass(ClassData.class.getName());
      Object data = there.getMethod("of", String.class).invoke(null, "evidence");

      assertThat(there.getMethod("classPath").invoke(data)).isEqualTo(jar.toString());
      assertThat(there.getMethod("claim").invoke(data)).isEqualTo(true);
    }
  }

  /** Packs some folders of the program's classes. */
  private static void pack(Path jar, String... folders) throws Exception {
    Path classes =
        Path.of(ClassData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String one : folders) {
        try (Stream<Path> files = Files.list(classes.resolve(one))) {
          for (Path file : files.toList()) {
            out.putNextEntry(new ZipEntry(one + "/" + file.getFileName()));
            Files.copy(file, out);
          }
        }
      }
    }
  }

  private static Path draft(ClassData data) {
    return Path.of(data.written().get(0).substring("-XX:ArchiveClassesAtExit=".length()));
  }
}
