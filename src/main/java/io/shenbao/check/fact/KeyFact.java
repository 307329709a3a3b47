package io.shenbao.check.fact;

import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Struct;
import io.shenbao.programme.Field;

/** A value of a field that the form marks as unique, as {@link FactList#KEYS} has it. */
@SuppressWarnings("Immutable") // a pack never changes once read
final class KeyFact extends Struct {

  private final Field field;
  private final String text;
  private final long ordinal;
  private final long first;

  /**
   * @param ordinal of the item in its list, from 1
   * @param first ordinal of the first item that has the value
   */
  KeyFact(Field field, String text, long ordinal, long first) {
    this.field = field;
    this.text = text;
    this.ordinal = ordinal;
    this.first = first;
  }

  @Override
  public Object get(String name) {
    return switch (name) {
      case "text" -> text;
      case "label" -> field.caption().name();
      case "path" -> field.path();
      case "ordinal" -> ordinal;
      case "first" -> first;
      default -> NullValue.NULL_VALUE;
    };
  }
}
