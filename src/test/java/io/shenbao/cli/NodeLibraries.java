package io.shenbao.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Libraries of Node that a test needs, in the versions of a lock file. */
public final class NodeLibraries {

  private NodeLibraries() {}

  /**
   * Installs them; a test is skipped where that can't be.
   *
   * @param wanted the folder of {@code package.json} and {@code package-lock.json}
   * @param libraries where they are kept from one test run to the next
   */
  public static void install(Path wanted, Path libraries) throws IOException, InterruptedException {
    List.of("node", "npm").forEach(Programs::need);
    Files.createDirectories(libraries);
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(
          wanted.resolve(file), libraries.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline")
            .directory(libraries.toFile())
            .redirectErrorStream(true)
            .redirectOutput(libraries.resolve("npm.log").toFile())
            .start();
    boolean done = npm.waitFor(2, TimeUnit.MINUTES) && npm.exitValue() == 0;
    if (!done && System.getenv("SHENBAO_ALL_PROGRAMS") != null) {
      fail("npm ci in " + libraries + ": see npm.log there");
    }
    assumeTrue(done, "skipped: npm can't install what " + wanted + " lists");
  }
}
