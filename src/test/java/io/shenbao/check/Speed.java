package io.shenbao.check;

import io.shenbao.application.Application;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** How much CPU all checks of one application take, warm: run by hand. */
final class Speed {

  private Speed() {}

  public static void main(String[] arguments) {
    GoodApplication good = GoodApplication.hunan();
    Programme programme = good.programme();
    Path file = Path.of(arguments[0]);
    SourceReading reading =
        new SourceReader(programme).read("sample", file, file.getFileName().toString(), true);
    Application application = Objects.requireNonNull(reading.application());
    int[] values = {0};
    programme
        .form()
        .visit(
            application.tree(),
            field -> true,
            (field, value, at) -> values[0] += value.isMissingNode() ? 0 : 1);
    var clock = ManagementFactory.getThreadMXBean();
    long[] times = new long[1000]; // what runs once a check is compiled late
    for (int round = 0; round < times.length; round++) {
      long begin = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < 20; i++) {
        good.checker().examine(application).check(reading.flagged());
      }
      times[round] = (clock.getCurrentThreadCpuTime() - begin) / 20;
    }
    long[] warm = Arrays.copyOfRange(times, times.length - 30, times.length);
    Arrays.sort(warm);
    System.out.printf(
        "%d values, median %.3f ms, %.3f ms per thousand values%n",
        values[0], warm[15] / 1e6, warm[15] / 1e3 / values[0]);
  }
}
