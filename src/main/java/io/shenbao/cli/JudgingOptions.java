package io.shenbao.cli;

import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.attachment.examine.Recognition;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of all commands that judge: the list, the decisions, what is due now. */
final class JudgingOptions {

  /** How much CPU time one evidence file may cost. */
  private static final Duration PER_FILE = Duration.ofSeconds(30);

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ListOption list;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DecisionOptions decisions;

  @Option(names = "--stamped", description = "what is due after printing and stamping is due now")
  private boolean stamped;

  @Option(
      names = "--ocr",
      description =
          "reads evidence that is a scan or picture too, seconds a page; needs tesseract with"
              + " chi_sim and eng")
  private boolean recognition;

  /** The pack that is asked for, with the list if one is given. */
  Packs.Pack pack(Setting setting) throws IOException, Misuse {
    return list.addTo(setting.pack(), setting.wording());
  }

  /**
   * The bureau's decisions on what a command is given.
   *
   * @param output null when nothing is written
   */
  Decisions decisions(Setting setting, Programme programme, Path input, @Nullable Path output)
      throws IOException, Misuse {
    return decisions.read(setting, programme, input, output);
  }

  static Inspector inspector() {
    return new Inspector(PER_FILE);
  }

  AttachmentCheck attachments(Setting setting, Packs.Pack pack, Inspector inspector)
      throws IOException, Misuse {
    if (recognition && !Recognition.isThere()) {
      throw new Misuse(List.of(setting.wording().say("cli.no-ocr")));
    }
    return new AttachmentCheck(
        pack.programme(), inspector, stamped, recognition, setting.ignored());
  }

  boolean recognition() {
    return recognition;
  }

  boolean stamped() {
    return stamped;
  }
}
