package io.shenbao.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.stream.Stream;

/** Programs that a fuller check needs and a machine may lack. */
public final class Programs {

  private Programs() {}

  /** Skips the test and says why; where all programs must be there, fails it. */
  public static void need(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> new File(folder, program).canExecute());
    need(there, program);
  }

  /** The same of anything else that has to be installed. */
  public static void need(boolean there, String what) {
    if (!there && System.getenv("SHENBAO_ALL_PROGRAMS") != null) {
      fail(what + " is not installed");
    }
    assumeTrue(there, "skipped: " + what + " is not installed");
  }
}
