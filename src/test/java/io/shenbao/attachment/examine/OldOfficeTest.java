package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldOfficeTest {

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  @Test
  void saysHowMuchOfACutFileIsThere() throws IOException {
    byte[] xls = GoodDocuments.workbook(new HSSFWorkbook(), 900);
    Inspection inspection = table.whole("a.xls", Arrays.copyOf(xls, xls.length / 2));

    assertThat(inspection.state()).isEqualTo(State.TRUNCATED);
    assertThat(DocumentTable.facts(inspection, Kind.PRESENT)).contains("bytes");
  }

  @Test
  void tellsWhatIsShutWithAPassword() throws IOException, GeneralSecurityException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] xls;
    try {
      xls = GoodDocuments.workbook(new HSSFWorkbook(), 3);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    for (byte[] shut : List.of(xls, encrypted(GoodDocuments.docx("text")))) {
      for (Depth depth : Depth.values()) {
        Inspection inspection = table.look("a", shut, depth);
        assertThat(inspection.state()).isEqualTo(State.ENCRYPTED);
        assertThat(DocumentTable.facts(inspection, Kind.LOCKED_BY)).containsExactly("password");
      }
    }
  }

  @Test
  void warnsOfMacros() throws IOException {
    byte[] xls = GoodDocuments.workbook(new HSSFWorkbook(), 3);
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
      DirectoryEntry project = file.getRoot().createDirectory("_VBA_PROJECT_CUR");
      project.createDirectory("VBA").createDocument("dir", new ByteArrayInputStream(new byte[9]));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      assertThat(
              DocumentTable.facts(table.look("a.xls", out.toByteArray(), Depth.OPEN), Kind.ACTIVE))
          .containsExactly("macro");
    }
  }

  @Test
  void recordsThatDoNotReachTheEndOfTheirStreamAreBroken() throws IOException {
    byte[] xls = GoodDocuments.workbook(new HSSFWorkbook(), 900);
    Arrays.fill(xls, 4_000, 4_600, (byte) 0xFF);

    assertThat(table.whole("a.xls", xls).state()).isEqualTo(State.DAMAGED);
  }

  private static byte[] encrypted(byte[] docx) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(file)) {
        out.write(docx);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
