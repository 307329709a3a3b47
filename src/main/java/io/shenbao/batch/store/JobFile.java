package io.shenbao.batch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a run's database. Its tables are made one by one, and not all statements of that can
 * be taken back: as long as they are being made for the first time, a mark lies beside the file.
 * Where its maker was killed, or ran out of room, the mark stays, and the next one begins anew.
 */
public final class JobFile {

  private static final String FILE = "job.mv.db";
  private static final String TRACE = "job.trace.db";
  private static final String MARK = "job.making";

  private JobFile() {}

  /** Whether there is a database, with all of its tables, or something else in its place. */
  public static boolean isThere(Path work) {
    return Files.exists(work.resolve(FILE), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(work.resolve(MARK));
  }

  /** Its place, as a database's address has it. */
  public static String address(Path work) {
    return work.toAbsolutePath().resolve("job").toString().replace(";", "\\;");
  }

  /**
   * Makes sure that what is opened next is whole, or there is nothing to open yet.
   *
   * @param work the output's work folder, which is there
   * @return to be closed when the database is open, and told before that when it is whole; nothing
   *     where another run is making it
   */
  public static Optional<Making> begin(Path work) throws IOException {
    Path mark = work.resolve(MARK);
    if (isThere(work)) {
      return Optional.of(new Making(mark, null));
    }
    FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean isOurs = false;
    try {
      // who had it before may have been done, and taken the mark away, between the two
      isOurs = lock(channel) && Files.exists(mark);
      if (isOurs) {
        Files.deleteIfExists(work.resolve(FILE));
        Files.deleteIfExists(work.resolve(TRACE));
        return Optional.of(new Making(mark, channel));
      }
      return Optional.empty();
    } finally {
      if (!isOurs) {
        channel.close();
      }
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // a run in this very process
    }
  }

  /** A database on its way to being whole. */
  public static final class Making implements AutoCloseable {
    private final Path mark;
    private final @Nullable FileChannel channel;

    private Making(Path mark, @Nullable FileChannel channel) {
      this.mark = mark;
      this.channel = channel;
    }

    /** All tables are there. */
    public void done() throws IOException {
      if (channel != null) {
        Files.deleteIfExists(mark);
      }
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
