package io.shenbao.document.fill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTest {

  private static final String LONG = "智能制造".repeat(100_000);

  @TempDir Path folder;

  @Test
  void isReadByTheDirectoryOfItsArchive() throws IOException {
    Path file = Files.write(folder.resolve("archive.zip"), archive());

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/long.xml", "照片.jpeg");
      assertThat(text(zip, "a/long.xml")).isEqualTo(LONG);
      assertThat(text(zip, "照片.jpeg")).isEqualTo("as it is");
      assertThat(zip.getEntry("照片.jpeg").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void saysItsSizeBeforeItsBytes() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()), UTF_8)) {
      ZipEntry first = zip.getNextEntry();
      assertThat(first.getSize()).isEqualTo(LONG.getBytes(UTF_8).length);
      assertThat(first.getTimeLocal()).isEqualTo(StableZip.TIME);
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(LONG);
      assertThat(zip.getNextEntry().getName()).isEqualTo("照片.jpeg");
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("as it is");
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    Packed.deflated("a/long.xml", Deflater.BEST_SPEED, to -> to.write(LONG.getBytes(UTF_8)))
        .addTo(zip);
    Packed.stored("照片.jpeg", "as it is".getBytes(UTF_8)).addTo(zip);
    zip.finish();
    return out.toByteArray();
  }
}
