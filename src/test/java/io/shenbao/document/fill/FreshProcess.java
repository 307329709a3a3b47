package io.shenbao.document.fill;

import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A process that loads the templates of a pack, writes one document of each kind, and ends. */
final class FreshProcess {

  private FreshProcess() {}

  public static void main(String[] arguments) throws Exception {
    Wording wording = new Wording(Locale.CHINESE);
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), wording)
                .read("hunan-advanced-2025")
                .programme());
    Documents documents =
        Documents.load(programme, wording, Path.of("templates"), Path.of(arguments[0]));
    documents.blank(OutputStream.nullOutputStream());
    documents.summary("", List.of(), List.of(), OutputStream.nullOutputStream());
  }

  /**
   * Runs it.
   *
   * @param cache where compiled templates are kept
   * @return the names of the classes that it loaded
   */
  static List<String> classesLoaded(Path cache) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                FreshProcess.class.getName(),
                cache.toString())
            .redirectErrorStream(true)
            .start();
    List<String> printed;
    try (var reader = process.inputReader()) {
      printed = reader.lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IOException(String.join("\n", printed));
    }
    return printed.stream()
        .filter(line -> line.contains("] ") && line.contains(" source:"))
        .map(line -> line.replaceFirst(".*] (\\S+) source:.*", "$1"))
        .toList();
  }
}
