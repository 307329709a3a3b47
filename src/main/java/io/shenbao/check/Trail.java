package io.shenbao.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A place in an application, key by key from the outside in. It becomes a pointer only when
 * somebody asks: of most places nothing is ever said.
 */
final class Trail {

  static final Trail ROOT = new Trail(null, "", -1);

  private final @Nullable Trail outer;
  private final String key;
  private final int index;

  private Trail(@Nullable Trail outer, String key, int index) {
    this.outer = outer;
    this.key = key;
    this.index = index;
  }

  Trail to(String name) {
    return new Trail(this, name, -1);
  }

  /**
   * @param ordinal from 0
   */
  Trail to(int ordinal) {
    return new Trail(this, "", ordinal);
  }

  /** The place around; null for the whole application. */
  @Nullable Trail outer() {
    return outer;
  }

  /** The last key or index. */
  String step() {
    return index < 0 ? key : Integer.toString(index);
  }

  JsonPointer pointer() {
    if (outer == null) {
      return JsonPointer.empty();
    }
    JsonPointer around = outer.pointer();
    return index < 0 ? around.appendProperty(key) : around.appendIndex(index);
  }

  @Override
  public String toString() {
    return pointer().toString();
  }
}
