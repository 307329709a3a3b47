package io.shenbao.cli;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The four samples as README's main command judges them, once for all tests of a process: they look
 * at what was written, and change none of it.
 */
public record SamplesRun(Program program, Path output) {

  private static final Supplier<SamplesRun> ONCE = Suppliers.memoize(SamplesRun::make);

  public static SamplesRun once() {
    return ONCE.get();
  }

  private static SamplesRun make() {
    try {
      Path output = LastingFolder.of("samples");
      return new SamplesRun(Program.run("run", "input", "-o", output.toString()), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
