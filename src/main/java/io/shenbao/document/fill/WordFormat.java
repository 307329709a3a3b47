package io.shenbao.document.fill;

import freemarker.core.CommonMarkupOutputFormat;
import io.shenbao.wording.Plain;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Escapes for text inside a {@code w:t}: drops characters that XML forbids and those that would
 * turn the direction of writing, and makes line breaks and tabs WordprocessingML.
 */
final class WordFormat extends CommonMarkupOutputFormat<WordMarkup> {

  static final WordFormat INSTANCE = new WordFormat();

  private static final char FIRST_TURNING = '\u061C';
  private static final char LAST_TURNING = '\u2069';

  private static final String OPEN = "<w:t xml:space=\"preserve\">";
  private static final String BREAK = "</w:t><w:br/>" + OPEN;
  private static final String TAB = "</w:t><w:tab/>" + OPEN;

  private WordFormat() {}

  @Override
  public String getName() {
    return "WordprocessingML";
  }

  @Override
  public String getMimeType() {
    return "application/xml";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    int from = 0;
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c > LAST_TURNING && c < Character.MIN_SURROGATE || c > '>' && c < FIRST_TURNING) {
        continue;
      }
      String replacement = replacement(text, i);
      if (replacement != null) {
        out.write(text, from, i - from);
        out.write(replacement);
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
  }

  private static @Nullable String replacement(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> BREAK;
      case '\t' -> TAB;
      default -> isLegal(text, i, c) && !Plain.turns(c) ? null : "";
    };
  }

  /** XML 1.0, production 2: Char. */
  private static boolean isLegal(String text, int i, char c) {
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= 0x20 && c < 0xFFFE;
  }

  /** A text as a {@code w:t}, and what line breaks and tabs in it become. */
  static String text(String plain) {
    return OPEN + INSTANCE.escapePlainText(plain) + "</w:t>";
  }

  @Override
  public String escapePlainText(String text) {
    StringWriter out = new StringWriter(text.length() + 16);
    try {
      output(text, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return builtIn.equals("xml") || builtIn.equals("html") || builtIn.equals("xhtml");
  }

  @Override
  protected WordMarkup newTemplateMarkupOutputModel(
      @Nullable String text, @Nullable String markup) {
    return new WordMarkup(text, markup);
  }
}
