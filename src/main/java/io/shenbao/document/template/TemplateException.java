package io.shenbao.document.template;

import java.util.List;

/** A template that can't be used, with all that is wrong with it. */
public final class TemplateException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<TemplateProblem> problems;

  public TemplateException(List<TemplateProblem> problems) {
    super("template with mistakes");
    this.problems = List.copyOf(problems);
  }

  public List<TemplateProblem> problems() {
    return problems;
  }
}
