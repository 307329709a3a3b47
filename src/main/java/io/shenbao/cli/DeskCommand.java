package io.shenbao.cli;

import io.shenbao.cli.process.Interrupt;
import io.shenbao.cli.process.Logs;
import io.shenbao.cli.process.Window;
import io.shenbao.desk.Desk;
import io.shenbao.desk.arrival.Importing;
import io.shenbao.desk.arrival.NotTaken;
import io.shenbao.desk.arrival.TakenIn;
import io.shenbao.desk.past.PastVersions;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.desk.shelf.Shelf;
import io.shenbao.desk.workspace.DeskLock;
import io.shenbao.desk.workspace.Versions;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao desk}: the clerk's page. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description =
        "Opens the clerk's desk in the browser: hand in, run, decide and hand out on one page.")
final class DeskCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DeskJudging judging;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      defaultValue = "审核台",
      description =
          "folder of the desk: input, decisions, output and versions lie in it (default: 审核台)")
  private Path workspace = Path.of("审核台");

  @Option(names = "--no-browser", description = "opens no browser, only prints the address")
  private boolean silent;

  @Option(
      names = "--import",
      paramLabel = "DIR",
      description = "copies applications in first, from a folder or archive elsewhere")
  private @Nullable Path imported;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = judging.wording();
    Folders.named("WORKSPACE", workspace, wording);
    Workspace opened = Workspace.open(workspace);
    Optional<DeskLock> lock = DeskLock.take(opened);
    if (lock.isEmpty()) {
      return running(opened, wording);
    }
    Logs.to(opened.own().resolve("error.log"));
    judging.over(opened);
    if (imported != null && !take(imported, opened)) {
      lock.get().close();
      return Shenbao.UNPROCESSED;
    }
    try (Interrupt interrupt = new Interrupt(() -> {}, 0);
        Desk desk = Desk.open(lock.get(), opened, wording, judging)) {
      interrupt.stops(desk::leave);
      judging.warmUp();
      say(wording.say("desk.open", opened.root(), desk.address()));
      show(desk.address());
      desk.await();
      say(wording.say("desk.left"));
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Shenbao.UNPROCESSED;
    }
  }

  /** Copies applications in, and says which; whether there were any. */
  private boolean take(Path source, Workspace opened) throws IOException, Misuse {
    Wording wording = judging.wording();
    try (Shelf shelf = new Shelf(opened.output(), wording)) {
      Versions versions = new Versions(opened, new PastVersions(opened, shelf));
      TakenIn taken = Importing.of(source, opened, versions, judging.known());
      tell("desk.in.fresh", taken.fresh(), wording);
      tell("desk.in.again", taken.again(), wording);
      tell("desk.in.not", taken.refused(), wording);
      return taken.isAny();
    } catch (NotTaken | RunRefused e) {
      throw new Misuse(List.of(String.valueOf(e.getMessage())));
    }
  }

  private void tell(String key, List<String> lines, Wording wording) {
    if (!lines.isEmpty()) {
      say(wording.say(key, lines.size()));
      lines.forEach(line -> say("  " + line));
    }
  }

  /** Opens a desk, looks at its first page and leaves it. */
  static void tryOut(Path folder) throws IOException {
    Workspace workspace = Workspace.open(folder);
    DeskJudging nothing = new DeskJudging();
    try (Desk desk =
        Desk.open(
            DeskLock.take(workspace).orElseThrow(),
            workspace,
            new Wording(Locale.CHINESE),
            nothing)) {
      URLConnection page = URI.create(desk.address()).toURL().openConnection();
      if (page instanceof HttpURLConnection http) {
        http.setInstanceFollowRedirects(false);
        http.getResponseCode();
        http.disconnect();
      }
    }
  }

  /** Another desk has the workspace: it is shown. */
  private int running(Workspace opened, Wording wording) throws IOException, Misuse {
    Optional<String> address = DeskLock.address(opened);
    if (address.isEmpty()) {
      throw new Misuse(List.of(wording.say("desk.starting", opened.root())));
    }
    say(wording.say("desk.running", opened.root(), address.get()));
    show(address.get());
    return 0;
  }

  private void show(String address) {
    if (!silent) {
      Window.browse(address);
    }
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
