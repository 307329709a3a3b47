package io.shenbao.cli;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.filename.PathName;
import io.shenbao.report.OriginText;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.YamlStarter;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import io.shenbao.yaml.YamlText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code shenbao import}: forms that were filled in by hand become workbooks, or YAML, to go on in.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Turns official forms filled in with Word into workbooks, or YAML, to go on in.")
final class ImportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Parameters(
      paramLabel = "FORM",
      arity = "1..*",
      description =
          "filled forms (.docx; .doc and .wps where LibreOffice is), or folders that hold some")
  private List<Path> forms = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "where a folder is made for each form, with what it says in it")
  private Path output = Path.of("");

  @Option(
      names = "--yaml",
      description = "application.yaml instead of the workbook, with long texts as Markdown")
  private boolean asYaml;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = setting.wording();
    Folders.named("DIR", output, wording);
    for (Path form : forms) {
      Folders.exists(form, wording);
    }
    Packs.Pack pack = setting.pack();
    SourceReader reader = new SourceReader(pack.programme(), setting.paper(pack));
    FormWorkbook workbook = new FormWorkbook(pack.programme());
    int code = 0;
    for (Path form : all()) {
      code = Math.max(code, turn(form, reader, workbook, wording));
    }
    spec.commandLine().getOut().flush();
    return code;
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path form : forms) {
      if (Files.isDirectory(form)) {
        try (Stream<Path> list = Files.list(form)) {
          list.filter(file -> Files.isRegularFile(file) && isForm(file)).sorted().forEach(all::add);
        }
      } else {
        all.add(form);
      }
    }
    return all;
  }

  private static boolean isForm(Path file) {
    String name = PathName.of(file).toLowerCase(Locale.ROOT);
    return SourceReader.isForm(name) && !name.startsWith("~$");
  }

  private int turn(Path form, SourceReader reader, FormWorkbook workbook, Wording wording)
      throws IOException, Misuse {
    PrintWriter out = spec.commandLine().getOut();
    String name = PathName.of(form);
    if (!isForm(form)) {
      throw new Misuse(List.of(wording.say("cli.import.kind", form)));
    }
    Path folder = output.resolve(name.substring(0, name.lastIndexOf('.')));
    Path target = folder.resolve(asYaml ? YamlStarter.FILE : ApplicationFolder.WORKBOOK);
    if (Files.exists(target)) {
      throw new Misuse(List.of(wording.say("cli.import.there", target)));
    }
    SourceMirror mirror = new SourceMirror(Files.createTempDirectory("shenbao"));
    try {
      Path copy = mirror.take(form, name, true, one -> false, file -> null).source();
      SourceReading reading = reader.read(name, copy, name, true);
      Filled filled = reading.filled();
      if (filled == null || reading.application() == null) {
        tell(reading, wording, out);
        return Shenbao.UNPROCESSED;
      }
      pictures(reading.application().rich().pictures(), folder, wording);
      write(filled, target, workbook);
      out.println(wording.say("cli.import.done", name, target));
      tell(reading, wording, out);
      return 0;
    } finally {
      mirror.forget();
    }
  }

  private void write(Filled filled, Path target, FormWorkbook workbook) throws IOException {
    try (OutputStream stream = Files.newOutputStream(target)) {
      if (asYaml) {
        stream.write(YamlText.of(filled.tree()).getBytes(StandardCharsets.UTF_8));
      } else {
        workbook.write(filled, stream);
      }
    }
  }

  /**
   * Makes the folder, and puts the pictures that the values show where their names say.
   *
   * @param pictures where they lie, by names from the folder
   */
  private static void pictures(Map<String, Path> pictures, Path folder, Wording wording)
      throws IOException, Misuse {
    Files.createDirectories(folder);
    for (String name : pictures.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        throw new Misuse(List.of(wording.say("cli.import.there", folder.resolve(name))));
      }
    }
    for (Map.Entry<String, Path> picture : pictures.entrySet()) {
      Path target = folder.resolve(picture.getKey());
      Files.createDirectories(target.resolveSibling(".").normalize());
      Files.copy(picture.getValue(), target);
    }
  }

  /** What is not certain, what has no place, and what can't be read. */
  private static void tell(SourceReading reading, Wording wording, PrintWriter out) {
    OriginText places = new OriginText(wording);
    for (Finding finding : reading.judgement().findings()) {
      if (finding.severity() != Severity.INFO || finding.rule().startsWith("form-")) {
        String place = places.within("", finding.origin());
        out.println("  " + Plain.line(place + "  " + wording.say(finding.message())));
      }
    }
  }
}
