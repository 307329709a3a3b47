package io.shenbao.document.template;

import freemarker.template.utility.StringUtil;
import org.jspecify.annotations.Nullable;

/** Pieces of FreeMarker's language. */
final class Ftl {

  private Ftl() {}

  static String quoted(String text) {
    return "\"" + StringUtil.FTLStringLiteralEnc(text) + "\"";
  }

  /** Whether an expression has a value; {@code none} stands for the empty one. */
  static String equal(String expression, @Nullable String value) {
    return expression + " == " + quoted(value == null || value.equals("none") ? "" : value);
  }
}
