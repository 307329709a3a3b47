package io.shenbao.cli;

import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.MaterialDocuments;
import io.shenbao.document.template.TemplateException;
import io.shenbao.operation.ClusterReader;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.operation.Operations;
import io.shenbao.operation.OperationsReader;
import io.shenbao.operation.WrongOperations;
import io.shenbao.programme.Programme;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that all commands share: which pack, which language, where the configuration lies. */
final class Setting {

  @Option(
      names = {"-p", "--programme"},
      paramLabel = "ID",
      description = "the pack, a folder in config/programmes (default: see config/default.yaml)")
  private String programme = "";

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LanguageOption language;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      hidden = true,
      description = "the folder that holds config and templates")
  private Path home = Path.of(System.getProperty("shenbao.home", "."));

  Wording wording() throws Misuse {
    return language.wording();
  }

  /** Takes this folder for the configuration and the templates, whatever was said before. */
  void settle(Path folder) {
    home = folder;
  }

  /** The options that ask for the same pack in the same language. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (!programme.isEmpty()) {
      arguments.add("--programme=" + programme);
    }
    arguments.add(language.argument());
    return arguments;
  }

  /** The folder of the configuration and the templates. */
  Path home() {
    return home;
  }

  Path templates() {
    return home.resolve("templates");
  }

  /** Where the bureau's decisions are unless it is said otherwise. */
  Path decisions() {
    return home.resolve("config/decisions");
  }

  /** The folder that holds all templates a pack may use: its parents' too when it has any. */
  Path templates(Programme programme) {
    return programme.lineage().size() > 1 ? templates() : templates().resolve(programme.id());
  }

  /** The configuration's packs. */
  Packs packs() throws Misuse {
    return new Packs(home.resolve("config"), wording());
  }

  /**
   * Names of folders and files in the input that are not looked at: {@code config/default.yaml}.
   */
  SortedSet<String> ignored() throws IOException, Misuse {
    return packs().ignored();
  }

  /** What goes on round a run: {@code config/application.yaml}. */
  Operations operations() throws IOException, Misuse {
    try {
      return new OperationsReader(wording(), System::getenv).read(home);
    } catch (WrongOperations e) {
      throw new Misuse(e.lines());
    }
  }

  /** Which machines work together: {@code config/cluster.yaml}; null when it does not say. */
  @Nullable ClusterSettings cluster() throws IOException, Misuse {
    try {
      return new ClusterReader(wording(), System::getenv).read(home);
    } catch (WrongOperations e) {
      throw new Misuse(e.lines());
    }
  }

  /** The same, for those who can do nothing without. */
  ClusterSettings neededCluster() throws IOException, Misuse {
    ClusterSettings settings = cluster();
    if (settings == null) {
      throw new Misuse(List.of(wording().say("cluster.none")));
    }
    return settings;
  }

  /** The pack that is asked for, linted. */
  Packs.Pack pack() throws IOException, Misuse {
    Packs packs = packs();
    return packs.load(programme.isEmpty() ? packs.standard() : programme);
  }

  /** What the pack's form says itself. */
  PaperForm paper(Packs.Pack pack) {
    return PaperForm.in(templates(), pack.programme());
  }

  /** The pack's templates, compiled. */
  Documents documents(Packs.Pack pack, Path cache) throws Misuse {
    try {
      return Documents.load(pack.programme(), wording(), templates(), cache);
    } catch (TemplateException e) {
      throw mistakes(e);
    }
  }

  /** The index of what is handed in, its template compiled. */
  MaterialDocuments materials(Packs.Pack pack, Path cache) throws IOException, Misuse {
    try {
      return MaterialDocuments.load(pack.programme(), wording(), templates(), cache);
    } catch (TemplateException e) {
      throw mistakes(e);
    }
  }

  private static Misuse mistakes(TemplateException e) {
    return new Misuse(
        e.problems().stream()
            .map(
                one ->
                    String.join(
                        ": ",
                        List.of(one.template(), one.place(), one.message(), one.excerpt()).stream()
                            .filter(part -> !part.isEmpty())
                            .toList()))
            .toList());
  }
}
