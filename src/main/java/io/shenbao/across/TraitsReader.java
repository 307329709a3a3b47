package io.shenbao.across;

import com.google.common.base.Splitter;
import io.shenbao.application.Application;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.value.IdNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Takes from an application what its pack compares. Safe for use by several threads. */
public final class TraitsReader {

  /** How long the root of a path is, {@code app.}. */
  private static final int PREFIX = 4;

  private final Programme programme;
  private final OptionalInt shortest;

  public TraitsReader(Programme programme) {
    this.programme = programme;
    this.shortest =
        programme.across().values().stream()
            .map(AcrossRule::kind)
            .filter(AcrossRule.Alike.class::isInstance)
            .mapToInt(kind -> ((AcrossRule.Alike) kind).length())
            .min();
  }

  /** The traits of an application. */
  public Traits read(Application application) {
    List<Traits.Shared> shared = new ArrayList<>();
    for (AcrossRule rule : programme.across().values()) {
      if (rule.kind() instanceof AcrossRule.Same same) {
        shared(rule.id(), same, application, shared);
      }
    }
    List<Traits.Passage> passages = new ArrayList<>();
    if (shortest.isPresent()) {
      programme
          .form()
          .visit(
              application.tree(),
              field -> field.type() == FieldType.PROSE,
              (field, value, pointer) -> passage(field, value, pointer, application, passages));
    }
    return new Traits(List.copyOf(shared), List.copyOf(passages), List.of());
  }

  /** What is compared, once for each item where it stands in a list. */
  private void shared(
      String rule, AcrossRule.Same same, Application application, List<Traits.Shared> shared) {
    String list = list(same);
    if (list.isEmpty()) {
      shared(rule, same, UnaryOperator.identity(), application, shared);
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < application.tree().at(pointer(list)).size(); i++) {
      String item = list + "." + i;
      List<Traits.Shared> its = new ArrayList<>();
      shared(rule, same, path -> item + path.substring(list.length()), application, its);
      its.stream().filter(one -> seen.add(one.key())).forEach(shared::add);
    }
  }

  /** The list whose items are compared, as a path; empty when there is none. */
  private String list(AcrossRule.Same same) {
    String path = same.values().get(0);
    for (int dot = path.lastIndexOf('.'); dot > PREFIX; dot = path.lastIndexOf('.', dot - 1)) {
      Node around = programme.form().find(path.substring(PREFIX, dot)).orElse(null);
      if (around instanceof Items) {
        return path.substring(0, dot);
      }
    }
    return "";
  }

  private static void shared(
      String rule,
      AcrossRule.Same same,
      UnaryOperator<String> inItem,
      Application application,
      List<Traits.Shared> shared) {
    List<String> shown = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String path : same.values()) {
      String text = application.tree().at(pointer(inItem.apply(path))).asString("");
      shown.add(IdNumber.shown(text.strip()));
      keys.add(Letters.of(text).letters());
    }
    if (keys.stream().noneMatch(String::isEmpty)) {
      JsonPointer at = pointer(inItem.apply(same.at()));
      shared.add(
          new Traits.Shared(
              rule,
              String.join("\n", keys),
              String.join(" ", shown),
              at,
              application.origins().of(at)));
    }
  }

  private void passage(
      Field field,
      JsonNode value,
      JsonPointer pointer,
      Application application,
      List<Traits.Passage> passages) {
    String text = value.isString() ? value.asString() : "";
    boolean mayBe = text.length() >= shortest.orElse(Integer.MAX_VALUE);
    if (mayBe && Letters.hasAsMany(text, shortest.orElseThrow())) {
      passages.add(
          new Traits.Passage(
              pointer,
              place(field, pointer, application.tree()),
              list(item(pointer)),
              item(pointer),
              application.origins().of(pointer),
              text));
    }
  }

  /** The field's name after the names of the list items that it is in. */
  private String place(Field field, JsonPointer pointer, JsonNode tree) {
    StringBuilder place = new StringBuilder();
    Map<String, Node> children = programme.form().sections();
    JsonNode at = tree;
    List<String> keys = Splitter.on('/').splitToList(pointer.toString().substring(1));
    for (int i = 0; i < keys.size() - 1; i++) {
      Node node = children.get(keys.get(i));
      if (node == null) {
        break;
      }
      at = at.path(keys.get(i));
      children = node.children();
      if (node instanceof Items items) {
        at = at.path(Integer.parseInt(keys.get(++i)));
        String name =
            items.keyField() == null ? "" : at.path(String.valueOf(items.keyField())).asString("");
        place
            .append(items.caption().name())
            .append(' ')
            .append(name.isEmpty() ? String.valueOf(Integer.parseInt(keys.get(i)) + 1) : name)
            .append(' ');
      }
    }
    return place.append(field.caption().name()).toString();
  }

  /** {@code /scenarios/3} of {@code /scenarios/3/solution}; empty when no index is in it. */
  private static String item(JsonPointer pointer) {
    String text = pointer.toString();
    StringBuilder item = new StringBuilder();
    for (String key : Splitter.on('/').split(text.substring(1))) {
      item.append('/').append(key);
      if (!key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return item.toString();
      }
    }
    return "";
  }

  /** What the form calls the list of an item such as {@code /scenarios/3}. */
  private String list(String item) {
    String path = item.isEmpty() ? "" : item.substring(1, item.lastIndexOf('/')).replace('/', '.');
    return programme.form().find(path).map(node -> node.caption().name()).orElse("");
  }

  /** The pointer of {@code app.shop.name}. */
  private static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.substring("app.".length()).replace('.', '/'));
  }
}
