package io.shenbao.attachment.inspection;

import java.util.Locale;

/** What an inspection of a file came to. */
public enum State {
  READABLE,
  /** 0 bytes. */
  EMPTY,
  /** Needs a password to be opened. */
  ENCRYPTED,
  /** Its end is missing. */
  TRUNCATED,
  /** Broken somewhere, or not what it pretends to be. */
  DAMAGED,
  /** One volume of an archive in several, which nobody can open by itself. */
  VOLUME,
  /** Unpacks to more than anybody would hand in. */
  BOMB,
  /** Nothing can be said of it; the {@link Obstacle} says why. */
  UNCHECKED;

  /** The word for it in reports and in the names of rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
