package io.shenbao.document.fill;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** What {@link WordFormat} puts out. */
final class WordMarkup extends CommonTemplateMarkupOutputModel<WordMarkup> {

  WordMarkup(@Nullable String text, @Nullable String markup) {
    super(text, markup);
  }

  @Override
  public WordFormat getOutputFormat() {
    return WordFormat.INSTANCE;
  }
}
