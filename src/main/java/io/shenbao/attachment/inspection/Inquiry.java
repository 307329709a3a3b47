package io.shenbao.attachment.inspection;

import io.shenbao.programme.Depth;
import java.nio.file.Path;

/**
 * What a child is asked.
 *
 * @param file an absolute path
 */
public record Inquiry(Path file, Depth depth, Wish wish) {

  /** Asks for no more than its state. */
  public Inquiry(Path file, Depth depth) {
    this(file, depth, Wish.NOTHING);
  }

  /** The same, but that no pictures are read, which takes most time and memory. */
  public Inquiry withoutPictures() {
    return new Inquiry(file, depth, new Wish(wish.text(), false, false));
  }

  /** What is asked, whatever the file: two answers about one content differ only where it does. */
  public String manner() {
    return String.join(" ", depth.name(), wish.toString(), Programs.FOUND);
  }
}
