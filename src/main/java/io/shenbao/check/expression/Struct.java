package io.shenbao.check.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.NullValue;
import dev.cel.common.values.StructValue;
import java.util.Map;
import java.util.Optional;

/**
 * Named values as expressions read them: a section, an item, an indicator, a fact. CEL takes it as
 * it is, where it would copy a map, with all that hangs below, each time an expression reads it.
 */
@SuppressWarnings("Immutable") // nobody changes the values once they are gathered
public abstract class Struct extends StructValue<String, Struct> {

  private static final CelType TYPE = StructTypeReference.create("shenbao.Struct");

  /** A struct with the values of a map. */
  public static Struct of(Map<String, Object> values) {
    return new Mapped(values);
  }

  /** The value of that name; null's own value when there is none. */
  public abstract Object get(String name);

  /** The value of that name in what may be a struct or anything else. */
  public static Object get(Object value, String name) {
    return value instanceof Struct struct ? struct.get(name) : NullValue.NULL_VALUE;
  }

  @Override
  public final Object select(String name) {
    return get(name);
  }

  @Override
  public final Optional<Object> find(String name) {
    return Optional.of(get(name)).filter(value -> !(value instanceof NullValue));
  }

  @Override
  public final Struct value() {
    return this;
  }

  @Override
  public final boolean isZeroValue() {
    return false;
  }

  @Override
  public final CelType celType() {
    return TYPE;
  }

  private static final class Mapped extends Struct {
    private final Map<String, Object> values;

    Mapped(Map<String, Object> values) {
      this.values = values;
    }

    @Override
    public Object get(String name) {
      return values.getOrDefault(name, NullValue.NULL_VALUE);
    }
  }
}
