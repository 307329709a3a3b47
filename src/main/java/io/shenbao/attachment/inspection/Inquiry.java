package io.shenbao.attachment.inspection;

import io.shenbao.programme.Depth;
import java.nio.file.Path;

/**
 * What a child is asked.
 *
 * @param file an absolute path
 */
public record Inquiry(Path file, Depth depth) {

  /** What is asked, whatever the file: two answers about one content differ only where it does. */
  public String manner() {
    return depth.name();
  }
}
