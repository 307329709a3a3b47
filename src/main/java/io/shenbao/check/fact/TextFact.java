package io.shenbao.check.fact;

import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Struct;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.prose.Prose;

/** A text that is filled in, as {@link FactList#TEXTS} has it. */
@SuppressWarnings("Immutable") // a pack never changes once read
public final class TextFact extends Struct {

  private final Field field;
  private final String text;
  private final String visible;
  private final String title;

  /**
   * @param title of the row or item that it stands in; empty outside
   */
  TextFact(Field field, String text, String title) {
    this.field = field;
    this.text = text;
    this.visible = field.type() == FieldType.PROSE ? Prose.visible(text) : text;
    this.title = title;
  }

  public Field field() {
    return field;
  }

  /** What a reader sees of it: no marks of Markdown. */
  public String visible() {
    return visible;
  }

  @Override
  public Object get(String name) {
    return switch (name) {
      case "text" -> text;
      case "label" -> title + field.caption().name();
      case "path" -> field.path();
      case "format" -> field.format();
      case "prose" -> field.type() == FieldType.PROSE;
      case "required" -> field.required();
      case "sample" -> field.sample();
      case "hint" -> field.caption().hint();
      default -> NullValue.NULL_VALUE;
    };
  }
}
