package io.shenbao.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives unpacked, and archives that are not. */
class UnpackedArchivesTest {

  private static final byte[] SOME = "内容".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, byte[]> FILES = files("公司/01-营业执照/营业执照.pdf", "公司/申报数据.xlsx");

  @TempDir Path folder;
  private UnpackedArchives archives;

  @BeforeEach
  void open() {
    archives = UnpackedArchives.in(folder.resolve("work"));
  }

  @AfterEach
  void nothingIsLeft() {
    archives.close();
    assertThat(folder.resolve("work")).doesNotExist();
    assertThat(folder.resolve("escaped.txt")).doesNotExist();
  }

  /** The kinds of archive, as they are commonly made. */
  enum Made {
    ZIP {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        return Files.write(to, Packer.zip(files));
      }
    },
    GBK_ZIP {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        return Files.write(to, Packer.gbkZip(files));
      }
    },
    MAC_ZIP {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        return Files.write(
            to, Packer.zip(List.copyOf(files.entrySet()), StandardCharsets.UTF_8, false));
      }
    },
    SEVEN_ZIP {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        return Packer.sevenZip(to, files, "");
      }
    },
    RAR4 {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        return Files.write(to, Packer.rar4(files));
      }
    },
    RAR5 {
      @Override
      Path make(Path to, Map<String, byte[]> files) throws IOException {
        Programs.need("bsdtar");
        return Files.write(to, Packer.rar5(files));
      }
    };

    abstract Path make(Path to, Map<String, byte[]> files) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void chineseNamesAreReadRightFromEveryKind(Made kind) throws IOException {
    Path unpacked = unpack(kind.make(folder.resolve("公司.bin"), FILES));

    assertThat(names(unpacked)).containsExactlyElementsOf(FILES.keySet());
    assertThat(unpacked.resolve("公司/申报数据.xlsx")).hasBinaryContent(SOME);
  }

  @ParameterizedTest
  @EnumSource
  void aFileOutsideTheArchiveIsNeverWritten(Made kind) throws IOException {
    Path archive = kind.make(folder.resolve("a.bin"), files("a/b.txt", "../../escaped.txt"));

    assertThat(refusal(archive)).isIn("archive.outside", "archive.damaged");
    assertThat(folder.resolve("work/1")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escaped.txt",
        "a/../../escaped.txt",
        "..\\..\\escaped.txt",
        "/etc/escaped.txt",
        "\\\\server\\share\\escaped.txt",
        "C:\\escaped.txt",
        "C:escaped.txt"
      })
  void aPathOutOfTheArchiveIsRefused(String name) throws IOException {
    assertThat(refusal(zip(files("a.txt", name)))).isEqualTo("archive.outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CON", "nul.txt", "a/Aux.pdf", "com1.txt", "a./b", "a /b", "a?.txt", "a\nb"})
  void aNameThatNotEverySystemHasIsRefused(String name) throws IOException {
    assertThat(refusal(zip(files(name)))).isEqualTo("archive.name");
  }

  @Test
  void backslashesAreFoldersAsOldWindowsProgramsWriteThem() throws IOException {
    assertThat(names(unpack(zip(files("公司\\01\\a.pdf"))))).containsExactly("公司/01/a.pdf");
  }

  @Test
  void whatAMacPacksBesideTheFilesIsLeftOut() throws IOException {
    assertThat(names(unpack(zip(files("公司/a.pdf", "__MACOSX/公司/._a.pdf")))))
        .containsExactly("公司/a.pdf");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    byte[] zip = Packer.zip(files("link"));
    int directory = indexOf(zip, "PK\1\2");
    zip[directory + 5] = 3; // made on Unix
    zip[directory + 41] = (byte) 0xA0; // S_IFLNK in the upper half of the attributes

    assertThat(refusal(Files.write(folder.resolve("a.zip"), zip))).isEqualTo("archive.link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲/a.pdf", "甲/A.PDF", "甲", "甲/a.pdf/b"})
  void twoOfOneNameAreRefusedAndSoAreThoseThatOnlyCapitalsTellApart(String second)
      throws IOException {
    byte[] zip =
        Packer.zip(
            List.of(Map.entry("甲/a.pdf", SOME), Map.entry(second, SOME)),
            StandardCharsets.UTF_8,
            true);

    assertThat(refusal(Files.write(folder.resolve("a.zip"), zip))).isEqualTo("archive.twice");
  }

  @Test
  void anEncryptedArchiveIsNamedForWhatItIs() throws IOException {
    byte[] zip = Packer.zip(FILES);
    zip[indexOf(zip, "PK\1\2") + 8] |= 1;

    assertThat(refusal(Files.write(folder.resolve("a.zip"), zip))).isEqualTo("archive.encrypted");
    assertThat(refusal(Packer.sevenZip(folder.resolve("a.7z"), FILES, "secret")))
        .isEqualTo("archive.encrypted");
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveThatIsCutIsDamagedWhereverItIsCut(Made kind) throws IOException {
    byte[] whole = Files.readAllBytes(kind.make(folder.resolve("a.bin"), large()));
    for (int percent : List.of(1, 10, 50, 90, 99)) {
      byte[] cut = Arrays.copyOf(whole, (int) (whole.length * (long) percent / 100));

      assertThat(refusal(Files.write(folder.resolve("a.bin"), cut)))
          .as("%s cut at %d %%", kind, percent)
          .isEqualTo("archive.damaged");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aByteThatHasChangedIsSeen(Made kind) throws IOException {
    byte[] bytes = Files.readAllBytes(kind.make(folder.resolve("a.bin"), large()));
    bytes[bytes.length / 2] ^= 0x55;

    assertThat(refusal(Files.write(folder.resolve("a.bin"), bytes))).isEqualTo("archive.damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "<html>不存在</html>", "Rar!", "7z\u00bc\u00af"})
  void whatOnlyHasTheNameOfAnArchiveIsDamaged(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(Files.write(folder.resolve("a.zip"), bytes))).isEqualTo("archive.damaged");
  }

  @Test
  void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
    Path bomb = zip(Map.of("a.txt", new byte[70 << 20]));

    assertThat(refusal(bomb)).isEqualTo("archive.bomb");
  }

  @Test
  void aBombWhoseDirectoryLiesIsStoppedWhileItIsUnpacked() throws IOException {
    byte[] zip = Packer.zip(Map.of("a.txt", new byte[70 << 20]));
    int size = indexOf(zip, "PK\1\2") + 24;
    Arrays.fill(zip, size, size + 4, (byte) 0);

    assertThat(refusal(Files.write(folder.resolve("a.zip"), zip))).isEqualTo("archive.bomb");
  }

  @Test
  void moreBytesThanAnApplicationHasAreRefused() throws IOException {
    Path archive = zip(large());

    assertThatThrownBy(() -> archives.unpack(archive, Budget.of(Files.size(archive), 1000)))
        .hasMessage("archive.large");
  }

  @Test
  void aHundredThousandEntriesAreRefused() throws IOException {
    List<Map.Entry<String, byte[]>> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(Map.entry("a/" + i, new byte[0]));
    }
    byte[] zip = Packer.zip(many, StandardCharsets.UTF_8, true);

    assertThat(refusal(Files.write(folder.resolve("a.zip"), zip))).isEqualTo("archive.entries");
  }

  @Test
  void archivesInArchivesShareOneBudget() throws IOException {
    Path archive = zip(large());
    Budget budget = Budget.of(Files.size(archive), large().get("a.bin").length + 1);
    archives.unpack(archive, budget);

    ArchiveRefused refused =
        catchThrowableOfType(ArchiveRefused.class, () -> archives.unpack(archive, budget.within()));

    assertThat(refused.why().key()).isEqualTo("archive.large");
    assertThat(refused.isSpent()).isTrue();
  }

  @Test
  void withoutItsProgramARar5IsNamedForWhatItIsAndNoFaultOfTheApplicants() throws IOException {
    Path rar = Files.write(folder.resolve("a.rar"), Packer.rar5(FILES));
    Landing landing = new Landing(folder.resolve("landing"), Budget.of(rar));

    ArchiveRefused refused =
        catchThrowableOfType(
            ArchiveRefused.class,
            () -> new ProgramUnpacking("no-such-program").unpack(rar, landing));

    assertThat(refused.why().key()).isEqualTo("archive.rar5");
    assertThat(refused.isOurs()).isTrue();
    assertThat(ArchiveKind.of(rar)).contains(ArchiveKind.RAR5);
  }

  @Test
  void aRar5ThatIsOneVolumeOfSeveralSaysSo() throws IOException {
    Path rar = Files.write(folder.resolve("a.rar"), Packer.rar5Volume(FILES));

    assertThat(refusal(rar)).isEqualTo("archive.volumes");
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    return Files.write(folder.resolve("a.zip"), Packer.zip(files));
  }

  private Path unpack(Path archive) throws IOException {
    return archives.unpack(archive, Budget.of(archive));
  }

  private String refusal(Path archive) {
    return catchThrowableOfType(ArchiveRefused.class, () -> unpack(archive)).why().key();
  }

  /** A file that can't be made smaller, so that a cut is in it wherever it is. */
  private static Map<String, byte[]> large() {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    return Map.of("a.bin", noise);
  }

  private static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, SOME);
    }
    return files;
  }

  private static List<String> names(Path unpacked) throws IOException {
    try (Stream<Path> walk = Files.walk(unpacked)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> unpacked.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static int indexOf(byte[] bytes, String what) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(what);
  }
}
