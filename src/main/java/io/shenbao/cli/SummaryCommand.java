package io.shenbao.cli;

import io.shenbao.document.fill.Documents;
import io.shenbao.merging.MergeRemark;
import io.shenbao.merging.Merged;
import io.shenbao.merging.MergedFiles;
import io.shenbao.merging.Merger;
import io.shenbao.merging.Quotas;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao summary}: for those who have summary tables already. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "For those who get summary tables from counties.",
    subcommands = SummaryCommand.Merge.class)
final class SummaryCommand implements Runnable {

  @Mixin
  @SuppressWarnings({"NullAway.Init", "unused"})
  private LanguageOption language;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new WrongUsage.NoCommand(spec.commandLine());
  }

  /** {@code shenbao summary merge}: counties' tables joined into the city's. */
  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description =
          "Joins counties' summary tables (Word or Excel, as people edit them) into the city's.")
  static final class Merge implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Setting setting;

    @Parameters(
        paramLabel = "TABLE",
        arity = "1..*",
        description = "summary tables, in the order of their counties, or folders of them")
    private List<Path> tables = List.of();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "OUTPUT",
        required = true,
        description = "where the joined table is written")
    private Path output = Path.of("");

    @Option(
        names = "--quota",
        paramLabel = "COUNTY=N",
        description = "how many a county may recommend; may be given several times")
    private Map<String, Integer> quotas = new LinkedHashMap<>();

    @Option(
        names = "--quotas",
        paramLabel = "FILE",
        description = "the same as a table (CSV or Excel): a county and a number in each row")
    private @Nullable Path quotaFile;

    @Option(
        names = "--recommender",
        paramLabel = "NAME",
        description = "the recommending body of the joined table")
    private String recommender = "";

    @Override
    public Integer call() throws IOException, Misuse {
      for (Path table : tables) {
        Folders.check(table, output, setting.wording());
      }
      Packs.Pack pack = setting.pack();
      Wording wording = pack.wording();
      Quotas limits = limits(wording);
      String name = recommender.isEmpty() ? pack.programme().recommender() : recommender;
      Path cache = Files.createTempDirectory("shenbao");
      try {
        Documents documents = setting.documents(pack, cache);
        Merged merged =
            new Merger(pack.programme(), pack.checker(), name)
                .merge(tables, setting.ignored(), limits);
        MergedFiles files = new MergedFiles(pack.programme(), wording, documents, name);
        PrintWriter out = spec.commandLine().getOut();
        List<Path> written = merged.files().isEmpty() ? List.of() : files.write(merged, output);
        MergedFiles.report(merged, wording).forEach(out::println);
        written.forEach(file -> out.println(wording.say("cli.pack.written", file)));
        int code = code(merged);
        out.println(wording.say("merging.exit." + code));
        out.flush();
        return code;
      } finally {
        ApplicationFolder.delete(cache);
      }
    }

    private static int code(Merged merged) {
      if (merged.has(MergeRemark.Level.UNREAD)) {
        return Shenbao.UNPROCESSED;
      }
      return merged.has(MergeRemark.Level.ERROR) ? 1 : 0;
    }

    private Quotas limits(Wording wording) throws Misuse {
      Map<String, Integer> all = new LinkedHashMap<>();
      if (quotaFile != null) {
        Folders.exists(quotaFile, wording);
        try {
          all.putAll(Quotas.read(quotaFile, quotaFile.toString(), wording).limits());
        } catch (IOException e) {
          throw new Misuse(List.of(String.valueOf(e.getMessage())));
        }
      }
      all.putAll(quotas);
      List<String> wrong =
          all.entrySet().stream()
              .filter(one -> one.getKey().isBlank() || one.getValue() < 0)
              .map(one -> wording.say("merging.quotas.wrong", one.getKey(), one.getValue()))
              .toList();
      if (!wrong.isEmpty()) {
        throw new Misuse(wrong);
      }
      return new Quotas(all);
    }
  }
}
