package io.shenbao.document.fill;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;

/** A group of names or an item that is not there: every name in it is empty. */
enum AbsentValue implements TemplateHashModel {
  INSTANCE;

  @Override
  public TemplateModel get(String key) {
    return PrintedValue.NOTHING;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
