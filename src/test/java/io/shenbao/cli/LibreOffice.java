package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeUtils;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;

/**
 * Files as LibreOffice saves them. It is started once for all tests of a process, which takes
 * longer than most of what they ask it for.
 */
public final class LibreOffice {

  private static final long PER_FILE = 120_000;
  private static final Supplier<LocalOfficeManager> OFFICE =
      Suppliers.memoize(LibreOffice::started);

  private LibreOffice() {}

  /**
   * Saves files in another format, under the same names; a test is skipped where it is not
   * installed.
   *
   * @param format by the ending of its files
   * @param folder where they are saved
   */
  public static void convert(String format, Path folder, Path... files)
      throws IOException, OfficeException {
    convert(
        Objects.requireNonNull(DefaultDocumentFormatRegistry.getFormatByExtension(format)),
        folder,
        files);
  }

  /** The same, in a format of which more is to be said. */
  public static void convert(DocumentFormat format, Path folder, Path... files)
      throws IOException, OfficeException {
    Programs.need("soffice");
    Files.createDirectories(folder);
    for (Path file : files) {
      Path saved = saved(file, format.getExtension(), folder);
      LocalConverter.make(OFFICE.get())
          .convert(file.toFile())
          .to(saved.toFile())
          .as(format)
          .execute();
      assertThat(saved).isNotEmptyFile();
    }
  }

  /** The same by one of its own, which ends with it: for a form at which the other one crashes. */
  public static void convertAlone(String format, Path folder, Path file)
      throws IOException, InterruptedException {
    Programs.need("soffice");
    Path profile = Files.createTempDirectory(Files.createDirectories(folder), "profile");
    Path log = profile.resolve("printed.txt");
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    // its exit code is 0 even when it fails: look for the file
    assertThat(saved(file, format, folder)).as(Files.readString(log)).isNotEmptyFile();
  }

  private static Path saved(Path file, String ending, Path folder) {
    String name = file.getFileName().toString();
    return folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + ending);
  }

  private static LocalOfficeManager started() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalOfficeManager office =
          LocalOfficeManager.builder()
              .portNumbers(free.getLocalPort())
              .taskExecutionTimeout(PER_FILE)
              .taskQueueTimeout(PER_FILE)
              .build();
      free.close();
      office.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> OfficeUtils.stopQuietly(office)));
      return office;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OfficeException e) {
      throw new IllegalStateException(e);
    }
  }
}
