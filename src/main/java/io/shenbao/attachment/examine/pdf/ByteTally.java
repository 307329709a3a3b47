package io.shenbao.attachment.examine.pdf;

import io.shenbao.deadline.Deadline;
import java.io.OutputStream;

/** Counts bytes and sees whether they are all the same; keeps none. */
final class ByteTally extends OutputStream {

  private long count;
  private int first;
  private boolean uniform = true;

  @Override
  public void write(int one) {
    Deadline.poll();
    see((byte) one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    Deadline.poll();
    if (uniform) {
      for (int i = offset; i < offset + length; i++) {
        see(bytes[i]);
      }
    } else {
      count += length;
    }
  }

  private void see(byte one) {
    if (count++ == 0) {
      first = one;
    }
    uniform = uniform && one == first;
  }

  long count() {
    return count;
  }

  /** Whether there is something, and all of it the same. */
  boolean isUniform() {
    return uniform && count > 0;
  }
}
