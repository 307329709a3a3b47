package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import io.shenbao.WholeProgram;
import io.shenbao.source.archive.Packer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ready application becomes what its notice wants handed in, with an index of all of it. */
@WholeProgram
class DeliveryTest {

  private static final String UPLOAD = "株洲示例轨道交通装备股份有限公司-申报材料.zip";
  private static final String FILMS = "株洲示例轨道交通装备股份有限公司-场景视频.zip";

  /** The sample with its stamped form, and what is packed of it. */
  @TempDir static Path stamped;

  private static Program packed;

  @TempDir Path folder;
  private Path application;
  private Path output;

  @BeforeAll
  static void packTheStampedSample() throws IOException {
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), stamped.resolve("rail"));
    stamp(stamped.resolve("rail"));
    packed = pack(stamped.resolve("rail"), stamped.resolve("out"));
  }

  @BeforeEach
  void copyTheSample() throws IOException {
    application = folder.resolve("rail");
    output = folder.resolve("out");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), application);
  }

  private static Program pack(Path application, Path output, String... more) {
    String[] line = {"pack", application.toString(), "-o", output.toString()};
    return Program.run(ObjectArrays.concat(line, more, String.class));
  }

  private static void stamp(Path application) throws IOException {
    Path scans = Files.createDirectories(application.resolve("08-盖章扫描件"));
    Files.copy(application.resolve("01-营业执照/营业执照.pdf"), scans.resolve("申报书扫描件.pdf"));
  }

  @Test
  void theUploadHoldsTheFormTheEvidenceInTheNoticesOrderAndTheIndex() throws IOException {
    assertThat(packed.exit()).isEqualTo(0);

    Path output = stamped.resolve("out");
    Map<String, String> entries = entries(output, UPLOAD);
    assertThat(entries.keySet())
        .startsWith("申报书.docx", "01-营业执照/企业营业执照复印件.pdf", "02-审计报告/2022年度审计报告（扫描件）.pdf")
        .contains("08-盖章扫描件/加盖有效公章的申报书扫描件.pdf")
        .endsWith("材料清单.docx", "材料清单.xlsx")
        .noneMatch(name -> name.contains("视频"));
    assertThat(entries(output, FILMS).keySet())
        .hasSize(14)
        .allMatch(name -> name.startsWith("07-场景视频/"));
  }

  @Test
  void theIndexTellsTheChecksumOfEveryFileAsItWasPacked() throws IOException {
    Path output = stamped.resolve("out");

    Map<String, String> entries = new LinkedHashMap<>(entries(output, UPLOAD));
    entries.keySet().removeIf(name -> name.startsWith("材料清单"));
    entries.putAll(entries(output, FILMS));
    assertThat(workbookIndex(output)).containsExactlyInAnyOrderEntriesOf(entries);
    assertThat(documentIndex(output)).containsExactlyInAnyOrderEntriesOf(entries);
  }

  @Test
  void whatIsNotCompleteIsNotPackedUnlessTold() throws IOException {
    Program refused = pack(application, output);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.printed()).contains("08-盖章扫描件", "没有打包");
    assertThat(output).doesNotExist();

    Program told = pack(application, output, "--anyway");
    assertThat(told.exit()).isEqualTo(1);
    assertThat(entries(output, UPLOAD)).containsKey("材料清单.docx");
    assertThat(workbookIndex(output)).containsEntry("（未提供）", "");
  }

  @Test
  void aFileThatBelongsToNothingIsNamedAndNotPacked() throws IOException {
    stamp(application);
    Files.writeString(application.resolve("别的.txt"), "与申报无关的文字");

    Program program = pack(application, output);

    assertThat(program.printed()).contains("未打包").contains("别的.txt");
    assertThat(entries(output, UPLOAD).keySet()).noneMatch(name -> name.contains("别的"));
  }

  @Test
  void oneThatCameAsAnArchiveIsPackedAsItsFolderIs() throws IOException {
    Path archive = folder.resolve("rail.zip");
    Files.write(archive, Packer.gbkZip(Packer.files(stamped.resolve("rail"), "rail")));

    assertThat(pack(archive, output).exit()).isZero();

    Path asFolder = stamped.resolve("out");
    Map<String, String> entries = entries(output, UPLOAD);
    String licence = "01-营业执照/企业营业执照复印件.pdf";
    assertThat(entries.keySet()).containsExactlyElementsOf(entries(asFolder, UPLOAD).keySet());
    assertThat(entries).containsEntry(licence, entries(asFolder, UPLOAD).get(licence));
    assertThat(entries(output, FILMS)).isEqualTo(entries(asFolder, FILMS));
  }

  @Test
  void anArchiveThatIsNotTakenIsNotPacked() throws IOException {
    Path archive = Files.writeString(folder.resolve("rail.zip"), "no archive");

    Program program = pack(archive, output);

    assertThat(program.exit()).isEqualTo(3);
    assertThat(program.printed()).contains("没有打包：申报数据无法读取");
  }

  @Test
  void severalApplicationsAreNotPackedAsOne() {
    Program program = pack(Program.SAMPLES, output);

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("一份申报所在的文件夹");
  }

  /** The names of an archive's entries, each with its SHA-256; UTF-8 is marked as such. */
  private static Map<String, String> entries(Path output, String archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(output.resolve(archive)).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        assertThat(entry.getGeneralPurposeBit().usesUTF8ForNames()).isTrue();
        assertThat(entry.getGeneralPurposeBit().usesDataDescriptor()).isFalse();
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), sha256(in.readAllBytes()));
        }
      }
    }
    return entries;
  }

  private static Map<String, String> workbookIndex(Path output) throws IOException {
    Map<String, String> index = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(output.resolve(UPLOAD)).get();
        InputStream in = zip.getInputStream(zip.getEntry("材料清单.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        if (row.getRowNum() > 2 && row.getLastCellNum() == 5) {
          index.put(row.getCell(2).getStringCellValue(), row.getCell(4).getStringCellValue());
        }
      }
    }
    return index;
  }

  private static Map<String, String> documentIndex(Path output) throws IOException {
    Map<String, String> index = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(output.resolve(UPLOAD)).get();
        InputStream in = zip.getInputStream(zip.getEntry("材料清单.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      List<XWPFTableRow> rows = document.getTables().get(0).getRows();
      for (XWPFTableRow row : rows.subList(1, rows.size())) {
        index.put(row.getCell(2).getText(), row.getCell(4).getText());
      }
    }
    return index;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
