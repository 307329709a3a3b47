package io.shenbao.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StableZipTest {

  @Test
  void hasTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] east = copied();
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(copied()).isEqualTo(east);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] copied() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("智能制造".getBytes(UTF_8));
      zip.closeEntry();
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    StableZip.copy(zipped.toByteArray(), copy);
    return copy.toByteArray();
  }
}
