package io.shenbao.source.archive;

import io.shenbao.wording.Sentence;
import java.io.IOException;

/** An archive is not taken, or could not be. */
public final class ArchiveRefused extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Sentence why;
  private final Blame blame;

  private enum Blame {
    CONTENT,
    BOUNDS,
    MACHINE
  }

  private ArchiveRefused(Blame blame, Sentence why) {
    super(why.key());
    this.blame = blame;
    this.why = why;
  }

  private ArchiveRefused(Blame blame, String key, Object... facts) {
    this(blame, Sentence.of(key, facts));
  }

  /** One that was refused before, as it was told then. */
  public static ArchiveRefused again(Sentence why, boolean ours) {
    return new ArchiveRefused(ours ? Blame.MACHINE : Blame.CONTENT, why);
  }

  /** For something in it that its maker must mend. */
  static ArchiveRefused of(String key, Object... facts) {
    return new ArchiveRefused(Blame.CONTENT, key, facts);
  }

  /**
   * For an archive that was cut into volumes.
   *
   * @param here how many of them are there
   */
  public static ArchiveRefused volumes(int here) {
    return of("archive.volumes", here);
  }

  /** For more than may be unpacked of an archive and of all in it. */
  static ArchiveRefused spent(String key, Object... facts) {
    return new ArchiveRefused(Blame.BOUNDS, key, facts);
  }

  /** For something that this machine lacks, or that went wrong on it. */
  static ArchiveRefused ours(String key, Object... facts) {
    return new ArchiveRefused(Blame.MACHINE, key, facts);
  }

  ArchiveRefused because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** What is wrong; with {@code .fix} behind its key, how to mend it. */
  public Sentence why() {
    return why;
  }

  /** Whether nothing is known to be wrong with the archive. */
  public boolean isOurs() {
    return blame == Blame.MACHINE;
  }

  /** Whether the bounds are reached that hold for an archive and all archives in it. */
  public boolean isSpent() {
    return blame == Blame.BOUNDS;
  }
}
