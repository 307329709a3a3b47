package io.shenbao.document.fill;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Objects;

/** {@code picture(value, width, height)} in a compiled template: what a run shows. */
final class PictureMethod implements TemplateMethodModelEx {

  private final Pictures pictures;

  PictureMethod(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public WordMarkup exec(@SuppressWarnings("rawtypes") List arguments)
      throws TemplateModelException {
    PrintedValue value = (PrintedValue) Objects.requireNonNull(arguments.get(0));
    return WordFormat.INSTANCE.fromMarkup(
        value.missing() || value.text().isEmpty()
            ? WordFormat.text(value.text())
            : pictures.shown(value.text(), number(arguments.get(1)), number(arguments.get(2))));
  }

  private static int number(Object argument) {
    return Integer.parseInt(argument.toString());
  }
}
