package io.shenbao.review;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The input folder or lone file. A share that was disconnected leaves nothing, an error, or an
 * empty folder of another device in its place.
 */
public final class InputPremises implements Premises {

  /**
   * What the place was like.
   *
   * @param key of the file system; null where it has none
   * @param full whether anything is in it
   */
  private record Look(boolean folder, @Nullable Object key, boolean full) {}

  private final Path input;
  private final Wording wording;
  private final Look first;

  /**
   * Takes a first look.
   *
   * @throws PremisesLost when there is nothing that could be read
   */
  public InputPremises(Path input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.first = look();
  }

  @Override
  public void stand() {
    Look now = look();
    if (now.folder() != first.folder()
        || !Objects.equals(now.key(), first.key())
        || (first.full() && !now.full())) {
      throw lost();
    }
  }

  private Look look() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(input, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        return new Look(false, attributes.fileKey(), true);
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(input)) {
        return new Look(true, attributes.fileKey(), entries.iterator().hasNext());
      }
    } catch (IOException | DirectoryIteratorException e) {
      PremisesLost lost = lost();
      lost.initCause(e);
      throw lost;
    }
  }

  private PremisesLost lost() {
    return new PremisesLost(wording.say("batch.input-lost", input));
  }
}
