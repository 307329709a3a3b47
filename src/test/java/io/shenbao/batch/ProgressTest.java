package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  private static final List<String> APPLICATIONS =
      IntStream.range(0, 12).mapToObj("%02d"::formatted).toList();

  @TempDir Path folder;

  @Test
  void aRunOverSeveralRangesBeginsOnceAndTellsOfEachApplicationOnce() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    try (SmallRun run = new SmallRun(folder, APPLICATIONS)) {
      run.tell(recorder(told));

      run.run(folder.resolve("out"));

      assertThat(told).startsWith("begin 12 0").endsWith("end");
      assertThat(told.subList(1, told.size() - 1)).hasSize(12).containsOnly("step");

      told.clear();
      Thread.sleep(2500); // a file that was changed within two seconds is read again
      run.run(folder.resolve("out"));
      assertThat(told).containsExactly("begin 12 12", "end");
    }
  }

  private static Progress recorder(List<String> told) {
    return new Progress() {
      @Override
      public void begin(int total, int done) {
        told.add("begin %d %d".formatted(total, done));
      }

      @Override
      public void step() {
        told.add("step");
      }

      @Override
      public void reached(int done) {
        told.add("reached " + done);
      }

      @Override
      public void end() {
        told.add("end");
      }
    };
  }
}
