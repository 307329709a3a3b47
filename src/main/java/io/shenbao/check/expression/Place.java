package io.shenbao.check.expression;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A place in an application, key by key from the outside in. It becomes a pointer only when
 * somebody asks: of most places nothing is ever said.
 */
public final class Place {

  public static final Place ROOT = new Place(null, "", -1);

  private final @Nullable Place outer;
  private final String key;
  private final int index;

  private Place(@Nullable Place outer, String key, int index) {
    this.outer = outer;
    this.key = key;
    this.index = index;
  }

  public Place to(String name) {
    return new Place(this, name, -1);
  }

  /**
   * @param ordinal from 0
   */
  public Place to(int ordinal) {
    return new Place(this, "", ordinal);
  }

  /** The place around; null for the whole application. */
  public @Nullable Place outer() {
    return outer;
  }

  /** The last key or index. */
  public String step() {
    return index < 0 ? key : Integer.toString(index);
  }

  public JsonPointer pointer() {
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
