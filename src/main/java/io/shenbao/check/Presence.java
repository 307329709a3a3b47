package io.shenbao.check;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Judges what must be there and what may not, by the form: required fields, relevance, fewest
 * items. A group of which nothing is there is one finding and not one for each of its fields.
 */
final class Presence {

  static final String REQUIRED = "required";
  static final String IRRELEVANT = "irrelevant";

  private final Form form;
  private final Map<String, Expression> relevance;

  Presence(Form form, Map<String, Expression> relevance) {
    this.form = form;
    this.relevance = relevance;
  }

  void check(Frame frame, Reporter reporter, Set<JsonPointer> flagged) {
    new Walk(reporter, flagged)
        .children(form.sections(), in(frame.names(), "app"), JsonPointer.empty(), frame);
  }

  /** Whether anything stands at a node. */
  static boolean isPresent(Node node, Object value) {
    if (value instanceof NullValue) {
      return false;
    }
    if (node instanceof Field) {
      return true;
    }
    if (value instanceof List<?> items) {
      return !items.isEmpty();
    }
    return value instanceof Map<?, ?> map
        && node.children().values().stream()
            .anyMatch(child -> isPresent(child, in(map, child.key())));
  }

  /** The value under a key; null's own value when there is none. */
  private static Object in(Map<?, ?> values, String key) {
    Object value = values.get(key);
    return value == null ? NullValue.NULL_VALUE : value;
  }

  /** One walk through form and application side by side. */
  private final class Walk {
    private final Reporter reporter;
    private final Set<JsonPointer> flagged;

    Walk(Reporter reporter, Set<JsonPointer> flagged) {
      this.reporter = reporter;
      this.flagged = flagged;
    }

    void children(Map<String, Node> children, Object values, JsonPointer pointer, Frame frame) {
      if (values instanceof Map<?, ?> map) {
        Set<String> bundled = new HashSet<>();
        children.forEach(
            (key, node) -> {
              String relevant = node.caption().relevant();
              if (relevant == null) {
                node(node, in(map, key), pointer.appendProperty(key), frame);
              } else if (bundled.add(relevant)) {
                bundle(
                    children.values().stream()
                        .filter(other -> relevant.equals(other.caption().relevant()))
                        .toList(),
                    map,
                    pointer,
                    frame);
              }
            });
      }
    }

    /**
     * Neighbours that are relevant under the same condition: one answer decides on them all, so
     * that all of them standing where none may, or none where all must, is one finding.
     */
    private void bundle(List<Node> nodes, Map<?, ?> values, JsonPointer pointer, Frame frame) {
      List<Node> present =
          nodes.stream()
              .filter(node -> isPresent(node, in(values, node.key())))
              .filter(node -> !flagged.contains(pointer.appendProperty(node.key())))
              .toList();
      long required = nodes.stream().mapToLong(this::required).sum();
      if (nodes.size() > 1 && present.size() > 1 && !isRelevant(nodes.get(0), frame)) {
        Node first = present.get(0);
        JsonPointer at = pointer.appendProperty(first.key());
        report(
            IRRELEVANT,
            first,
            firstPresent(first, in(values, first.key()), at),
            "check.irrelevant.several",
            "check.irrelevant.fix",
            first.caption().name(),
            present.size());
      } else if (nodes.size() > 1
          && present.isEmpty()
          && required > 1
          && isRelevant(nodes.get(0), frame)
          && nodes.stream().noneMatch(one -> isFlagged(pointer.appendProperty(one.key())))) {
        Node first = nodes.stream().filter(node -> required(node) > 0).findFirst().orElseThrow();
        report(
            REQUIRED,
            first,
            pointer.appendProperty(first.key()),
            "check.required.several",
            "check.required.fix",
            first.caption().name(),
            required);
      } else {
        for (Node node : nodes) {
          node(node, in(values, node.key()), pointer.appendProperty(node.key()), frame);
        }
      }
    }

    private boolean isFlagged(JsonPointer pointer) {
      return flagged.contains(pointer) || anythingFlagged(pointer);
    }

    private void node(Node node, Object value, JsonPointer pointer, Frame frame) {
      if (flagged.contains(pointer)) {
        return;
      }
      if (!isRelevant(node, frame)) {
        if (isPresent(node, value)) {
          irrelevant(node, value, pointer);
        } else {
          reporter.count(Verdict.NOT_APPLICABLE);
        }
      } else if (node instanceof Field field) {
        field(field, value, pointer);
      } else if (node instanceof Items items) {
        items(items, value, pointer, frame);
      } else {
        group((Group) node, value, pointer, frame);
      }
    }

