package io.shenbao.attachment.inspection;

import io.shenbao.wording.Sentence;
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
  /** It is of a kind that nothing here can decode. */
  NO_CODEC,
  /** No child could be started to look into it. */
  NO_CHILD;

  /** The reason in words. */
  public Sentence sentence() {
    return Sentence.of("attachment.obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
