package io.shenbao.document.fill;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import io.shenbao.document.template.ProseLook;
import io.shenbao.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code prose(value, look…)} in a compiled template: the value as WordprocessingML. */
final class ProseMethod implements TemplateMethodModelEx {

  private final Pictures pictures;

  ProseMethod(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public WordMarkup exec(@SuppressWarnings("rawtypes") List arguments)
      throws TemplateModelException {
    PrintedValue value = (PrintedValue) Objects.requireNonNull(arguments.get(0));
    List<String> look = new ArrayList<>();
    for (Object argument : arguments.subList(1, arguments.size())) {
      look.add(argument.toString());
    }
    Prose prose = Objects.requireNonNull(value.prose());
    return WordFormat.INSTANCE.fromMarkup(
        new ProseWriter(ProseLook.of(look), pictures).write(prose));
  }
}
