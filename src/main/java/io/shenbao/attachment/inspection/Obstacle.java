package io.shenbao.attachment.inspection;

import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.Locale;

/** Why nothing can be said of a file. Every one of them is ours, and not the applicant's fault. */
public enum Obstacle {
  /** The work on it took too long. */
  TIME,
  /** It needs more memory than a child has. */
  MEMORY,
  /** The child, or a library in it, broke down over it. */
  CRASH,
  /** It can't be opened, or not read to its end. */
  UNOPENED,
  /** Its name is written in an encoding that this machine can't open files by. */
  NAME,
  /** It is of a kind that nothing here can decode. */
  NO_CODEC,
  /** What decodes its kind is another program ({@code libarchive-tools}), which is not there. */
  NO_PROGRAM,
  /** No child could be started to look into it. */
  NO_CHILD;

  /** What keeps a file from being opened, or from being read to its end. */
  public static Obstacle ofUnopened(Path file) {
    return file.toString().indexOf(UNMAPPED) < 0 ? UNOPENED : NAME;
  }

  /** What stands for bytes that are no text in the encoding of the file system. */
  private static final char UNMAPPED = '\uFFFD';

  /** The reason in words. */
  public Sentence sentence() {
    return Sentence.of("attachment.obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
