package io.shenbao.document.template;

import freemarker.template.utility.StringUtil;
import io.shenbao.programme.FieldType;
import org.jspecify.annotations.Nullable;

/** Pieces of FreeMarker's language. */
final class Ftl {

  private static final String NONE = "none";

  private Ftl() {}

  static String quoted(String text) {
    return "\"" + StringUtil.FTLStringLiteralEnc(text) + "\"";
  }

  /** Whether a value is this one, or has it among several; {@code none} stands for no value. */
  static String equal(Names.Text name, String expression, @Nullable String value) {
    return name.type() == FieldType.OPTIONS && value != null && !value.equals(NONE)
        ? expression + "[" + quoted(Format.CHOSEN + value) + "]"
        : equal(expression, value);
  }

  /** Whether an expression has a value; {@code none} stands for the empty one. */
  private static String equal(String expression, @Nullable String value) {
    return expression + " == " + quoted(value == null || value.equals(NONE) ? "" : value);
  }
}
