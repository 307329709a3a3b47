package io.shenbao.batch;

import io.shenbao.batch.output.WorkPlaces;
import io.shenbao.file.Hindrance;
import io.shenbao.review.Premises;
import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The output folder as a whole: there, writable, with room left. */
public final class OutputPremises implements Premises {

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
      requireOwn(request.work(), wording);
      Files.createDirectories(request.work());
      OutputPremises opened = new OutputPremises(request, wording, Hindrance::room);
      opened.examine();
      return opened;
    } catch (IOException e) {
      throw refused(wording, output, e);
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

  private static void requireOwn(Path work, Wording wording) throws IOException {
    Optional<WorkPlaces.Taken> taken = WorkPlaces.taken(work);
    if (taken.isPresent()) {
      throw new PremisesLost(wording.say(taken.get().key(), taken.get().place()));
    }
  }

  @Override
  public void examine() {
    stand();
    if (isFull(work)) {
      throw new PremisesLost(wording.say("batch.output-full", output));
    }
    Path probe = work.resolve(PROBE);
    try {
      requireOwn(work, wording);
      if (!Files.isWritable(output)) {
        throw new AccessDeniedException(output.toString());
      }
      Files.writeString(probe, "");
      Files.deleteIfExists(probe);
    } catch (IOException e) {
      throw refused(wording, output, e);
    }
  }

  /** A large file may find no room where a small one does, and what failed may lie elsewhere. */
  @Override
  public void examine(Throwable failure) {
    examine();
    switch (Hindrance.of(failure)) {
      case FULL -> throw lost(full(), failure);
      case OPEN_FILES -> throw lost(wording.say("batch.open-files"), failure);
      case NONE -> {}
    }
  }

  private String full() {
    Path passing = Path.of(System.getProperty("java.io.tmpdir", ""));
    return isFull(passing)
        ? wording.say("batch.temporary-full", passing)
        : wording.say("batch.output-full", output);
  }

  private boolean isFull(Path folder) {
    return room.applyAsLong(folder) < Hindrance.LEAST_ROOM;
  }

  /** An output that can't be made or written to, and why as far as that is known. */
  static PremisesLost refused(Wording wording, Path output, IOException why) {
    return lost(
        wording.say(
            Hindrance.of(why) == Hindrance.FULL ? "batch.output-full" : "batch.output", output),
        why);
  }

  private static @Nullable Object key(Path folder) throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  private static PremisesLost lost(String message, Throwable cause) {
    PremisesLost lost = new PremisesLost(message);
    lost.initCause(cause);
    return lost;
  }
}
