package io.shenbao.batch;

import io.shenbao.review.Premises;
import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The output folder as a whole: there, writable, with room left. */
public final class OutputPremises implements Premises {

  /** What one document needs at the most, about; below it the disk counts as full. */
  private static final long LEAST_ROOM = 1_000_000;

  private static final String PROBE = ".probe";

  private final Path output;
  private final Path work;
  private final Wording wording;
  private final @Nullable Object key;
  private final ToLongFunction<Path> room;

  /**
   * @param room tells how many bytes can still be written to a folder's disk
   */
  OutputPremises(RunRequest request, Wording wording, ToLongFunction<Path> room)
      throws IOException {
    this.output = request.output();
    this.work = request.work();
    this.wording = wording;
    this.room = room;
    this.key = key(work);
  }

  /**
   * Makes the folder where there is none, and tries whether it can be written to.
   *
   * @throws PremisesLost when it can't
   */
  public static OutputPremises open(RunRequest request, Wording wording) {
    Path output = request.output();
    try {
      Files.createDirectories(request.work());
      OutputPremises opened = new OutputPremises(request, wording, OutputPremises::room);
      opened.examine();
      return opened;
    } catch (IOException e) {
      throw lost(wording.say("batch.output", output), e);
    }
  }

  /** A folder that was removed and came back empty is not the one that was begun in. */
  @Override
  public void stand() {
    try {
      if (Objects.equals(key, key(work))) {
        return;
      }
    } catch (IOException e) {
      throw lost(wording.say("batch.output-lost", output), e);
    }
    throw new PremisesLost(wording.say("batch.output-lost", output));
  }

  @Override
  public void examine() {
    stand();
    if (room.applyAsLong(work) < LEAST_ROOM) {
      throw new PremisesLost(wording.say("batch.output-full", output));
    }
    Path probe = work.resolve(PROBE);
    try {
      Files.writeString(probe, "");
      Files.deleteIfExists(probe);
    } catch (IOException e) {
      throw lost(wording.say("batch.output", output), e);
    }
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // a file system that does not tell
    }
  }

  private static @Nullable Object key(Path folder) throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  private static PremisesLost lost(String message, IOException cause) {
    PremisesLost lost = new PremisesLost(message);
    lost.initCause(cause);
    return lost;
  }
}
