package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Files as LibreOffice saves them. */
public final class LibreOffice {

  private LibreOffice() {}

  /**
   * Saves files in another format, under the same names; a test is skipped where it is not
   * installed.
   *
   * @param format as its {@code --convert-to} has it
   * @param folder where they are saved
   */
  public static void convert(String format, Path folder, Path... files)
      throws IOException, InterruptedException {
    Programs.need("soffice");
    Path profile = Files.createTempDirectory(Files.createDirectories(folder), "profile");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
    Stream.of(files).map(Path::toString).forEach(command::add);
    Path log = profile.resolve("printed.txt");
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();

    // its exit code is 0 even when it fails: look for the files
    for (Path file : files) {
      String name = file.getFileName().toString();
      String made = name.substring(0, name.lastIndexOf('.') + 1) + format.replaceAll(":.*", "");
      assertThat(folder.resolve(made))
          .as(Files.readString(log, StandardCharsets.UTF_8))
          .isNotEmptyFile();
    }
  }
}
