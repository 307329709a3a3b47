package io.shenbao.desk.past;

import io.shenbao.programme.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which values of a form are others than before. */
final class ValueChanges {

  private final Map<String, List<ValueChange>> bySection = new LinkedHashMap<>();

  private ValueChanges() {}

  /** In printed order, section by section; in each of them what went stands last. */
  static List<ValueChange> of(Form form, JsonNode before, JsonNode after) {
    Map<String, NamedValues.Value> old = NamedValues.of(form, before);
    Map<String, NamedValues.Value> now = NamedValues.of(form, after);
    ValueChanges changes = new ValueChanges();
    form.sections()
        .values()
        .forEach(node -> changes.bySection.put(node.caption().label(), new ArrayList<>()));
    now.forEach(
        (name, value) -> {
          if (isHeld(value, old)) {
            changes.came(value, old.get(name));
          }
        });
    old.forEach(
        (name, value) -> {
          if (!now.containsKey(name) && isHeld(value, now)) {
            changes.went(value);
          }
        });
    return changes.bySection.values().stream().flatMap(List::stream).toList();
  }

  /** Whether the item that a value lies in is there too: else that is told, and nothing in it. */
  private static boolean isHeld(NamedValues.Value value, Map<String, NamedValues.Value> other) {
    return value.holder().isEmpty() || other.containsKey(value.holder());
  }

  private void came(NamedValues.Value now, NamedValues.@Nullable Value old) {
    String text = old == null ? "" : old.text();
    if (now.isItem() && old == null) {
      add(now, ValueChange.Kind.ITEM_CAME, "", "");
    } else if (!now.text().equals(text)) {
      add(now, ValueChange.Kind.VALUE, text, now.text());
    }
  }

  private void went(NamedValues.Value old) {
    if (old.isItem()) {
      add(old, ValueChange.Kind.ITEM_WENT, "", "");
    } else if (!old.text().isEmpty()) {
      add(old, ValueChange.Kind.VALUE, old.text(), "");
    }
  }

  private void add(NamedValues.Value value, ValueChange.Kind kind, String before, String after) {
    bySection
        .computeIfAbsent(value.section(), none -> new ArrayList<>())
        .add(new ValueChange(value.section(), value.label(), kind, before, after));
  }
}
