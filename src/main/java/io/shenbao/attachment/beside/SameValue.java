package io.shenbao.attachment.beside;

import io.shenbao.text.Likeness;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether two values of one field are the same, whoever typed them. */
final class SameValue {

  private static final String TYPED = "typed";

  private SameValue() {}

  static boolean of(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isObject() && other.isObject()) {
      return parts(one, other);
    }
    if (one.isArray() && other.isArray()) {
      return texts(one).equals(texts(other));
    }
    return one.isValueNode() && other.isValueNode() && texts(one.asString(""), other.asString(""));
  }

  /** Whether two texts have the same letters and digits. */
  static boolean texts(String one, String other) {
    return Likeness.letters(one).equals(Likeness.letters(other));
  }

  private static boolean parts(JsonNode one, JsonNode other) {
    Set<String> names = new LinkedHashSet<>(one.propertyNames());
    names.addAll(other.propertyNames());
    return names.stream()
        .allMatch(
            name ->
                name.equals(TYPED)
                    ? texts(one.path(name).asString(""), other.path(name).asString(""))
                    : of(one.path(name), other.path(name)));
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream()
        .map(one -> Likeness.letters(one.asString("")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
