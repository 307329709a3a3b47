package io.shenbao.cluster;

import com.google.common.base.Suppliers;
import io.shenbao.cli.LastingFolder;
import io.shenbao.cli.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Many small applications as a run on one machine judges them, once for all tests of a process:
 * they look at what was written, and change none of it.
 */
record RunAlone(Path input, Path output, Program program) {

  private static final int APPLICATIONS = 24;
  private static final Supplier<RunAlone> ONCE = Suppliers.memoize(RunAlone::make);

  static RunAlone once() {
    return ONCE.get();
  }

  private static RunAlone make() {
    try {
      Path folder = LastingFolder.of("alone");
      Path input = ManyApplications.in(folder.resolve("in"), APPLICATIONS);
      Path output = folder.resolve("out");
      return new RunAlone(input, output, run(input, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Program run(Path input, Path output) {
    return Program.run("run", input.toString(), "-o", output.toString(), "--recommender", "示例");
  }
}
