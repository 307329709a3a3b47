package io.shenbao.cli;

import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    return new AttachmentCheck(pack.programme(), inspector, stamped, setting.ignored());
  }

  boolean stamped() {
    return stamped;
  }
}
