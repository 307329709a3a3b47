package io.shenbao.cli;

import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.delivery.Delivery;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.MaterialDocuments;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.RuleNames;
import io.shenbao.report.SourceTexts;
import io.shenbao.review.InputCheck;
import io.shenbao.review.Reviewer;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao pack}: one application as its notice wants it handed in. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description =
        "Packs a ready application into archives to hand in: the form, the evidence, an index.")
final class DeliveryCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ListOption list;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DecisionOptions decisions;

  @Parameters(paramLabel = "APPLICATION", description = "the folder or archive of one application")
  private Path application = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTPUT",
      defaultValue = "handed-in",
      description = "where the archives are written (default: handed-in)")
  private Path output = Path.of("handed-in");

  @Option(
      names = "--anyway",
      description = "packs what there is of an application that is not ready; the index says so")
  private boolean anyway;

  Setting setting() {
    return setting;
  }

  @Override
  public Integer call() throws IOException, Misuse {
    Folders.check(application, output, setting.wording());
    Packs.Pack pack = list.addTo(setting.pack(), setting.wording());
    SourceMirror mirror = new SourceMirror(Files.createTempDirectory("shenbao"));
    try (Inspector inspector = JudgingOptions.inspector();
        UnpackedArchives archives = UnpackedArchives.temporary()) {
      Reviewer.Reviewed reviewed =
          new InputCheck(
                  pack.programme(),
                  pack.wording(),
                  pack.checker(),
                  // what is handed in is complete: the stamped copy is part of it
                  new AttachmentCheck(pack.programme(), inspector, true, setting.ignored()),
                  decisions.read(setting, pack.programme(), application, null),
                  setting.paper(pack))
              .only(application, mirror, setting.ignored(), archives);
      if (reviewed == null) {
        throw new Misuse(List.of(setting.wording().say("cli.pack.one", application)));
      }
      return judged(pack, reviewed, SourceTexts.of(mirror.root()));
    } finally {
      mirror.forget();
    }
  }

  private int judged(Packs.Pack pack, Reviewer.Reviewed reviewed, SourceTexts texts)
      throws IOException, Misuse {
    Wording wording = pack.wording();
    PrintWriter out = spec.commandLine().getOut();
    Assessment assessment = reviewed.assessment();
    Application read = reviewed.application();
    boolean ready = assessment.outcome() == Outcome.READY;
    if (!ready) {
      new ConsoleReport(wording)
          .findings(assessment, texts, new RuleNames(pack.programme(), wording), false)
          .forEach(out::println);
    }
    if (read == null || !(ready || anyway)) {
      out.println(wording.say(read == null ? "cli.pack.unread" : "cli.pack.refused"));
    } else {
      Map<String, Path> places = reviewed.places();
      pack(
          pack,
          new Delivery.Reviewed(
              assessment, read, places, reviewed.pictures(), reviewed.documents()),
          out);
    }
    out.flush();
    return ready ? 0 : assessment.outcome() == Outcome.NEEDS_FIX ? 1 : Shenbao.UNPROCESSED;
  }

  private void pack(Packs.Pack pack, Delivery.Reviewed reviewed, PrintWriter out)
      throws IOException, Misuse {
    Wording wording = pack.wording();
    Path cache = Files.createTempDirectory("shenbao");
    try {
      Documents documents = setting.documents(pack, cache);
      MaterialDocuments index = setting.materials(pack, cache);
      Delivery.Packed packed =
          new Delivery(pack.programme(), wording, documents, index).pack(reviewed, output);
      packed.archives().forEach(archive -> out.println(wording.say("cli.pack.written", archive)));
      packed.leftOut().forEach(file -> out.println(wording.say("cli.pack.left-out", file)));
      out.println(wording.say("cli.pack.done", packed.files()));
    } finally {
      ApplicationFolder.delete(cache);
    }
  }
}
