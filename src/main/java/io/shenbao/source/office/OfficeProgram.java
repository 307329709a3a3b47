package io.shenbao.source.office;

import com.google.common.base.Splitter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice is. */
final class OfficeProgram {

  private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.com");

  /** Where it installs itself without being on the path. */
  private static final List<String> HOMES =
      List.of(
          "/usr/lib/libreoffice/program",
          "/usr/lib64/libreoffice/program",
          "/opt/libreoffice/program",
          "/Applications/LibreOffice.app/Contents/MacOS",
          "C:\\Program Files\\LibreOffice\\program");

  private OfficeProgram() {}

  /** The program; empty when it is not installed. */
  static Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Splitter.on(File.pathSeparatorChar).omitEmptyStrings().splitToStream(path),
            HOMES.stream())
        .flatMap(folder -> NAMES.stream().map(name -> new File(folder, name)))
        .filter(File::canExecute)
        .map(File::toPath)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
