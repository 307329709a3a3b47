package io.shenbao.scratch;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file in the folder for temporary ones, made when something is first written to it. It ends with
 * the process at the latest.
 */
final class ScratchFile implements Closeable {

  private @Nullable FileChannel channel;

  /** Writes all that is left in the buffer. */
  void write(ByteBuffer bytes, long position) {
    try {
      long at = position;
      while (bytes.hasRemaining()) {
        at += opened().write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills what is left of the buffer. */
  void read(ByteBuffer bytes, long position) {
    try {
      long at = position;
      while (bytes.hasRemaining()) {
        int read = opened().read(bytes, at);
        if (read < 0) {
          throw new EOFException("nothing was written at " + at);
        }
        at += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel opened() throws IOException {
    if (channel == null) {
      channel =
          FileChannel.open(
              Files.createTempFile("shenbao", ".scratch"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
