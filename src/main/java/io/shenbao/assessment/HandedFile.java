package io.shenbao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A file in the input and what it was taken for.
 *
 * @param file relative to the input, with {@code /}; a folder that was passed over or can't be
 *     looked into ends with it
 * @param requirement the key of the requirement that it is evidence for; null when it is not
 */
public record HandedFile(String file, FileRole role, @Nullable String requirement) {

  /** A file that is no evidence. */
  public static HandedFile of(String file, FileRole role) {
    return new HandedFile(file, role, null);
  }
}
