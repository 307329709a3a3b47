package io.shenbao.document;

import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import io.shenbao.prose.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as a document prints it.
 *
 * @param text as printed; empty when there is nothing
 * @param missing whether {@code text} only says that something is missing
 * @param prose when it is more than plain lines; null otherwise
 */
record Value(String text, boolean missing, @Nullable Prose prose)
    implements TemplateScalarModel, TemplateHashModel {

  static final Value NOTHING = new Value("", false, null);

  static Value of(String text) {
    return text.isEmpty() ? NOTHING : new Value(text, false, null);
  }

  /** What stands where a value is missing. */
  static Value missing(String text) {
    return new Value(text, true, null);
  }

  /** A text of several paragraphs, in Markdown or not. */
  static Value ofProse(String text) {
    return Prose.isMarkdown(text)
        ? new Value(Prose.visible(text), false, Prose.of(text))
        : of(text);
  }

  @Override
  public String getAsString() {
    return text;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "missing" -> truth(missing);
      case "present" -> truth(!text.isEmpty() && !missing);
      case "rich" -> truth(prose != null);
      case "paragraphs" -> paragraphs();
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static TemplateBooleanModel truth(boolean value) {
    return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
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
