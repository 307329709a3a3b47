package io.shenbao.document;

import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as a document prints it.
 *
 * @param text as printed; empty when there is nothing
 * @param missing whether {@code text} only says that something is missing
 */
record Value(String text, boolean missing) implements TemplateScalarModel, TemplateHashModel {

  static final Value NOTHING = new Value("", false);

  static Value of(String text) {
    return text.isEmpty() ? NOTHING : new Value(text, false);
  }

  @Override
  public String getAsString() {
    return text;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "missing" -> missing ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case "present" ->
          text.isEmpty() || missing ? TemplateBooleanModel.FALSE : TemplateBooleanModel.TRUE;
      case "paragraphs" -> paragraphs();
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private SimpleSequence paragraphs() {
    List<SimpleScalar> paragraphs =
        text.strip()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(SimpleScalar::new)
            .toList();
    return new SimpleSequence(
        paragraphs.isEmpty() ? List.of(new SimpleScalar("")) : paragraphs, Filler.WRAPPER);
  }
}
