package io.shenbao.cel;

import org.jspecify.annotations.Nullable;

/** What the names in an expression stand for. */
public interface Names {

  /** What a name stands for; null when it stands for nothing. */
  @Nullable Object named(String name);

  /** The same with one more name, which hides an equal one. */
  default Names with(String name, Object value) {
    return other -> other.equals(name) ? value : named(other);
  }
}
