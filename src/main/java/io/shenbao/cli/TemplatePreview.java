package io.shenbao.cli;

import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPages;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code shenbao template preview}: what a pack's templates make of sample data. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Fills a pack's Word templates with sample data; as PDF and PNG too where LibreOffice is.")
final class TemplatePreview implements Callable<Integer> {

  private static final List<String> DOCUMENTS = List.of("申报书.docx", "推荐汇总表.docx");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTPUT",
      defaultValue = "preview",
      description = "where the documents are written (default: preview)")
  private Path output = Path.of("preview");

  @Override
  public Integer call() throws IOException, Misuse {
    Folders.named("OUTPUT", output, setting.wording());
    Packs.Pack pack = setting.pack();
    Path work = Files.createTempDirectory("shenbao");
    try {
      Documents documents = setting.documents(pack, work);
      Files.createDirectories(output);
      try (OutputStream form = Files.newOutputStream(output.resolve(DOCUMENTS.get(0)));
          OutputStream summary = Files.newOutputStream(output.resolve(DOCUMENTS.get(1)))) {
        documents.preview(form, summary);
      }
      List<String> written = new ArrayList<>(DOCUMENTS);
      written.addAll(further(pack.programme(), documents));
      PrintWriter console = spec.commandLine().getOut();
      console.println(setting.wording().say("cli.preview", output));
      console.println(draw(work, written));
    } finally {
      ApplicationFolder.delete(work);
    }
    return 0;
  }

  /** The documents and tables that the pack adds, under the names of their ids. */
  private List<String> further(Programme programme, Documents documents) throws IOException {
    List<String> written = new ArrayList<>();
    for (Programme.Document one : programme.documents().values()) {
      String name = one.id() + ".docx";
      try (OutputStream out = Files.newOutputStream(output.resolve(name))) {
        documents.preview(one, out);
      }
      written.add(name);
    }
    for (SummaryTable.Further one : programme.summaries().values()) {
      if (one.template() != null) {
        String name = one.id() + ".docx";
        try (OutputStream out = Files.newOutputStream(output.resolve(name))) {
          documents.preview(one, out);
        }
        written.add(name);
      }
    }
    return written;
  }

  private String draw(Path work, List<String> written) throws IOException, Misuse {
    PdfPrinter printer;
    try {
      printer = PdfPrinter.start(work);
    } catch (IOException e) {
      return setting.wording().say("cli.preview.no-office");
    }
    int pages = 0;
    try (printer) {
      for (String pdf : printer.print(output, written).files()) {
        pages += PdfPages.draw(output.resolve(pdf)).size();
      }
    }
    return setting.wording().say("cli.preview.pages", pages);
  }
}
