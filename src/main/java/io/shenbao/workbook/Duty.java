package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.Layout;
import java.util.Comparator;

/** Whether something has to be filled in, the most pressing first. */
enum Duty {
  /** In any case. */
  REQUIRED("必填", "FFF2CC", "FFC000"),
  /** When something else says so, or a row has been begun. */
  CONDITIONAL("视情况必填", "DDEBF7", "5B9BD5"),
  OPTIONAL("选填", "EDF6E8", "A9D08E");

  private final String label;
  private final String fill;
  private final String tab;

  /**
   * @param fill of the cells, {@code RRGGBB}
   * @param tab colour of the sheet's tab
   */
  Duty(String label, String fill, String tab) {
    this.label = label;
    this.fill = fill;
    this.tab = tab;
  }

  String label() {
    return label;
  }

  String fill() {
    return fill;
  }

  String tab() {
    return tab;
  }

  static Duty of(Form form, Field field) {
    if (!field.required()) {
      return OPTIONAL;
    }
    return isAlwaysAsked(form, field) ? REQUIRED : CONDITIONAL;
  }

  /** Whether a list must have items. */
  static Duty of(Form form, Items list) {
    if (list.min() > 0 && isAlwaysAsked(form, list)) {
      return REQUIRED;
    }
    return list.min() > 0 || !Relevance.of(form, list).isAlways() ? CONDITIONAL : OPTIONAL;
  }

  /** The most pressing of what stands on a sheet. */
  static Duty of(Form form, Layout.Sheet sheet) {
    if (sheet instanceof Layout.Table table) {
      return of(form, table.list());
    }
    return Layout.fields(sheet).stream()
        .map(field -> of(form, field))
        .min(Comparator.naturalOrder())
        .orElse(OPTIONAL);
  }

  private static boolean isAlwaysAsked(Form form, Node node) {
    return Relevance.line(form, node).stream()
        .allMatch(
            one ->
                one.caption().relevant() == null
                    && !(one instanceof Items list && list.min() == 0));
  }
}
