package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.cli.Programs;
import io.shenbao.programme.Depth;
import io.shenbao.source.archive.Packer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as evidence, other than zip. */
class ArchiveExaminerTest {

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  /** The kinds. */
  enum Made {
    SEVEN_ZIP {
      @Override
      byte[] make(Path folder, Map<String, byte[]> files) throws IOException {
        return Files.readAllBytes(Packer.sevenZip(folder.resolve("made"), files, ""));
      }
    },
    RAR4 {
      @Override
      byte[] make(Path folder, Map<String, byte[]> files) {
        return Packer.rar4(files);
      }
    },
    RAR5 {
      @Override
      byte[] make(Path folder, Map<String, byte[]> files) {
        Programs.need("bsdtar");
        return Packer.rar5(files);
      }
    };

    abstract byte[] make(Path folder, Map<String, byte[]> files) throws IOException;
  }

  private byte[] made(Made kind, Map<String, byte[]> files) throws IOException {
    return kind.make(folder, files);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsInOneIsNamedAndProgramsAreTold(Made kind) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("证书/一.pdf", noise(30_000));
    files.put("照片.jpg", new byte[] {'M', 'Z', 0, 0, 0});

    Inspection inspection = table.whole("a.bin", made(kind, files));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations())
        .containsExactly(
            Observation.of(Kind.ACTIVE, "program"),
            Observation.of(Kind.EMBEDDED, "证书/一.pdf", "照片.jpg"));
  }

  @ParameterizedTest
  @EnumSource
  void aPdfThatLiesFirstInOneDoesNotMakeItAPdf(Made kind) throws IOException {
    Inspection inspection =
        table.whole("a.bin", made(kind, Map.of("证书.pdf", GoodDocuments.pdf(2))));

    assertThat(inspection.type()).isNotEqualTo("application/pdf");
    assertThat(DocumentTable.facts(inspection, Kind.EMBEDDED)).containsExactly("证书.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TarConstants.MAGIC_POSIX + TarConstants.VERSION_POSIX,
        TarConstants.MAGIC_GNU + TarConstants.VERSION_GNU_SPACE
      })
  void aTarThatBeginsWithAPdfIsNoPdf(String manner) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      byte[] pdf = GoodDocuments.pdf(2);
      TarArchiveEntry entry = new TarArchiveEntry("证书.pdf");
      entry.setSize(pdf.length);
      out.putArchiveEntry(entry);
      out.write(pdf);
      out.closeArchiveEntry();
    }
    byte[] tar = bytes.toByteArray();
    System.arraycopy(
        manner.getBytes(StandardCharsets.US_ASCII), 0, tar, TarConstants.MAGIC_OFFSET, 8);
    sum(tar);

    Inspection inspection = table.whole("a.bin", tar);

    assertThat(inspection.type()).isIn("application/x-tar", "application/x-gtar");
    assertThat(inspection.state()).isEqualTo(State.READABLE);
  }

  /** Writes the sum of a tar's first header. */
  private static void sum(byte[] tar) {
    int at = TarConstants.CHKSUM_OFFSET;
    Arrays.fill(tar, at, at + TarConstants.CHKSUMLEN, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < TarConstants.DEFAULT_RCDSIZE; i++) {
      sum += tar[i] & 0xFF;
    }
    byte[] octal = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(octal, 0, tar, at, octal.length);
  }

  @ParameterizedTest
  @EnumSource
  void oneThatIsCutIsTruncatedWhereverItIsCut(Made kind) throws IOException {
    byte[] whole = made(kind, Map.of("a.bin", noise(30_000)));
    for (int percent : List.of(10, 50, 90, 95, 99)) {
      byte[] cut = Arrays.copyOf(whole, (int) (whole.length * (long) percent / 100));
      for (Depth depth : Depth.values()) {
        assertThat(table.look("a.bin", cut, depth).state())
            .as("%s cut at %d %%, %s", kind, percent, depth)
            .isEqualTo(State.TRUNCATED);
      }
    }
    assertThat(table.whole("a.bin", Arrays.copyOf(whole, whole.length - 1)).state())
        .isEqualTo(State.TRUNCATED);
  }

  @ParameterizedTest
  @EnumSource
  void aChangedByteIsSeenAndItsFileNamed(Made kind) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("一.bin", noise(100));
    files.put("二.bin", noise(30_000));
    byte[] bytes = made(kind, files);
    bytes[bytes.length / 2] ^= 0x10;

    Inspection inspection = table.whole("a.bin", bytes);

    assertThat(inspection.state()).isEqualTo(State.DAMAGED);
    assertThat(DocumentTable.facts(inspection, Kind.BROKEN_AT)).containsExactly("entry", "二.bin");
  }

  @ParameterizedTest
  @EnumSource
  void foreignBytesBehindTheEndAreTold(Made kind) throws IOException {
    byte[] whole = made(kind, Map.of("a.bin", noise(3000)));
    byte[] longer = Arrays.copyOf(whole, whole.length + 5000);
    System.arraycopy(noise(5000), 0, longer, whole.length, 5000);

    Inspection inspection = table.whole("a.bin", longer);

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(DocumentTable.facts(inspection, Kind.APPENDED)).containsExactly("5000");
  }

  @Test
  void aPasswordIsTold() throws IOException {
    Path seven = Packer.sevenZip(folder.resolve("a.7z"), Map.of("a", new byte[] {1, 2}), "secret");
    byte[] rar4 = Packer.rar4(Map.of("a", noise(100)));
    rar4[7 + 13 + 3] |= 4;
    for (byte[] locked : List.of(Files.readAllBytes(seven), rar4)) {
      for (Depth depth : Depth.values()) {
        Inspection inspection = table.look("a.bin", locked, depth);

        assertThat(inspection.state()).isEqualTo(State.ENCRYPTED);
        assertThat(DocumentTable.facts(inspection, Kind.LOCKED_BY)).containsExactly("password");
      }
    }
  }

  @Test
  void oneVolumeOfSeveralIsNeitherCutNorDamaged() throws IOException {
    byte[] rar4 = Packer.rar4(Map.of("a", noise(100)));
    rar4[7 + 3] |= 1;
    byte[] spanned = {'P', 'K', 7, 8, 'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8};
    for (byte[] volume : List.of(rar4, spanned, Packer.rar5Volume(Map.of("a", noise(100))))) {
      assertThat(table.whole("a.bin", volume).state()).isEqualTo(State.VOLUME);
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path seven = Packer.sevenZip(folder.resolve("a.7z"), Map.of("a", new byte[110 << 20]), "");

    assertThat(table.whole("a.7z", Files.readAllBytes(seven)).state()).isEqualTo(State.BOMB);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }
}
