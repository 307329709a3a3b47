package io.shenbao.attachment.examine.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/** By what an encrypted Office file is shut (MS-OFFCRYPTO 2.2 to 2.3). */
final class Lock {

  private static final int LONGEST = 1_000_000;

  private Lock() {}

  /** {@code password}, {@code certificate} or {@code rights}. */
  static String of(DirectoryNode folder) {
    if (folder.hasEntryCaseInsensitive("\u0006DataSpaces")
        && holds(folder, "DRMEncryptedDataSpace")) {
      return "rights";
    }
    String info = text(folder, "EncryptionInfo");
    boolean certificate = info.contains("keyEncryptor/certificate");
    return certificate && !info.contains("keyEncryptor/password") ? "certificate" : "password";
  }

  private static boolean holds(DirectoryNode folder, String space) {
    try {
      DirectoryNode spaces = (DirectoryNode) folder.getEntryCaseInsensitive("\u0006DataSpaces");
      return spaces.hasEntryCaseInsensitive("DataSpaceInfo")
          && ((DirectoryNode) spaces.getEntryCaseInsensitive("DataSpaceInfo"))
              .hasEntryCaseInsensitive(space);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static String text(DirectoryNode folder, String stream) {
    try (DocumentInputStream in = folder.createDocumentInputStream(stream)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
