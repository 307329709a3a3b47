package io.shenbao.source.form;

import java.util.function.Consumer;

/** A way in which people and programs leave a form that says the same. */
record WayOfFilling(String name, Consumer<FormDom> change) {

  @Override
  public String toString() {
    return name;
  }
}
