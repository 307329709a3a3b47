package io.shenbao.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long lists of numbers, most of which are in a file. */
class ScratchTest {

  @AutoClose private final Scratch scratch = new Scratch();

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "3, 0", "7, 1"})
  void anyRowIsReadAsItWasAddedInWhateverOrder(int width, int megabytes) {
    int count = 100_000;
    ScratchRows rows = scratch.rows(width, megabytes);
    long[] row = new long[width];
    for (int i = 0; i < count; i++) {
      for (int column = 0; column < width; column++) {
        row[column] = number(i, column);
      }
      rows.add(row);
    }

    assertThat(rows.size()).isEqualTo(count);
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      int any = random.nextInt(count);
      int column = random.nextInt(width);
      assertThat(rows.get(any, column)).isEqualTo(number(any, column));
    }
    for (int i = 0; i < count; i++) {
      assertThat(rows.get(i, width - 1)).isEqualTo(number(i, width - 1));
    }
  }

  @Test
  void severalThreadsReadTheSame() {
    ScratchRows rows = scratch.rows(2, 0);
    for (int i = 0; i < 50_000; i++) {
      rows.add(i, -i);
    }

    assertThat(
            IntStream.range(0, 400_000)
                .parallel()
                .map(i -> (int) ((i * 2_654_435_761L & 0x7FFF_FFFF) % 50_000))
                .filter(i -> rows.get(i, 0) != i || rows.get(i, 1) != -i)
                .count())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "16383", "16384", "50000"})
  void aColumnComesInTheOrderOfItsRows(int count) {
    ScratchColumns columns = scratch.columns(3);
    for (int i = 0; i < count; i++) {
      columns.add(new int[] {i, -i, i * 31});
    }

    List<Integer> read = new ArrayList<>();
    columns.each(
        2,
        (row, number) -> {
          assertThat(row).isEqualTo(read.size());
          read.add(number);
        });
    assertThat(read).isEqualTo(IntStream.range(0, count).mapToObj(i -> i * 31).toList());
  }

  private static long number(int row, int column) {
    return row * 0x9E37_79B9_7F4A_7C15L + column;
  }
}
