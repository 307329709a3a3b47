package io.shenbao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A file in the input and what it was taken for, or the number of those that are not told one by
 * one.
 *
 * @param file relative to the input, with {@code /}; a folder that was passed over or can't be
 *     looked into ends with it; empty when it stands for files that are not told
 * @param requirement the key of the requirement that it is evidence for; null when it is not
 * @param number how many files it stands for
 */
public record HandedFile(String file, FileRole role, @Nullable String requirement, long number) {

  /** A file that is no evidence. */
  public static HandedFile of(String file, FileRole role) {
    return new HandedFile(file, role, null, 1);
  }

  /** A file that was handed in for a requirement. */
  public static HandedFile evidence(String file, String requirement) {
    return new HandedFile(file, FileRole.EVIDENCE, requirement, 1);
  }

  /** So many more files that were taken for the same. */
  static HandedFile more(FileRole role, long number) {
    return new HandedFile("", role, null, number);
  }

  /** Whether it stands for files that are not told. */
  public boolean isMore() {
    return file.isEmpty();
  }
}
