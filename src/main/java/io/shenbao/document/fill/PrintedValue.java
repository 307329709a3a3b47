package io.shenbao.document.fill;

import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import io.shenbao.document.template.FieldText;
import io.shenbao.document.template.Format;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.prose.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value as a document prints it.
 *
 * @param text as printed; empty when there is nothing
 * @param missing whether {@code text} only says that something is missing
 * @param prose when it is more than plain lines; null otherwise
 * @param source what the text was made of, for other formats; null when it is only a text
 */
record PrintedValue(String text, boolean missing, @Nullable Prose prose, @Nullable Source source)
    implements TemplateScalarModel, TemplateHashModel {

  static final PrintedValue NOTHING = new PrintedValue("", false, null, null);

  /** A value of the application. */
  record Source(Field field, JsonNode value) {}

  static PrintedValue of(String text) {
    return text.isEmpty() ? NOTHING : new PrintedValue(text, false, null, null);
  }

  /** A value of the application, printed as its type is. */
  static PrintedValue of(Field field, JsonNode value) {
    String text = FieldText.of(field, value);
    return field.type() == FieldType.PROSE
        ? ofProse(text)
        : new PrintedValue(text, false, null, new Source(field, value));
  }

  /** What stands where a value is missing. */
  static PrintedValue missing(String text) {
    return new PrintedValue(text, true, null, null);
  }

  /** A text of several paragraphs, in Markdown or not. */
  static PrintedValue ofProse(String text) {
    if (!Prose.isMarkdown(text)) {
      return of(text);
    }
    return ofProse(Prose.of(text));
  }

  /** A text of several paragraphs as it was made out. */
  static PrintedValue ofProse(Prose prose) {
    return new PrintedValue(Prose.visible(prose.blocks()), false, prose, null);
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
      default ->
          key.startsWith(Format.CHOSEN)
              ? truth(isChosen(key.substring(Format.CHOSEN.length())))
              : new SimpleScalar(as(key));
    };
  }

  /** Whether an option is among those that are chosen. */
  private boolean isChosen(String option) {
    return source != null
        && source.value().valueStream().anyMatch(one -> one.asString("").equals(option));
  }

  /** The value in a format that the template asks for. */
  private String as(String format) {
    return source != null && Format.parse(format).orElse(null) instanceof Format.OfText printer
        ? printer.print(source.field(), source.value())
        : text;
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
