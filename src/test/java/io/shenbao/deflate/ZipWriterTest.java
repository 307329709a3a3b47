package io.shenbao.deflate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipWriterTest {

  private static final String LONG = "智能制造".repeat(1000);

  @TempDir Path folder;

  @Test
  void writesWhatIsReadByItsDirectory() throws IOException {
    Path file = Files.write(folder.resolve("archive.zip"), archive());

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/long.xml", "照片.jpeg");
      assertThat(text(zip, "a/long.xml")).isEqualTo(LONG);
      assertThat(text(zip, "照片.jpeg")).isEqualTo("as it is");
      assertThat(zip.getEntry("照片.jpeg").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void writesWhatIsReadFromBeginningToEnd() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()), UTF_8)) {
      assertThat(zip.getNextEntry().getTimeLocal()).hasToString("1980-01-01T00:00");
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(LONG);
      assertThat(zip.getNextEntry().getName()).isEqualTo("照片.jpeg");
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("as it is");
    }
  }

  @Test
  void writesAnArchiveOfNothing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ZipWriter(out).finish();

    try (ZipFile zip =
        new ZipFile(Files.write(folder.resolve("empty.zip"), out.toByteArray()).toFile())) {
      assertThat(zip.size()).isZero();
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipWriter zip = new ZipWriter(out);
    zip.add("a/long.xml", Packed.deflating(LONG.getBytes(UTF_8)));
    zip.add("照片.jpeg", Packed.asIs("as it is".getBytes(UTF_8)));
    zip.finish();
    return out.toByteArray();
  }
}