    private boolean isRelevant(Node node, Frame frame) {
      Expression relevant = relevance.get(node.path());
      try {
        return relevant == null || relevant.holds(frame);
      } catch (CelEvaluationException e) {
        return true;
      }
    }

    private void field(Field field, Object value, JsonPointer pointer) {
      if (!field.required()) {
        return;
      }
      if (isPresent(field, value)) {
        reporter.count(Verdict.PASSED);
      } else {
        String kind = field.starred() ? "check.required.starred" : "check.required";
        report(REQUIRED, field, pointer, kind, "check.required.fix", field.caption().name());
      }
    }

    private void items(Items items, Object value, JsonPointer pointer, Frame frame) {
      List<?> list = value instanceof List<?> present ? present : List.of();
      if (list.size() < items.min()) {
        report(
            REQUIRED,
            items,
            pointer,
            list.isEmpty() ? "check.required.list" : "check.required.items",
            "check.required.list.fix",
            items.caption().name(),
            items.min(),
            list.size());
      } else if (items.min() > 0) {
        reporter.count(Verdict.PASSED);
      }
      for (int i = 0; i < list.size(); i++) {
        JsonPointer at = pointer.appendIndex(i);
        if (isBare(items, list.get(i), at)) {
          report(
              REQUIRED,
              items,
              at,
              "check.required.item",
              "check.required.fix",
              items.caption().name() + " " + (i + 1),
              requiredFields(items));
        } else if (!flagged.contains(at)) {
          children(items.children(), list.get(i), at, frame.inside(list.get(i), at));
        }
      }
    }

    /** Whether an item has nothing but the value that names it, and should have much. */
    private boolean isBare(Items items, Object item, JsonPointer at) {
      return item instanceof Map<?, ?> map
          && requiredFields(items) > 2
          && !isFlagged(at)
          && items.children().values().stream()
              .filter(child -> !child.key().equals(items.keyField()))
              .noneMatch(child -> isPresent(child, in(map, child.key())));
    }

    private void group(Group group, Object value, JsonPointer pointer, Frame frame) {
      long required = requiredFields(group);
      if (required > 1 && !isPresent(group, value) && !anythingFlagged(pointer)) {
        report(
            REQUIRED,
            group,
            pointer,
            "check.required.group",
            "check.required.fix",
            group.caption().name(),
            required);
      } else if (group.grid() && value instanceof Map<?, ?> rows) {
        group
            .children()
            .forEach(
                (key, row) -> {
                  JsonPointer at = pointer.appendProperty(key);
                  node(row, in(rows, key), at, frame.inside(in(rows, key), at));
                });
      } else {
        children(group.children(), value, pointer, frame);
      }
    }

    private boolean anythingFlagged(JsonPointer pointer) {
      String prefix = pointer + "/";
      return flagged.stream().anyMatch(at -> at.toString().startsWith(prefix));
    }

    /** The fields below a group that are required whatever else is filled in. */
    private long requiredFields(Node node) {
      return node.children().values().stream()
          .filter(child -> child.caption().relevant() == null)
          .mapToLong(this::required)
          .sum();
    }

    private long required(Node node) {
      return node instanceof Field field
          ? (field.required() ? 1 : 0)
          : node instanceof Group ? requiredFields(node) : 0;
    }

    private void irrelevant(Node node, Object value, JsonPointer pointer) {
      JsonPointer first = firstPresent(node, value, pointer);
      report(
          IRRELEVANT,
          node,
          first,
          "check.irrelevant",
          "check.irrelevant.fix",
          node.caption().name());
    }

    private JsonPointer firstPresent(Node node, Object value, JsonPointer pointer) {
      if (node instanceof Group && value instanceof Map<?, ?> map) {
        for (Node child : node.children().values()) {
          Object inner = in(map, child.key());
          if (isPresent(child, inner)) {
            return firstPresent(child, inner, pointer.appendProperty(child.key()));
          }
        }
      }
      return pointer;
    }

    private void report(
        String rule, Node node, JsonPointer pointer, String message, String fix, Object... facts) {
      reporter.failed(
          rule,
          Severity.ERROR,
          node.caption().clause(),
          pointer,
          reporter.say(message, facts),
          reporter.say(fix, facts));
    }
  }
}
