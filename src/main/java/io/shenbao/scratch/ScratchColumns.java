package io.shenbao.scratch;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * Columns of numbers that are added row by row, and read one column after the other. All but the
 * last rows are in a file.
 */
public final class ScratchColumns {

  /** So many rows are in memory. */
  private static final int ROWS = 16_384;

  private final int[][] last;
  private final ScratchFile file;
  private int size;

  ScratchColumns(int count, ScratchFile file) {
    this.last = new int[count][ROWS];
    this.file = file;
  }

  /** Takes a number and the row that it stands in. */
  @FunctionalInterface
  public interface Receiver {
    void take(int row, int number);
  }

  /** Adds a row. */
  public void add(int[] row) {
    int at = size % ROWS;
    for (int i = 0; i < last.length; i++) {
      last[i][at] = row[i];
    }
    size++;
    if (at == ROWS - 1) {
      write();
    }
  }

  private void write() {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * Integer.BYTES);
    for (int i = 0; i < last.length; i++) {
      bytes.clear().asIntBuffer().put(last[i]);
      file.write(bytes, position(size / ROWS - 1, i));
    }
  }

  /** Where a column's part of so many rows begins. */
  private long position(int part, int column) {
    return ((long) part * last.length + column) * ROWS * Integer.BYTES;
  }

  /** Reads a column, in the order of its rows. */
  public void each(int column, Receiver receiver) {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * Integer.BYTES);
    IntBuffer numbers = bytes.asIntBuffer();
    int row = 0;
    for (int part = 0; part < size / ROWS; part++) {
      file.read(bytes.clear(), position(part, column));
      for (int i = 0; i < ROWS; i++) {
        receiver.take(row++, numbers.get(i));
      }
    }
    while (row < size) {
      receiver.take(row, last[column][row % ROWS]);
      row++;
    }
  }
}
