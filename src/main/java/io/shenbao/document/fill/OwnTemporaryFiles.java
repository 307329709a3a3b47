package io.shenbao.document.fill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * POI's temporary files as this user's own. POI itself has one folder for all users of a machine:
 * it belongs to the first of them, and keeps out all others.
 */
final class OwnTemporaryFiles implements TempFileCreationStrategy {

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(prefix).toFile();
  }
}
