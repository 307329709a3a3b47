package io.shenbao.account;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account of the runs into one output, in its work folder. A run holds a lock beside it for as
 * long as it lasts, which ends with its process however that ends: who asks how things stand never
 * touches what the run works with. Room for the account of its end is laid by as it begins: a run
 * that ends because the disk is full can still say so.
 */
public final class StatusFile {

  private static final String FILE = "status.json";
  private static final String LOCK = "run.lock";
  private static final String ROOM = "status.room";

  /** More than what is ever written. */
  private static final int ROOM_BYTES = 256_000;

  private static final long MOST_BYTES = 1_000_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Writes a file, whole or not at all. */
  @FunctionalInterface
  interface Writing {
    void write(Path file, String text) throws IOException;
  }

  private final Path work;
  private final Writing writing;

  /**
   * @param work the output's work folder
   */
  public StatusFile(Path work) {
    this(work, WholeFile::write);
  }

  StatusFile(Path work, Writing writing) {
    this.work = work;
    this.writing = writing;
  }

  /** How things stand; what can't be understood counts as nothing. */
  public RunStatus read() throws IOException {
    Path file = work.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return RunStatus.NONE;
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        return RunStatus.NONE;
      }
      return StatusJson.read(MAPPER.readTree(Files.readString(file)));
    } catch (NoSuchFileException
        | CharacterCodingException
        | JacksonException
        | IllegalArgumentException e) {
      return RunStatus.NONE;
    }
  }

  /**
   * Writes how things stand, whole or not at all; where there is no room, into what was laid by.
   */
  public void write(RunStatus status) throws IOException {
    String text = StatusJson.write(status).toPrettyString() + "\n";
    try {
      writing.write(work.resolve(FILE), text);
    } catch (IOException e) {
      if (!Files.deleteIfExists(work.resolve(ROOM))) {
        throw e;
      }
      writing.write(work.resolve(FILE), text);
    }
  }

  /** Whether a run has the output. Who may only read there may ask, too. */
  public boolean isBusy() throws IOException {
    if (!Files.isRegularFile(work.resolve(LOCK))) {
      return false;
    }
    Optional<Held> held = take(true, StandardOpenOption.READ);
    held.ifPresent(Held::close);
    return held.isEmpty();
  }

  /** Takes the output for a run; nothing when another one has it. */
  public Optional<Held> take() throws IOException {
    Files.createDirectories(work);
    Optional<Held> taken = take(false, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (taken.isPresent()) {
      layBy();
    }
    return taken;
  }

  /** Where there is no room to lay by, a run may still find enough. */
  private void layBy() {
    Path room = work.resolve(ROOM);
    try {
      if (!Files.exists(room) || Files.size(room) < ROOM_BYTES) {
        Files.write(room, new byte[ROOM_BYTES]);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(StatusFile.class).warn("no room to lay by", e);
    }
  }

  /**
   * @param shared whether others may do the same meanwhile, but no run
   */
  private Optional<Held> take(boolean shared, StandardOpenOption... options) throws IOException {
    FileChannel channel = FileChannel.open(work.resolve(LOCK), options);
    try {
      @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock != null) {
        return Optional.of(new Held(channel));
      }
    } catch (OverlappingFileLockException e) {
      // a run in this very process
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** The output as a run has it. */
  public static final class Held implements AutoCloseable {
    private final FileChannel channel;

    Held(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        // the lock ends with the process at the latest
      }
    }
  }
}
